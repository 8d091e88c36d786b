package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: In einer freien Tabelle sind „Summe“ und „Zwischensumme“ die Summe der Zeilen darüber, und die letzte Spalte
/// „Summe“ oder „Gesamt“ die ihrer Zeile.
///
/// Only columns that hold nothing but numbers with one unit; percentages, averages, prices and years are
/// none, nor are tables with numbered levels. „davon …“ is a part of the row above. A subtotal covers the rows
/// since the one before, the last of these, or all; the total is that of the subtotals and of rows that none
/// covers. „Summe netto“ or „Gesamtkosten“ is the total where no other sum comes after it. What is rounded
/// need not add up to the last digit, and gross sums need not say so. Rows are added up where two say that the
/// column is their sum, and only one is not. Where it would without one row, where a
/// row may be taken off, or where „Gesamt“ may be something else than a sum, it is asked.
package struct SummenzeileStimmt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-022", .warnung, "„Summe“ ist die Summe ihrer Spalte oder Zeile",
    warum: "Wer nachrechnet, weiß sonst nicht, ob ein Posten oder die Summe falsch ist.",
    stattdessen:
      "Den Posten oder die Summe berichtigen. Geht es ohne eine der Zeilen auf, ist es ein Hinweis; "
      + "gehört sie nicht dazu, sagt das ein „davon“ vor ihrem Namen. Auch bei „Gesamt“ ohne Geld ist es einer.",
    gut: [
      Regelbeispiel(quellen("Land | 240 € | 600 € | 840 €", "Kreis | 1 € | 4 € | 5 €")),
      Regelbeispiel(
        quellen(
          "Bau | 2 | 30,00 € | 60,00 €", "Zaun | 4 | 10,00 € | 40,00 €", "Tor | 1 | 5 € | 5 €")),
      Regelbeispiel(
        quellen(
          "Land | 240 € | 600 € | 841 €", "Kreis | 1 € | 4 € | 5 €", "Bund | 3 € | 4 € | 9 €",
          "Rest | 5 € | 2 € | 7 €")),
      Regelbeispiel(
        quellen(
          "A | 33,3 % | 66,7 % | 100 %", "B | 1 | 2 | 3", "C | 2 | 3 | 5", "D | 5 | offen | 9")),
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
      Regelbeispiel(
        muster(
          "Grund | 10 €", "Rohbau | 60 €", "Technik | 40 €", "Zwischensumme Bauwerk | 100 €",
          "Garten | 20 €", "Gesamtkosten | 130 €")),
      Regelbeispiel(
        muster(
          "Rohbau | 60 €", "Technik | 40 €", "Zwischensumme | 100 €", "Garten | 20 €",
          "Zwischensumme | 120 €", "Zaun | 30 €", "Summe | 150 €")),
      Regelbeispiel(
        muster(
          "Bau | 100 €", "davon Dach | 30 €", "davon Wand | 70 €", "Garten | 20 €", "Summe | 120 €")
      ),
      Regelbeispiel(
        muster(
          "Haus | 60 €", "Technik | 40 €", "**Baukosten** | **100 €**", "Planung | 15 €",
          "Garten | 5 €",
          "**Gesamtkosten** | **120 €**")),
      Regelbeispiel(muster("Bau | 10.000 €", "Garten | 2.000 €", "Gesamtkosten brutto | 14.280 €")),
      Regelbeispiel(
        muster("Fläche A | 12 ha", "Fläche B | 8 ha", "Gesamtfläche mit Wegen | 30 ha")),
    ],
    schlecht: [
      Regelbeispiel(
        """
        ## Deckungsvorschlag

        | Quelle | Inanspruchnahme |
        |---|--:|
        | Energie | 5.000 € |
        | Reinigung | 3.000 € |
        | Summe | ⟦9.000 €⟧ |
        """),
      Regelbeispiel(
        quellen(
          "Land | 240 € | 600 € | ⟦850 €⟧", "Kreis | 1 € | 4 € | 5 €", "Stadt | 3 € | 2 € | 5 €")),
      Regelbeispiel(
        quellen(
          "Land | 240,00 € | 600,00 € | 840,00 €", "Kreis | 1,00 € | 4,00 € | ⟦5,01 €⟧",
          "Stadt | 3,00 € | 2,00 € | 5,00 €")),
      Regelbeispiel(muster("Bau | 1.610.000 €", "Planung | 370.000 €", "Summe | ⟦1.890.000 €⟧")),
      Regelbeispiel(muster("Bau | 12", "Planung | 8", "Insgesamt | ⟦21⟧")),
      Regelbeispiel(muster("Bau | 100 €", "Planung | 50 €", "Zaun | 20 €", "Gesamt | ⟦150 €⟧")),
      Regelbeispiel(muster("Bau | 100 €", "Planung | 50 €", "**Summe** | ⟦**105 €**⟧")),
      Regelbeispiel(
        muster(
          "Rohbau | 60 €", "Technik | 40 €", "Zwischensumme | ⟦110 €⟧", "Garten | 20 €",
          "Zaun | 30 €", "Zwischensumme | 50 €", "Summe | 150 €")),
      Regelbeispiel(
        muster(
          "Rohbau | 60 €", "Technik | 40 €", "Zwischensumme | 100 €", "Garten | 20 €",
          "Zaun | 30 €", "Zwischensumme | 50 €", "Gesamtkosten | ⟦155 €⟧")),
      Regelbeispiel(
        muster(
          "Haus | 60 €", "Technik | 40 €", "**Baukosten** | **100 €**", "Planung | 15 €",
          "Garten | 5 €",
          "**Gesamtkosten** | ⟦**130 €**⟧")),
      Regelbeispiel(muster("Bau | 40.000 €", "Garten | 2.000 €", "Summe netto | ⟦42.001 €⟧")),
      Regelbeispiel(muster("Bau | 40.000 €", "Garten | 2.000 €", "Gesamtkosten | ⟦43.000 €⟧")),
      Regelbeispiel(
        muster("Bau | 100 €", "davon Dach | 30 €", "Garten | 20 €", "Summe | ⟦150 €⟧")),
      Regelbeispiel(
        muster("Bau | 100 €", "davon Dach | ⟦130 €⟧", "Garten | 20 €", "Summe | 120 €")),
      Regelbeispiel(
        muster(
          "Haus | 60 €", "Technik | 40 €", "Summe Bau | ⟦110 €⟧", "Garten | 20 €", "Tor | 5 €",
          "Summe | 125 €")),
    ])

  private static func quellen(_ zeilen: String...) -> String {
    "## Begründung\n\nWer zahlt:\n\n| Quelle | 2018 | 2019 | Gesamt |\n|---|--:|--:|--:|\n"
      + zeilen.map { "| \($0) |" }.joined(separator: "\n")
  }

  private static func muster(_ zeilen: String...) -> String {
    "## Begründung\n\nDie Kosten:\n\n| Posten | Betrag |\n|---|--:|\n"
      + zeilen.map { "| \($0) |" }.joined(separator: "\n")
  }

  package static let betrifft: Merkmale = [.tabellen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    let tabellen = kontext.freieTabellen.map(\.knoten) + Self.formulare(kontext.dokument)
    guard !tabellen.isEmpty else { return [] }
    var befunde: [Finding] = []
    for tabelle in Summentabelle.mitSumme(tabellen, in: kontext.dokument)
    where befunde.count < 50 {
      guard let summentabelle = Summentabelle(baum, tabelle) else {
        let gegliedert = Summentabelle(baum, tabelle, auchGegliedert: true)
        if let fehl = gegliedert?.zeilenfehler { befunde.append(befund(fehl, kontext.pfad)) }
        continue
      }
      var fehlbetraege = summentabelle.fehlbetraege
      // A cell that is wrong makes both its sums wrong.
      if fehlbetraege.isEmpty, let fehl = summentabelle.zeilenfehler { fehlbetraege = [fehl] }
      befunde += fehlbetraege.map { befund($0, kontext.pfad) }
      befunde += summentabelle.uebergroessen.prefix(8).map { zuGross in
        Self.blatt.befund(
          kontext.pfad, zuGross.teil.span,
          "Mit „davon“ sind \(gekuerzt(zuGross.teil.text)) angegeben, das Ganze ist "
            + gekuerzt(zuGross.ganzes.text),
          notizen: [Note(span: zuGross.ganzes.span, text: "\(gekuerzt(zuGross.name)).")],
          rat: [Fix("Bitte prüfen, welcher der beiden Beträge stimmt.")], stufe: .hinweis)
      }
    }
    return befunde
  }

  /// Tables of the form that are lists, where somebody has added a sum of his own.
  private static func formulare(_ dokument: Dokument) -> [Int] {
    guard dokument.art == .vorlage else { return [] }
    let listen = [
      (Vorlage.deckungsvorschlag, Deckungsquelle.quelle), (Vorlage.stellen, Stelle.stelle),
    ]
    return listen.compactMap { abschnitt, name in
      guard let tabelle = dokument.tabelle(abschnitt), tabelle.zeilen.count > 2,
        tabelle.zeilen.last?.istReineSumme(name) == true
      else { return nil }
      return tabelle.knoten
    }
  }

  private func befund(_ fehl: Summentabelle.Fehlbetrag, _ pfad: String) -> Finding {
    let rat =
      if let ohne = fehl.ohne {
        "Bitte prüfen, ob „\(gekuerzt(ohne))“ in der Summe fehlt: Ohne diese Zeile geht sie auf."
      } else {
        "Bitte den falschen Posten oder die Summe berichtigen."
      }
    return Self.blatt.befund(
      pfad, fehl.summe.span,
      Self.satz(
        fehl.name, fehl.zellen.map(\.text), fehl.ergebnis, fehl.summe.text),
      notizen: zip(fehl.posten, fehl.zellen).prefix(8).map { zeile, zelle in
        Note(span: zelle.span, text: "\(gekuerzt(zeile.name)): \(zelle.text).")
      }, rat: [Fix(rat)], stufe: fehl.ohne != nil || fehl.istUnsicher ? .hinweis : nil)
  }

  static func satz(
    _ was: String, _ teile: [String], _ ergebnis: String, _ angabe: String
  ) -> String {
    let gezeigt = teile.count > 8 ? teile.prefix(3) + ["…"] + teile.suffix(1) : teile[...]
    return "\(was) stimmt nicht: \(gezeigt.joined(separator: " + ")) = \(ergebnis), "
      + "angegeben sind \(gekuerzt(angabe))"
  }
}
