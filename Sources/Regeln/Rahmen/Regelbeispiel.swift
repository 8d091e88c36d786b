/// A small project that shows a rule. ⟦ ⟧ marks where it strikes.
///
/// An example says only what matters for its rule; the rest is filled in from the usual paper, the
/// usual bodies and the usual `mandant.yml`, which raise nothing.
package struct Regelbeispiel: Sendable {
  /// What people are shown, in this order; each text with its marks.
  package let teile: [Beispieldatei]
  /// IDs of other rules of level Fehler that strike as well because this one does.
  package let begleitet: [String]
  /// Date of the build, TT.MM.JJJJ.
  package let baudatum: String

  /// The usual paper with other head entries and sections: „datum: …“, „## Beratungsfolge“.
  ///
  /// A text that begins with „---“ is a whole file. `ohne` names head entries („datum“) and sections
  /// („## Begründung“) that the paper shall not have.
  package init(
    _ text: String, ohne: [String] = [], dazu: [Beispieldatei] = [], begleitet: [String] = [],
    baudatum: String = "20.06.2018"
  ) {
    teile = [.vorlage(text, ohne: ohne)] + dazu
    self.begleitet = begleitet
    self.baudatum = baudatum
  }

  /// Files without the usual paper.
  package init(
    zeigt teile: [Beispieldatei], begleitet: [String] = [], baudatum: String = "20.06.2018"
  ) {
    self.teile = teile
    self.begleitet = begleitet
    self.baudatum = baudatum
  }

  /// Whole files: path from the project folder, text with marks.
  package init(dateien: [(String, String)], begleitet: [String] = []) {
    self.init(zeigt: dateien.map { .datei($0.0, $0.1) }, begleitet: begleitet)
  }

  /// All files of the project, complete, in the order of their paths.
  package var dateien: [(pfad: String, text: String)] {
    let pfade = Set(teile.map(\.pfad))
    let ueblich = Beispielgeruest.ueblich.filter { !pfade.contains($0.pfad) }
    return (teile + ueblich).map { ($0.pfad, $0.vollstaendig) }.sorted { $0.0 < $1.0 }
  }
}
