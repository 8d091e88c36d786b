package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Nummern von Produkten sind mit Punkten geschrieben, mehrere durch „;“ getrennt, und die des
/// Haushaltsplans.
///
/// A Haushaltsplan need not list all: a number that it does not have, or has with another name, is told only
/// where it has the name beside another one.
package struct ProduktnummerWieImHaushaltsplan: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-020", .warnung, "Produkte stehen mit der Nummer des Haushaltsplans da",
    warum: "Eine Nummer, die es so nicht gibt, kann niemand verbuchen, und sie wird nicht geprüft.",
    stattdessen: "„11.14.08 Integration; 11.14.09 Teilhabe“ schreiben, mit den Nummern des "
      + "Haushaltsplans.",
    gut: [
      Regelbeispiel("produkte: 11.14.08 Integration; 11.14.09 Teilhabe", dazu: [plan]),
      Regelbeispiel("produkte: 11.14.07 Sonstiges, Verschiedenes", dazu: [plan]),
      Regelbeispiel("produkte: 11.14.80 Integration", dazu: [plan("2019/2020")]),
      Regelbeispiel("produktgruppe: 11.14 Heime, Teil 2"),
    ],
    schlecht: [
      Regelbeispiel("produkte: ⟦11.14.80⟧ Integration", dazu: [plan]),
      Regelbeispiel("produkte: ⟦11.14.09⟧ Integration", dazu: [plan]),
      Regelbeispiel("produkte: ⟦11.14.80⟧ Integration", dazu: [plan("2017/2018")]),
      Regelbeispiel("produktgruppe: ⟦11,14⟧ Zentrale Funktionen"),
      Regelbeispiel("produkte: ⟦11.14.08 Integration, 11.14.09 Teilhabe⟧", dazu: [plan]),
    ])

  private static let plan = plan("2018")

  private static func plan(_ jahr: String) -> Beispieldatei {
    .haushaltsplan(
      """
      jahr: \(jahr)

      ## Produkte

      | Produkt  | Bezeichnung | Teilhaushalt |
      |----------|-------------|--------------|
      | 11.14.08 | Integration | 5            |
      | 11.14.09 | Teilhabe    | 5            |
      """)
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage else { return [] }
    var befunde: [Finding] = []
    if let gruppe = dokument[Vorlage.produktgruppe]?.nummer, Self.hatKomma(gruppe) {
      befunde.append(komma(kontext, gruppe, dokument.kopf.span(Vorlage.produktgruppe)))
    }
    guard let produkte = dokument[Vorlage.produkte] else { return befunde }
    let bereich = dokument.kopf.span(Vorlage.produkte)
    var ab = bereich.start
    // As nearly always: nothing to point at.
    let jahr = dokument[Vorlage.datum]?.jahr
    for text in produkte.prefix(100) where Self.kannFalschSein(text, jahr, kontext.register) {
      let span = dokument.datei.suche(text, von: ab, bis: bereich.end) ?? bereich
      ab = span == bereich ? ab : span.end
      if let befund = befund(kontext, text, span) { befunde.append(befund) }
    }
    return befunde
  }

  /// A comma, or a number that the Haushaltsplan does not have, or has with another name.
  private static func kannFalschSein(_ text: String, _ jahr: Int?, _ register: Register) -> Bool {
    guard let jahr, !text.hatByte(0x2C) else { return true }
    return register.nenntProdukt(text, Wertleser.nummer(text), im: jahr) != true
  }

  private func befund(_ kontext: Dokumentkontext, _ text: String, _ span: Span) -> Finding? {
    let produkt = Wertleser.nummerUndName(text)
    if Self.hatKomma(produkt.nummer) { return komma(kontext, produkt.nummer, span) }
    if produkt.name.hat(","), Self.nenntWeiteres(produkt.name) {
      return Self.blatt.befund(
        kontext.pfad, span, "Mehrere Produkte sind mit Komma statt mit „;“ getrennt",
        weil: "Gelesen wird nur das erste: In Namen von Produkten stehen auch Kommas.",
        rat: [Fix("Bitte zwischen den Produkten „;“ schreiben.")])
    }
    guard !produkt.nummer.isEmpty, !produkt.name.isEmpty,
      let jahr = kontext.dokument[Vorlage.datum]?.jahr,
      // One of another group is BV-HH-015's.
      !(kontext.dokument[Vorlage.produktgruppe].map {
        ProduktGehoertZurProduktgruppe.liegtAusserhalb(produkt.nummer, $0.nummer)
      } ?? false),
      let plan = kontext.register.haushaltsplaene.first(where: {
        $0[Haushaltsplan.jahr]?.enthaelt(jahr) == true
      })
    else { return nil }
    let name = FoldedKey(produkt.name)
    let gleiche = plan.zeilen(Haushaltsplan.produkte).filter {
      FoldedKey($0.text(Produktzeile.bezeichnung)) == name
    }
    guard gleiche.count == 1, gleiche[0].text(Produktzeile.produkt) != produkt.nummer else {
      return nil
    }
    let richtige = gleiche[0].text(Produktzeile.produkt)
    // Where the plan does not write it as the house does, it is the plan that is wrong (BV-HH-024).
    let muster = kontext.register.haushaltsstellen
    guard muster.istLeer || muster.passt(richtige) else { return nil }
    return Self.blatt.befund(
      kontext.pfad, Self.nummer(produkt.nummer, span, kontext.dokument.datei),
      "Produkt „\(produkt.name)“ hat im Haushaltsplan die Nummer \(richtige), angegeben ist "
        + produkt.nummer,
      notizen: [
        Note(path: plan.pfad, span: gleiche[0].span(Produktzeile.produkt), text: "Das Produkt.")
      ], rat: [Fix("Bitte die Nummer mit dem Haushaltsplan vergleichen.")])
  }

  private func komma(_ kontext: Dokumentkontext, _ nummer: String, _ span: Span) -> Finding {
    let punkte = nummer.replacing(",", with: ".")
    return Self.blatt.befund(
      kontext.pfad, Self.nummer(nummer, span, kontext.dokument.datei),
      "Nummer „\(nummer)“ hat ein Komma – gemeint \(punkte)?",
      rat: [Fix("Bitte „\(punkte)“ schreiben.")])
  }

  private static func nummer(_ nummer: String, _ span: Span, _ datei: SourceFile) -> Span {
    datei.suche(nummer, von: span.start, bis: span.end) ?? span
  }

  /// „11,14“: digits on both sides of a comma.
  private static func hatKomma(_ nummer: String) -> Bool {
    guard nummer.hatByte(0x2C) else { return false }
    let teile = nummer.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    return teile.count > 1
      && teile.allSatisfy { teil in
        !teil.isEmpty && teil.allSatisfy { $0 &- 0x30 < 10 }
      }
  }

  /// Whether a number with dots follows some comma: „, 11.14.09 Teilhabe“.
  private static func nenntWeiteres(_ name: String) -> Bool {
    name.split(separator: ",").dropFirst().contains { teil in
      let nummer = Wertleser.nummer(trimmed(String(teil)))
      let teile = nummer.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2E }
      return teile.count > 1
        && teile.allSatisfy { teil in
          !teil.isEmpty && teil.allSatisfy { $0 &- 0x30 < 10 }
        }
    }
  }
}
