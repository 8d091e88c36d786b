package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Eine nichtöffentliche Entscheidung nennt in der Spalte „Grund“, warum.
///
/// Vorberatungen may be non-public without a reason in Baden-Württemberg (GemO § 39 Abs. 5), and some
/// bodies of other Länder always meet in private (`sitzungen: nichtöffentlich`).
package struct NichtoeffentlicheEntscheidungMitGrund: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-010", .warnung, "Eine nichtöffentliche Entscheidung nennt ihren Grund",
    warum:
      "Sitzungen sind öffentlich; nichtöffentlich wird nur entschieden, wenn das öffentliche Wohl "
      + "oder berechtigte Interessen Einzelner es verlangen.",
    stattdessen: "Den Grund in die Spalte „Grund“ schreiben, oder öffentlich entscheiden. Tagt das "
      + "Gremium nach dem Gesetz nichtöffentlich, „sitzungen: nichtöffentlich“ in seine Datei schreiben.",
    quelle: "In Baden-Württemberg GemO § 35 Abs. 1 Satz 2, LKrO § 30; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(beratungsfolge("nichtöffentlich", "Entscheidung", "Grundstückssache")),
      Regelbeispiel(beratungsfolge("nichtöffentlich", "Vorberatung", "")),
      Regelbeispiel(beratungsfolge("öffentlich", "Entscheidung", "")),
      Regelbeispiel(
        beratungsfolge("nichtöffentlich", "Entscheidung", ""),
        dazu: [
          .gremium(
            "kennung: sozialausschuss\nname: Sozialausschuss\ntyp: beschließender Ausschuss\n"
              + "sitzungen: nichtöffentlich", kennung: "sozialausschuss")
        ]),
    ],
    schlecht: [Regelbeispiel(beratungsfolge("⟦nichtöffentlich⟧", "Entscheidung", ""))])

  private static func beratungsfolge(
    _ status: String, _ zustaendigkeit: String, _ grund: String
  ) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit | Grund |
    |---|---|---|---|---|
    | Sozialausschuss | \(status) | 20.06.2018 | \(zustaendigkeit) | \(grund) |
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung | |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.beratungen.compactMap { station in
      guard station.zustaendigkeit == .entscheidung,
        station.zeile[Station.status] == .nichtoeffentlich,
        !kontext.register.gremien.tagtNichtoeffentlich(station.gremium),
        !station.zeile.istAngegeben(Station.grund.schluessel)
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, station.zeile.span(Station.status), Self.satz(station.gremiumText),
        rat: [Fix("Bitte in der Spalte „Grund“ sagen, warum nichtöffentlich entschieden wird.")])
    }
  }

  static func satz(_ gremium: String) -> String {
    "Nichtöffentliche Entscheidung in \(gremium) ohne Grund"
  }
}
