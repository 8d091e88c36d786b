package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „Entscheidung“ steht oder aus dem Beschlussvorschlag folgt, ist das Gremium die Vertretung
/// oder ein beschließender Ausschuss.
package struct BeratendesGremiumEntscheidetNicht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-004", .fehler, "Ein beratendes Gremium entscheidet nicht",
    warum:
      "Beratende Ausschüsse und Beiräte bereiten vor; ein Beschluss von ihnen bindet niemanden.",
    stattdessen: "„Vorberatung“ oder „Anhörung“ eintragen, oder die Art des Gremiums berichtigen.",
    quelle: "In Baden-Württemberg GemO § 41, LKrO § 36; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(beratungsfolge("Seniorenrat", "Vorberatung"), begleitet: ["BV-BS-001"]),
      Regelbeispiel(beratungsfolge("Sozialausschuss", "Entscheidung")),
    ],
    schlecht: [
      Regelbeispiel(beratungsfolge("Seniorenrat", "⟦Entscheidung⟧"), begleitet: ["BV-BS-001"]),
      Regelbeispiel(
        beratungsfolge("⟦Seniorenrat⟧", "")
          + "\n\n## Beschlussvorschlag\n\nDer Seniorenrat beschließt die Fortschreibung."),
    ])

  private static func beratungsfolge(_ gremium: String, _ zustaendigkeit: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | \(gremium) | öffentlich | 20.06.2018 | \(zustaendigkeit) |
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.beratungen.compactMap { station in
      guard station.zustaendigkeit == .entscheidung, let index = station.gremium,
        let typ = kontext.register.gremien.eintraege[index].typ, !typ.darfEntscheiden
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, station.zustaendigkeitSpan, Self.satz(station.gremiumText, typ),
        weil: station.istAbgeleitet ? Self.abgeleitet : nil,
        rat: [Fix("Bitte „Vorberatung“ oder „Anhörung“ als Zuständigkeit eintragen.")])
    }
  }

  static func satz(_ gremium: String, _ typ: Gremientyp) -> String {
    "\(gremium) ist beratend (\(typ.rawValue)) und kann nicht entscheiden"
  }

  static let abgeleitet =
    "Eine Zuständigkeit ist nicht angegeben; nach dem Beschlussvorschlag soll das Gremium entscheiden."
}
