/// What „check“ was asked for.
package struct CheckOptions: Hashable, Sendable {
  package var common: CommonOptions
  /// Files and folders as given; empty for the whole project.
  package var paths: [String]

  package init(common: CommonOptions, paths: [String] = []) {
    self.common = common
    self.paths = paths
  }
}
