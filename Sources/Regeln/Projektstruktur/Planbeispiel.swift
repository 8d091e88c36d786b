/// Small plans for the examples of the rules.
enum Planbeispiel {
  private static let spalten =
    "| Code | Element | Art | Verantwortlich | Beginn | Ende | PT intern | PT extern | Vorgänger | Ergebnis |\n"
    + "|---|---|---|---|---|---|---|---|---|---|\n"

  /// Rows: „Code; Art; Beginn; Ende; PT intern; PT extern; Vorgänger“, the last ones may be left out. Art is
  /// one of P, TA, AP, M; work packages get somebody responsible and a result.
  static func plan(
    _ zeilen: [String], dazu: [Beispieldatei] = [], kopf: String = "", begleitet: [String] = []
  ) -> Regelbeispiel {
    roh(
      spalten + zeilen.map(zeile).joined(separator: "\n"), dazu: dazu, kopf: kopf,
      begleitet: begleitet)
  }

  /// The same plan as a file beside others.
  static func anlage(_ zeilen: [String]) -> Beispieldatei {
    datei(spalten + zeilen.map(zeile).joined(separator: "\n"), kopf: "")
  }

  /// With a table as it is.
  static func roh(
    _ tabelle: String, dazu: [Beispieldatei] = [], kopf: String = "", begleitet: [String] = []
  ) -> Regelbeispiel {
    Regelbeispiel("", dazu: [datei(tabelle, kopf: kopf)] + dazu, begleitet: begleitet)
  }

  private static func datei(_ tabelle: String, kopf: String) -> Beispieldatei {
    .anlage(
      "projektstrukturplan",
      """
      ---
      art: Projektstrukturplan
      kennung: konzept-psp
      projekt: konzept
      kalender: BW
      \(kopf)---

      ## Struktur

      \(tabelle)

      """)
  }

  private static func zeile(_ text: String) -> String {
    var zellen = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    while zellen.count < 7 { zellen.append("") }
    let art =
      switch zellen[1] {
      case "P": "Projekt"
      case "TA": "Teilaufgabe"
      case "M": "Meilenstein"
      default: "Arbeitspaket"
      }
    let istPaket = art == "Arbeitspaket"
    return
      "| \(zellen[0]) | Teil | \(art) | \(istPaket ? "Amt" : "") | \(zellen[2]) | \(zellen[3]) | \(zellen[4]) "
      + "| \(zellen[5]) | \(zellen[6]) | \(istPaket ? "Bericht" : "") |"
  }
}
