package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: In einer freien Tabelle ist die Zeile „Summe“ die Summe der Zeilen darüber.
///
/// Only columns that hold nothing but numbers with one unit; percentages, averages, prices and years are
/// none, nor are tables with „davon“, subtotals or numbered levels. What is rounded need not add up to the
/// last digit. Where it would without one row, where a row may be taken off, or where „Gesamt“ may be
/// something else than a sum, it is asked.
package struct SummenzeileStimmt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-022", .warnung, "Die Zeile „Summe“ ist die Summe ihrer Spalte",
    warum: "Wer nachrechnet, weiß sonst nicht, ob ein Posten oder die Summe falsch ist.",
    stattdessen:
      "Den Posten oder die Summe berichtigen. Geht es ohne eine der Zeilen auf, ist es ein Hinweis; "
      + "gehört sie nicht dazu, sagt das ein „davon“ vor ihrem Namen. Auch bei „Gesamt“ ohne Geld ist es einer.",
    gut: [
      Regelbeispiel(muster("Bau | 1.610.000 €", "Planung | 370.000 €", "Summe | 1.980.000 €")),
      Regelbeispiel(muster("Bau | 1,61 Mio. €", "Planung | 0,37 Mio. €", "Summe | 1,99 Mio. €")),
      Regelbeispiel(muster("Bau | 100 €", "davon Dach | 30 €", "Summe | 100 €")),
      Regelbeispiel(muster("Bau | 100 €", "Zuschuss | 30 €", "Gesamt | 70 €")),
      Regelbeispiel(muster("1 Bau | 100 €", "1.1 Dach | 30 €", "1.2 Wand | 70 €", "Summe | 100 €")),
      Regelbeispiel(muster("Bau | 30,1 %", "Planung | 69,8 %", "Summe | 100 %")),
      Regelbeispiel(muster("Bau | 100 €", "Planung | offen", "Summe | 150 €")),
      Regelbeispiel(muster("Angebot A | 8,0", "Angebot B | 9,0", "Gesamt | 8,4")),
      Regelbeispiel(
        muster(
          "Bau | 100 €", "Planung | 50 €", "Summe netto | 150 €", "Steuer | 29 €", "Gesamt | 179 €")
      ),
    ],
    schlecht: [
      Regelbeispiel(muster("Bau | 1.610.000 €", "Planung | 370.000 €", "Summe | ⟦1.890.000 €⟧")),
      Regelbeispiel(muster("Bau | 12", "Planung | 8", "Insgesamt | ⟦21⟧")),
      Regelbeispiel(muster("Bau | 100 €", "Planung | 50 €", "Zaun | 20 €", "Gesamt | ⟦150 €⟧")),
      Regelbeispiel(muster("Bau | 100 €", "Planung | 50 €", "**Summe** | ⟦**105 €**⟧")),
    ])

  private static func muster(_ zeilen: String...) -> String {
    "## Begründung\n\nDie Kosten:\n\n| Posten | Betrag |\n|---|--:|\n"
      + zeilen.map { "| \($0) |" }.joined(separator: "\n")
  }

  package static let betrifft: Merkmale = [.tabellen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    let freie = kontext.freieTabellen
    guard !freie.isEmpty else { return [] }
    var befunde: [Finding] = []
    for tabelle in Summentabelle.mitSumme(freie.map(\.knoten), in: kontext.dokument)
    where befunde.count < 50 {
      guard let summentabelle = Summentabelle(baum, tabelle) else { continue }
      befunde += summentabelle.fehlbetraege.map { befund($0, kontext.pfad) }
    }
    return befunde
  }

  private func befund(_ fehl: Summentabelle.Fehlbetrag, _ pfad: String) -> Finding {
    let rat =
      if let ohne = fehl.ohne {
        "Bitte prüfen, ob „\(gekuerzt(ohne))“ in der Summe fehlt: Ohne diese Zeile geht sie auf."
      } else {
        "Bitte den falschen Posten oder die Summe berichtigen."
      }
    return Self.blatt.befund(
      pfad, fehl.summe.span, Self.satz(fehl.zellen.map(\.text), fehl.ergebnis, fehl.summe.text),
      notizen: zip(fehl.posten, fehl.zellen).prefix(8).map { zeile, zelle in
        Note(span: zelle.span, text: "\(gekuerzt(zeile.name)): \(zelle.text).")
      }, rat: [Fix(rat)], stufe: fehl.ohne != nil || fehl.istUnsicher ? .hinweis : nil)
  }

  static func satz(_ teile: [String], _ ergebnis: String, _ angabe: String) -> String {
    let gezeigt = teile.count > 8 ? teile.prefix(3) + ["…"] + teile.suffix(1) : teile[...]
    return "Summe stimmt nicht: \(gezeigt.joined(separator: " + ")) = \(ergebnis), "
      + "angegeben sind \(gekuerzt(angabe))"
  }
}
