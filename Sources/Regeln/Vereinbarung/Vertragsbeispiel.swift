/// A small Vereinbarung that raises nothing, and its changes in the examples of the rules.
enum Vertragsbeispiel {
  static let vereinbarung = """
    ---
    art: Vereinbarung
    kennung: begleitung
    titel: Vereinbarung über eine Prozessbegleitung
    vorlage: 139/2018
    auftraggeber: Landkreis Beispiel
    auftragnehmer: Akademie
    beginn: 19.07.2018
    ende: 31.12.2019
    ---

    ## Gegenstand

    Prozessbegleitung.

    ## Leistungsumfang

    | Leistung | Personen | Tage je Person | Personentage | Satz | Summe |
    |---|---|---|---|---|---|
    | Begleitung | 2 | 20 | 40 | 500 € | 20.000 € |

    ## Vergütung

    | Position | 2018 | 2019 | Gesamt |
    |---|---|---|---|
    | Vergütung | 5.000 € | 15.000 € | 20.000 € |

    """

  /// The paper with the Vereinbarung beside it, one text of it replaced by another.
  static func mit(
    _ alt: String = "", _ neu: String = "", vorlage: String = "", mandant: String = "",
    plan: Beispieldatei? = nil, verguetung: String = ""
  ) -> Regelbeispiel {
    var text = alt.isEmpty ? vereinbarung : vereinbarung.replacing(alt, with: neu)
    if !verguetung.isEmpty {
      text = text.replacing("| 5.000 € | 15.000 € | 20.000 € |", with: verguetung)
    }
    return Regelbeispiel(
      vorlage,
      dazu: [.anlage("vereinbarung", text)] + (plan.map { [$0] } ?? [])
        + (mandant.isEmpty ? [] : [.mandant(mandant)]))
  }
}
