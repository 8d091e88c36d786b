import Markup
import SourceText

/// Types the rows of a Markdown table by the columns of the form.
struct Tabellenleser {
  let baum: MarkupTree
  let definition: Tabellendefinition
  /// Name of the section, for messages.
  let abschnitt: String
  let leser: Wertleser
  private(set) var befunde: [Lesebefund] = []

  init(baum: MarkupTree, definition: Tabellendefinition, abschnitt: String, leser: Wertleser) {
    self.baum = baum
    self.definition = definition
    self.abschnitt = abschnitt
    self.leser = leser
  }

  private enum Spalte {
    case feld(Felddefinition)
    case jahr(Jahresspalte)
    case unbekannt
  }

  /// How many header cells are columns of the form.
  static func bekannteSpalten(
    _ baum: MarkupTree, _ tabelle: Int, _ definition: Tabellendefinition
  ) -> (bekannt: Int, alle: Int) {
    guard let kopf = baum.children(of: tabelle).first(where: { _ in true }) else { return (0, 0) }
    var bekannt = 0
    var alle = 0
    for zelle in baum.children(of: kopf) {
      alle += 1
      let text = baum.plainText(of: zelle)
      if definition.spalte(FoldedKey(text)) != nil
        || (definition.mitJahren && jahr(text, Span.fileStart) != nil)
      {
        bekannt += 1
      }
    }
    return (bekannt, alle)
  }

  mutating func lies(_ tabelle: Int) -> Tabelle {
    var spalten: [Spalte] = []
    var zeilen: [Datensatz] = []
    var kopfSpan = baum.nodes[tabelle].span
    var istKopf = true
    for zeile in baum.children(of: tabelle) {
      if istKopf {
        istKopf = false
        kopfSpan = baum.nodes[zeile].span
        spalten = kopfzeile(zeile)
      } else {
        zeilen.append(datenzeile(zeile, spalten))
      }
    }
    return Tabelle(
      knoten: tabelle, span: baum.nodes[tabelle].span, kopfSpan: kopfSpan,
      spalten: spalten.compactMap { if case .feld(let feld) = $0 { feld.schluessel } else { nil } },
      jahre: spalten.compactMap { if case .jahr(let jahr) = $0 { jahr } else { nil } },
      zeilen: zeilen)
  }

  private mutating func kopfzeile(_ zeile: Int) -> [Spalte] {
    var spalten: [Spalte] = []
    var gesehen: [FoldedKey] = []
    for zelle in baum.children(of: zeile) {
      let text = trimmed(baum.plainText(of: zelle))
      let span = baum.nodes[zelle].span
      let schluessel = FoldedKey(text)
      if let feld = definition.spalte(schluessel) {
        if gesehen.contains(schluessel) {
          befunde.append(
            Lesebefund(.doppelteSpalte(name: feld.name, abschnitt: abschnitt), span))
          spalten.append(.unbekannt)
        } else {
          gesehen.append(schluessel)
          spalten.append(.feld(feld))
        }
      } else if definition.mitJahren, let jahr = Self.jahr(text, span) {
        spalten.append(.jahr(jahr))
      } else {
        befunde.append(
          Lesebefund(
            .unbekannteSpalte(
              text: text, abschnitt: abschnitt,
              naechste: nearest(text, among: definition.spalten.map(\.name))), span))
        spalten.append(.unbekannt)
      }
    }
    return spalten
  }

  private mutating func datenzeile(_ zeile: Int, _ spalten: [Spalte]) -> Datensatz {
    var satz = Datensatz(span: baum.nodes[zeile].span)
    satz.eintraege.reserveCapacity(spalten.count)
    var jahrestyp = Feldtyp.betrag
    for (nummer, zelle) in baum.children(of: zeile).enumerated() where nummer < spalten.count {
      let text = trimmed(baum.plainText(of: zelle))
      let span = baum.nodes[zelle].span
      if nummer == 0, !definition.andereZeilen.isEmpty {
        jahrestyp = definition.andereZeilen[FoldedKey(text)] ?? .betrag
      }
      switch spalten[nummer] {
      case .feld(let feld): satz.eintraege.append(eintrag(feld, text, span))
      case .jahr(let jahr):
        let feld = Felddefinition(jahr.text, jahrestyp)
        satz.jahreswerte.append(eintrag(feld, text, span))
      case .unbekannt: continue
      }
    }
    return satz
  }

  private mutating func eintrag(_ feld: Felddefinition, _ text: String, _ span: Span) -> Eintrag {
    let wert: Wert
    switch leser.lies(text, feld.typ) {
    case .success(let gelesen): wert = gelesen
    case .failure(let fehler):
      wert = .unlesbar
      befunde.append(
        Lesebefund(
          .unlesbar(feld: feld.name, text: text, typ: feld.typ, fehler: fehler), span))
    }
    return Eintrag(
      feld: feld.schluessel, text: text, span: span, schluesselSpan: span, wert: wert)
  }

  /// „2018“, „ab 2020“, also „Ansatz 2018“, „Finanzplanung 2019“.
  private static func jahr(_ text: String, _ span: Span) -> Jahresspalte? {
    var text = text[...]
    var undSpaeter = false
    for wort in ["Ansatz ", "Finanzplanung ", "Plan "] where text.hasPrefix(wort) {
      text = text.dropFirst(wort.count)
    }
    if text.hasPrefix("ab ") || text.hasPrefix("ab\u{A0}") {
      undSpaeter = true
      text = text.dropFirst(3)
    }
    guard text.utf8.count == 4, let jahr = Int(text), (1900...2199).contains(jahr) else {
      return nil
    }
    return Jahresspalte(jahr: jahr, undSpaeter: undSpaeter, span: span)
  }
}
