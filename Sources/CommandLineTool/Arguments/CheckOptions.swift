/// What „check“ was asked for.
package struct CheckOptions: Hashable, Sendable {
  package var common: CommonOptions
  /// What happens to mechanical fixes.
  package enum Correcting: Hashable, Sendable {
    case none
    /// „--fix --dry-run“.
    case shown
    /// „--fix“.
    case written
  }

  /// Files and folders as given; empty for the whole project.
  package var paths: [String]
  package var correction: Correcting

  package init(common: CommonOptions, paths: [String] = [], correction: Correcting = .none) {
    self.common = common
    self.paths = paths
    self.correction = correction
  }
}
