package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Was eine Anlagenliste als nichtöffentlich führt, führt keine andere Zeile als öffentlich.
///
/// A closed annex in a public paper is lawful, and shown as „Anlage 2 (nichtöffentlich)“. A second row
/// that names the same file openly would print its title all the same.
package struct GeschlosseneAnlageBleibtGeschlossen: Bestandsregel {
  package static let blatt = Regelblatt(
    "DS-001", .fehler, "Eine nichtöffentliche Anlage steht in keiner Liste als öffentlich",
    warum: "Titel und Datei würden veröffentlicht, obwohl eine andere Zeile das ausschließt.",
    stattdessen: "„öffentlich: nein“ in allen Zeilen setzen, oder die Zeile herausnehmen.",
    quelle: "In Baden-Württemberg GemO § 35 Abs. 2, § 41b Abs. 2, LKrO §§ 30, 36a; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(anlagen("| Gutachten zum Grundstück | g.pdf | nein |"), dazu: [gutachten]),
      Regelbeispiel(
        "sperrvermerk: ja\n\n"
          + anlagen("| Gutachten | g.pdf | nein |\n| Gutachten | g.pdf | ja |"), dazu: [gutachten]),
    ],
    schlecht: [
      Regelbeispiel(
        anlagen("| Gutachten zum Grundstück | g.pdf | nein |\n| Gutachten | ⟦g.pdf⟧ | |"),
        dazu: [gutachten]),
      Regelbeispiel(
        zeigt: [
          .vorlage(anlagen("| Gutachten zum Grundstück | b/g.pdf | nein |")),
          .vorlage(
            "nummer: 140/2018\n\n" + anlagen("| Gutachten | ⟦g.pdf⟧ | ja |"),
            ordner: "139-beispiel/b"), .datei("Content/vorlagen/139-beispiel/b/g.pdf", ""),
        ]),
    ])

  private static let gutachten = Beispieldatei.datei(
    "Content/vorlagen/139-beispiel/g.pdf", "")

  private static func anlagen(_ zeilen: String) -> String {
    "## Anlagen\n\n| Titel | Datei | Öffentlich |\n|---|---|---|\n\(zeilen)"
  }

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    var geschlossen: [String: (vorlage: Steckbrief, span: Span)] = [:]
    for vorlage in bestand.steckbriefe where vorlage.art == .vorlage {
      for anlage in vorlage.anlagen where !anlage.istOeffentlich {
        guard let pfad = anlage.pfad, geschlossen[pfad] == nil else { continue }
        geschlossen[pfad] = (vorlage, anlage.span)
      }
    }
    guard !geschlossen.isEmpty else { return [] }
    return bestand.steckbriefe.flatMap { vorlage -> [Finding] in
      guard vorlage.art == .vorlage, vorlage.oeffentlichkeit.istOeffentlich else { return [] }
      return vorlage.anlagen.compactMap { anlage in
        guard anlage.istOeffentlich, let pfad = anlage.pfad, let andere = geschlossen[pfad] else {
          return nil
        }
        return Self.blatt.befund(
          vorlage.pfad, anlage.span, "Anlage ist nichtöffentlich, steht hier aber als öffentlich",
          notizen: [
            Note(
              path: andere.vorlage.pfad, span: andere.span,
              text: "Hier steht sie als nichtöffentlich.")
          ],
          rat: [Fix("Bitte „öffentlich: nein“ setzen oder die Zeile herausnehmen.")])
      }
    }
  }
}
