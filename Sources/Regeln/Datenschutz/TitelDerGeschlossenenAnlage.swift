package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein öffentlicher Text nennt den Titel einer nichtöffentlichen Anlage nicht.
///
/// Only whole titles of three words and more: „Kostenschätzung“ tells nothing. A text that says right
/// there that the annex is not public was written with care, and a title that is the subject of the paper
/// itself is public anyway.
package struct TitelDerGeschlossenenAnlage: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-002", .fehler,
    "Ein öffentlicher Text nennt den Titel einer nichtöffentlichen Anlage oder Vorlage nicht",
    warum: "Die Anlagenliste zeigt nur „Anlage (nichtöffentlich)“, weil schon der Titel etwas "
      + "verraten kann; im Text stünde er doch.",
    stattdessen:
      "Im Text „Anlage 2 (nichtöffentlich)“ schreiben. Nennt eine öffentliche Tagesordnung den "
      + "Betreff einer Vorlage, die im Haus bleibt, oder ein Text den Betreff ohne die Nummer oder nur die "
      + "Nummer, ist es eine Warnung.",
    quelle: "In Baden-Württemberg GemO § 35 Abs. 2, LKrO § 30; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(
        anlagen + "\n\n## Begründung\n\nSiehe Anlage 1 (nichtöffentlich).", dazu: [angebot]),
      Regelbeispiel(
        anlagen + "\n\n## Begründung\n\nDas Angebot der Firma Muster (nichtöffentliche Anlage).",
        dazu: [angebot]),
      Regelbeispiel("betreff: Angebot der Firma Muster\n\n" + anlagen, dazu: [angebot]),
      Regelbeispiel(
        anlagen
          + "\n\n## Begründung\n\nEs gilt:\n\n::: nichtöffentlich\nAngebot der Firma Muster\n:::",
        dazu: [angebot]),
    ],
    schlecht: [
      Regelbeispiel(
        anlagen + "\n\n## Begründung\n\nGrundlage ist das ⟦Angebot der Firma Muster⟧.",
        dazu: [angebot]),
      Regelbeispiel(
        "sperrvermerk: ja\nbetreff: Verkauf des Grundstücks Muster",
        dazu: [
          .sitzung(
            "## Tagesordnung\n\n| TOP | Titel | Status |\n|---|---|---|\n"
              + "| Ö 1 | ⟦Verkauf des Grundstücks Muster⟧ | öffentlich |\n"
              + "| N 2 | Verkauf des Grundstücks Muster | nichtöffentlich |")
        ]),
    ])

  private static let angebot = Beispieldatei.datei(
    "Content/vorlagen/139-beispiel/angebot.pdf", "")
  private static let anlagen =
    "## Anlagen\n\n| Titel | Datei | Öffentlich |\n|---|---|---|\n"
    + "| Angebot der Firma Muster | angebot.pdf | nein |"

  package static let betrifft: Merkmale = [.vorlage, .anlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage || dokument.art.istAnlage else { return [] }
    let titel = kontext.ordner.filter { $0.art == .vorlage }.flatMap {
      Self.geschlosseneTitel($0, kontext.ordner)
    }
    guard !titel.isEmpty, kontext.wirdOeffentlich else { return [] }
    let lage = Textlage(dokument)
    let zeilen = dokument.zeilen(Vorlage.anlagen).map(\.span)
    return titel.compactMap { titel in
      guard !dokument.titel.contains(titel),
        let span = Self.stelle(titel, dokument, lage, zeilen)
      else { return nil }
      return Self.blatt.befund(
        dokument.pfad, span, "Titel einer nichtöffentlichen Anlage steht im öffentlichen Text",
        rat: [Fix("Bitte „Anlage (nichtöffentlich)“ statt des Titels schreiben.")])
    }
  }

  /// As the list names them, and a Vereinbarung as it calls itself; what a project is called many texts say.
  private static func geschlosseneTitel(_ vorlage: Dokument, _ ordner: [Dokument]) -> [String] {
    var alle: [String] = []
    for zeile in vorlage.zeilen(Vorlage.anlagen) where !vorlage.istOeffentlicheAnlage(zeile) {
      let pfad = vorlage.anlagenpfad(zeile)
      let vertrag = ordner.first { $0.art == .vereinbarung && $0.pfad == pfad }
      for titel in [zeile[Anlage.titel], vertrag?.titel].compactMap(\.self)
      where titel.utf8.count >= 20 && titel.split(separator: " ").count >= 3
        && !alle.contains(titel)
      {
        alle.append(titel)
      }
    }
    return alle
  }

  /// The first place where a reader would find the title, and nothing beside it that tells of care.
  private static func stelle(
    _ titel: String, _ dokument: Dokument, _ lage: Textlage, _ zeilen: [Span]
  ) -> Span? {
    let ende = dokument.datei.bytes.count
    var ab = 0
    while let span = dokument.datei.suche(titel, von: ab, bis: ende) {
      ab = span.end
      guard lage.wirdGezeigt(span.start), !zeilen.contains(where: { $0.range.contains(span.start) })
      else { continue }
      let umfeld = Span(max(0, span.start - 120), min(ende, span.end + 120))
      if !dokument.datei.text(umfeld).contains("ichtöffentlich") { return span }
    }
    return nil
  }
}
