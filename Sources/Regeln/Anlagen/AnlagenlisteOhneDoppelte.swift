package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: In der Anlagenliste steht keine Nummer und keine Datei zweimal, und die Nummern steigen.
///
/// A number or file given twice is told, and then not the order as well. Gaps are left alone: an annex may
/// have been taken away.
package struct AnlagenlisteOhneDoppelte: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-007", .warnung, "Nummern und Dateien der Anlagen sind eindeutig und in Reihenfolge",
    warum:
      "„Anlage 2“ im Text muss eine sein; eine Datei in zwei Zeilen ist meist ein Versehen beim "
      + "Kopieren der Zeile.",
    stattdessen:
      "Nummer oder Datei berichtigen. Stimmt nur die Reihenfolge nicht, ist es ein Hinweis.",
    quelle: "Formular, „Anlagen“",
    gut: [
      Regelbeispiel(liste("1 | Plan | plan.pdf", "2 | Bild | bild.pdf", "4 | Liste | liste.pdf")),
      Regelbeispiel(liste("| Plan | plan.pdf", "| Bild | bild.pdf")),
      Regelbeispiel(liste("1 | Plan | plan.pdf", "1a | Bild | bild.pdf", "10 | Liste | liste.pdf")),
    ],
    schlecht: [
      Regelbeispiel(liste("1 | Plan | plan.pdf", "⟦1⟧ | Bild | bild.pdf")),
      Regelbeispiel(liste("2 | Plan | plan.pdf", "⟦1⟧ | Bild | bild.pdf", "3 | Liste | liste.pdf")),
      Regelbeispiel(liste("1 | Plan | plan.pdf", "2 | Bild | ⟦plan.pdf⟧")),
    ])

  private static func liste(_ zeilen: String...) -> String {
    "## Begründung\n\nDie Anlagen liegen bei.\n\n## Anlagen\n\n"
      + "| Nr. | Titel | Datei | Status |\n|---|---|---|---|\n"
      + zeilen.map { "| \($0) | wird nachgereicht |" }.joined(separator: "\n")
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage else { return [] }
    let zeilen = kontext.dokument.zeilen(Vorlage.anlagen).prefix(200)
    guard zeilen.count > 1 else { return [] }
    let doppelte =
      doppelte(Array(zeilen), Anlage.nummer, kontext.pfad) {
        "Anlage \($0) steht zweimal in der Liste"
      }
      + doppelte(Array(zeilen), Anlage.datei, kontext.pfad) {
        "Datei „\($0)“ steht bei zwei Anlagen"
      }
    return doppelte.isEmpty ? [verkehrte(zeilen, kontext.pfad)].compactMap(\.self) : doppelte
  }

  private func doppelte(
    _ zeilen: [Datensatz], _ feld: Feld<String>, _ pfad: String, satz: (String) -> String
  ) -> [Finding] {
    var erste: [String: Span] = [:]
    return zeilen.compactMap { zeile in
      guard let text = zeile[feld] else { return nil }
      // One row open and one closed is DS-001's.
      let offen = zeile[Anlage.oeffentlich].map { $0 ? "+" : "-" } ?? ""
      guard let davor = erste.updateValue(zeile.span(feld), forKey: fold(text) + offen) else {
        return nil
      }
      return Self.blatt.befund(
        pfad, zeile.span(feld), satz(gekuerzt(text)),
        notizen: [Note(span: davor, text: "Hier steht sie schon.")],
        rat: [Fix("Bitte eine der beiden Zeilen berichtigen.")])
    }
  }

  /// The first row whose number is smaller than the one before.
  private func verkehrte(_ zeilen: ArraySlice<Datensatz>, _ pfad: String) -> Finding? {
    var letzte: (zahl: Int, text: String)?
    for zeile in zeilen {
      let text = zeile.text(Anlage.nummer)
      let ziffern = text.drop { !$0.isNumber }.prefix(while: \.isNumber)
      guard let zahl = Int(ziffern) else { continue }
      if let davor = letzte, zahl < davor.zahl {
        return Self.blatt.befund(
          pfad, zeile.span(Anlage.nummer), "Anlage \(text) steht hinter Anlage \(davor.text)",
          rat: [Fix("Bitte die Anlagen in der Reihenfolge ihrer Nummern nennen.")], stufe: .hinweis)
      }
      letzte = (zahl, text)
    }
    return nil
  }
}
