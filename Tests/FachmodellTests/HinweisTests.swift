import Fachmodell
import Testing

/// Editors show what belongs into a field; so every field, column and section says it.
@Suite("Descriptions of fields")
struct HinweisTests {
  @Test("every key, section and column of every form is described", arguments: Dokumentart.allCases)
  func formular(art: Dokumentart) {
    let formular = art.formular
    #expect(maengel(formular.felder) == [])
    #expect(maengel(formular.abschnitte) == [])
  }

  @Test("every key of the configuration is described")
  func mandant() { #expect(maengel(Mandantfeld.felder) == []) }

  private func maengel(_ felder: [Felddefinition]) -> [String] {
    felder.flatMap { feld -> [String] in
      var namen = istSatz(feld.hinweis) ? [] : [feld.name]
      if case .eintraege(let innere) = feld.typ { namen += maengel(innere) }
      return namen
    }
  }

  private func maengel(_ abschnitte: [Abschnittsdefinition]) -> [String] {
    abschnitte.flatMap { abschnitt in
      (istSatz(abschnitt.hinweis) ? [] : [abschnitt.name])
        + maengel(abschnitt.tabelle?.spalten ?? []) + maengel(abschnitt.unter)
    }
  }

  /// Short enough for a tooltip.
  private func istSatz(_ text: String) -> Bool {
    text.count >= 5 && text.count <= 110 && (text.hasSuffix(".") || text.hasSuffix("…"))
  }
}
