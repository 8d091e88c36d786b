/// What „build“ was asked for.
package struct BuildOptions: Hashable, Sendable {
  package var common: CommonOptions
  /// Build in spite of Fehler, with „Entwurf“ on every page.
  package var entwurf: Bool

  package init(common: CommonOptions, entwurf: Bool = false) {
    self.common = common
    self.entwurf = entwurf
  }
}
