package import Diagnostics
import Fachmodell

/// Prüft: Ein Projektgremium hat so viele Mitglieder, wie es heißt, und eine Lenkungsgruppe einen Vorsitz.
///
/// Counted are the names in „Mitglieder“; „Zusammensetzung“ is prose.
package struct ProjektgremiumVollstaendig: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-007", .warnung, "Ein Projektgremium ist vollständig besetzt",
    warum: "Wer lenkt und wer den Vorsitz hat, muss vor der ersten Sitzung feststehen.",
    stattdessen: "Anzahl und Mitglieder angleichen und den Vorsitz eintragen.",
    gut: [
      Projektbeispiel.mitAbschnitt(gremium("Lenkung | 2 | Amt 1; Amt 2 | Dezernentin")),
      Projektbeispiel.mitAbschnitt(gremium("Lenkung | 7 | | Dezernentin")),
      Projektbeispiel.mitAbschnitt(gremium("Begleitung | | Amt 1 |")),
    ],
    schlecht: [
      Projektbeispiel.mitAbschnitt(gremium("Kernteam | ⟦7⟧ | Amt 1; Amt 2 |")),
      Projektbeispiel.mitAbschnitt(
        gremium("Lenkung | 1 | Amt 1 |").replacing("| Gruppe", with: "| ⟦Gruppe⟧")),
    ])

  private static func gremium(_ zeile: String) -> String {
    "## Projektorganisation\n\n| Gremium | Art | Anzahl | Mitglieder | Vorsitz |\n"
      + "|---|---|---|---|---|\n| Gruppe | \(zeile) |"
  }

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .projektauftrag else { return [] }
    return kontext.dokument.zeilen(Projektauftrag.projektorganisation).flatMap { zeile in
      [anzahl(kontext, zeile), vorsitz(kontext, zeile)].compactMap(\.self)
    }
  }

  private func anzahl(_ kontext: Dokumentkontext, _ zeile: Datensatz) -> Finding? {
    guard let anzahl = zeile[Projektgremium.anzahl],
      let mitglieder = zeile[Projektgremium.mitglieder], !mitglieder.isEmpty,
      mitglieder.count != anzahl
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, zeile.span(Projektgremium.anzahl),
      "\(zeile.text(Projektgremium.gremium)): \(anzahl) Mitglieder angegeben, \(mitglieder.count) aufgeführt",
      notizen: [Note(span: zeile.span(Projektgremium.mitglieder), text: "Die Mitglieder.")],
      rat: [Fix("Bitte Anzahl und Mitglieder angleichen.")])
  }

  private func vorsitz(_ kontext: Dokumentkontext, _ zeile: Datensatz) -> Finding? {
    guard zeile[Projektgremium.art] == .lenkung,
      !zeile.istAngegeben(Projektgremium.vorsitz.schluessel)
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, zeile.span(Projektgremium.gremium),
      "\(zeile.text(Projektgremium.gremium)): Vorsitz ist nicht angegeben",
      rat: [Fix("Bitte in der Spalte „Vorsitz“ eintragen, wer das Gremium leitet.")])
  }
}
