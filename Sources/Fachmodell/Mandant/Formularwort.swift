import SourceText

/// Texts of the form that are no name of a field or section: a house changes them under `labels` of
/// its `mandant.yml` by these names, and what stands here is the form of Landkreis Lörrach.
package enum Formularwort: String, CaseIterable, Sendable {
  case wirkungsziel = "Wirkungsziel-Zusatz"
  case leistungsziel = "Leistungsziel-Zusatz"
  case zielerreichungskriterium = "Zielerreichungskriterium-Zusatz"
  case deckungsvorschlag = "Deckungsvorschlag-Zusatz"

  /// What is printed behind the name where the house says nothing.
  package var ueblich: String {
    switch self {
    case .wirkungsziel: "/ beabsichtigte Wirkung (Was soll erreicht werden?)"
    case .leistungsziel: "/ angestrebtes Ergebnis (Was müssen wir dafür tun?)"
    case .zielerreichungskriterium: "(Indikator, Kennzahl, Leistungsmenge)"
    case .deckungsvorschlag: "(wenn Mittelbedarf größer als Plan)"
    }
  }
}

/// The names that may stand under `labels`.
package enum Labelnamen {
  /// Words of pages that no field or section of a form has for a name.
  private static let seitenworte = [
    "Sitzung", "Gremium", "Vorlage", "Nr.", "Verfasser/-in", "Tagesordnungspunkt",
    "Bezug zum Haushalt", "ErgebnisHH", "FinanzHH investiv", "Zeilen-Nr.",
    "Grund der Dringlichkeit", "Produkt(e)", "Folgekosten im Jahr", "Erläuterung der Förderung",
    "Haushalt beschlossen bis", "Bezug zu anderen Vorlagen", "Bezug", "Bezug in", "Ergänzt",
    "Ergänzt durch", "Ersetzt", "Ersetzt durch", "Name", "Betreff", "Art", "Vorlagen",
    "Vorarbeiten vor dem Beschluss", "Feiertage", "Art des Gremiums", "Auch genannt",
    "Vorsitz stimmt mit", "Besteht seit", "Bestand bis", "Begründung der Frist",
    "Abweichung von der Vorlage",
  ]

  /// In a fixed order, without repetition.
  package static let alle: [String] = {
    var gesehen: Set<FoldedKey> = []
    func namen(_ abschnitte: [Abschnittsdefinition]) -> [String] {
      abschnitte.flatMap { abschnitt in
        [abschnitt.name] + (abschnitt.tabelle?.spalten.map(\.name) ?? []) + namen(abschnitt.unter)
      }
    }
    let formulare = Dokumentart.allCases.flatMap { art in
      art.formular.artworte.worte + art.formular.felder.map(\.name) + namen(art.formular.abschnitte)
    }
    return (Formularwort.allCases.map(\.rawValue) + seitenworte + formulare)
      .filter { gesehen.insert(FoldedKey($0)).inserted }
  }()
}
