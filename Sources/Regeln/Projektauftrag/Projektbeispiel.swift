/// A small Projektauftrag that raises nothing, and its changes in the examples of the rules.
enum Projektbeispiel {
  static let auftrag = """
    ---
    art: Projektauftrag
    kennung: konzept
    projektname: Integrationskonzept
    vorlage: 139/2018
    auftraggeber: Dezernat V
    projektleitung: Integrationsbeauftragte
    beginn: 01.09.2018
    ende: 31.12.2019
    ---

    ## Ausgangslage

    Das Konzept ist alt.

    ## Ziele

    | Nr. | Ziel | Kennzahl | Zielwert | Termin |
    |---|---|---|---|---|
    | Z1 | Konzept liegt vor | Beschluss | gefasst | 23.10.2019 |

    ## Ergebnisse

    - Konzept

    ## Budget

    | Position | Zahlung | 2018 | 2019 | Gesamt |
    |---|---|---|---|---|
    | Sachkosten | ja | 5.000 € | 15.000 € | 20.000 € |

    """

  /// The paper with the Projektauftrag beside it, one text of each replaced by another.
  static func mit(
    _ alt: String = "", _ neu: String = "", vorlage: String = "", dazu: [Beispieldatei] = [],
    begleitet: [String] = []
  ) -> Regelbeispiel {
    let text = alt.isEmpty ? auftrag : auftrag.replacing(alt, with: neu)
    return Regelbeispiel(
      vorlage, dazu: [.anlage("projektauftrag", text)] + dazu, begleitet: begleitet)
  }

  /// A second project of the same paper, with all its money in 2018.
  static func anderer(_ betrag: String) -> String {
    auftrag.replacing("kennung: konzept", with: "kennung: anderes")
      .replacing("| 5.000 € | 15.000 € | 20.000 € |", with: "| \(betrag) | | \(betrag) |")
  }

  /// With a section more.
  static func mitAbschnitt(_ abschnitt: String) -> Regelbeispiel {
    Regelbeispiel("", dazu: [.anlage("projektauftrag", auftrag + abschnitt + "\n")])
  }

  /// What the paper says of the costs: 5.000 € in 2018, 15.000 € in 2019.
  static let kosten = """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand |
    |---|---|
    | ja | 20.000 € |

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 |
    |---|---|---|
    | Bedarf: Sachaufwand | 5.000 € | 15.000 € |
    """
}
