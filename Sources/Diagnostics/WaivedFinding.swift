/// A finding that no longer counts, and the waiver that says why.
package struct WaivedFinding: Hashable, Sendable {
  package let finding: LocatedFinding
  package let ausnahme: LocatedAusnahme

  package init(finding: LocatedFinding, ausnahme: LocatedAusnahme) {
    self.finding = finding
    self.ausnahme = ausnahme
  }
}
