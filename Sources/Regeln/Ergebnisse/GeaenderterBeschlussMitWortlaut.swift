package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was geändert oder mit Maßgabe beschlossen wurde, hat seinen Wortlaut unter „### Wortlaut Ö 1“.
package struct GeaenderterBeschlussMitWortlaut: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ER-003", .warnung, "Ein geänderter Beschluss steht im Wortlaut da",
    warum: "Die Vorlage nennt nur den Vorschlag; was davon geändert wurde, steht sonst nirgends.",
    stattdessen:
      "Unter „Ergebnisse“ eine Überschrift „### Wortlaut Ö 1“ mit dem Beschluss ergänzen.",
    quelle: "Köln, Stuttgart: „mit Maßgabe“",
    gut: [
      Regelbeispiel(zeigt: [
        .sitzung(
          muster("geändert beschlossen") + "\n\n### Wortlaut Ö 1\n\nDas Konzept wird geändert.")
      ]),
      Regelbeispiel(zeigt: [.sitzung(muster("ungeändert beschlossen"))]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.sitzung(muster("⟦geändert beschlossen⟧"))]),
      Regelbeispiel(zeigt: [
        .sitzung(muster("⟦mit Maßgabe⟧") + "\n\n### Wortlaut Ö 2\n\nDas Konzept wird geändert.")
      ]),
      Regelbeispiel(zeigt: [.sitzung(muster("⟦geändert beschlossen⟧") + "\n\n### Wortlaut Ö 1")]),
    ])

  private static func muster(_ ergebnis: String) -> String {
    "## Ergebnisse\n\n| TOP | Ergebnis |\n|---|---|\n| Ö 1 | \(ergebnis) |"
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let abstimmungen = kontext.abstimmungen.filter {
      $0.ergebnis == .geaendertBeschlossen || $0.ergebnis == .mitMassgabe
    }
    guard !abstimmungen.isEmpty, let abschnitt = dokument.abschnitt(Sitzung.ergebnistabelle) else {
      return []
    }
    let wortlaute = (abschnitt.teile + dokument.abschnitte).filter { !dokument.istLeer($0) }
      .map { fold($0.titel) }
    return abstimmungen.prefix(200).compactMap { abstimmung in
      let namen = ["Wortlaut ", "Wortlaut TOP "].map { fold($0 + abstimmung.top) }
      // „Wortlaut Ö 1: Konzept“ is meant as well, „Wortlaut Ö 11“ is not.
      let ist = wortlaute.contains { titel in
        namen.contains {
          titel.hasPrefix($0) && titel.dropFirst($0.count).first?.isNumber != true
        }
      }
      guard !ist else { return nil }
      return Self.blatt.befund(
        kontext.pfad, abstimmung.zeile.span(Ergebniszeile.ergebnis),
        Self.satz(abstimmung.zeile.text(Ergebniszeile.ergebnis), abstimmung.top),
        rat: [Fix("Bitte unter „### Wortlaut \(abstimmung.top)“ den Beschluss ergänzen.")])
    }
  }

  static func satz(_ ergebnis: String, _ top: String) -> String {
    "Ergebnis „\(ergebnis)“ ohne Wortlaut zu TOP \(top)"
  }
}
