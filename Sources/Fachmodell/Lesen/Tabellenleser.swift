import Markup
import SourceText

/// Types the rows of a Markdown table by the columns of the form.
struct Tabellenleser {
  let baum: MarkupTree
  let definition: Tabellendefinition
  /// Name of the section, for messages.
  let abschnitt: String
  var leser: Wertleser
  /// Index of the table in the tree.
  private let tabelle: Int
  private let kopf: [Kopfzelle]
  private let jahreszahl: Int
  private let unbekannte: Int
  private(set) var befunde: [Lesebefund] = []

  init(
    _ tabelle: Int, baum: MarkupTree, definition: Tabellendefinition, abschnitt: String,
    leser: Wertleser, eigeneWorte: [FoldedKey: [FoldedKey]] = [:]
  ) {
    self.tabelle = tabelle
    self.baum = baum
    self.definition = definition
    self.abschnitt = abschnitt
    self.leser = leser
    kopf = Self.kopf(baum, tabelle, definition, eigeneWorte)
    var jahreszahl = 0
    var unbekannte = 0
    for zelle in kopf {
      switch zelle.spalte {
      case .feld: continue
      case .jahr: jahreszahl += 1
      case .unbekannt: unbekannte += 1
      }
    }
    self.jahreszahl = jahreszahl
    self.unbekannte = unbekannte
  }

  private enum Spalte {
    case feld(Felddefinition)
    /// With the field that its cells are read by.
    case jahr(Jahresspalte, Felddefinition)
    case unbekannt
  }

  private struct Kopfzelle {
    let knoten: Int
    let spalte: Spalte
  }

  /// How many header cells there are, and how many of them are columns of the form.
  var spaltenzahl: (bekannt: Int, alle: Int) {
    (kopf.count - unbekannte, kopf.count)
  }

  /// Whether all columns are those of the form, at least three, the required ones among them.
  var istGanz: Bool {
    guard unbekannte == 0, kopf.count >= 3 else { return false }
    return definition.spalten.allSatisfy { spalte in
      !spalte.pflicht
        || kopf.contains {
          if case .feld(let feld) = $0.spalte { feld === spalte } else { false }
        }
    }
  }

  private static func kopf(
    _ baum: MarkupTree, _ tabelle: Int, _ definition: Tabellendefinition,
    _ eigeneWorte: [FoldedKey: [FoldedKey]]
  ) -> [Kopfzelle] {
    guard let zeile = baum.nodes[tabelle].firstChild else { return [] }
    var kopf: [Kopfzelle] = []
    kopf.reserveCapacity(8)
    var naechste = baum.nodes[zeile].firstChild
    while let zelle = naechste {
      naechste = baum.nodes[zelle].next
      let schluessel = baum.withTrimmedText(of: zelle) { FoldedKey(bytes: $0) }
      let spalte: Spalte =
        if let feld = definition.spalte(schluessel) {
          .feld(feld)
        } else if schluessel == nummernwort, let feld = definition.spalte(nummernspalte) {
          .feld(feld)
        } else if !eigeneWorte.isEmpty,
          let feld = eigeneWorte[schluessel]?.lazy.compactMap(definition.spalte).first
        {
          // The house's own word for a column of the form.
          .feld(feld)
        } else if definition.mitJahren,
          let jahr = jahr(baum.trimmedText(of: zelle), baum.nodes[zelle].span)
        {
          .jahr(jahr, Felddefinition(jahr.text, .betrag))
        } else {
          .unbekannt
        }
      kopf.append(Kopfzelle(knoten: zelle, spalte: spalte))
    }
    return kopf
  }

  /// „Nr“ without its full stop.
  private static let nummernwort = FoldedKey("Nr")
  private static let nummernspalte = FoldedKey("Nr.")

  mutating func lies() -> Tabelle {
    let spalten = spalten()
    var zeilen: [Datensatz] = []
    var kopfSpan = baum.nodes[tabelle].span
    if let kopfzeile = baum.nodes[tabelle].firstChild {
      kopfSpan = baum.nodes[kopfzeile].span
      var naechste = baum.nodes[kopfzeile].next
      while let zeile = naechste {
        zeilen.append(datenzeile(zeile, spalten))
        naechste = baum.nodes[zeile].next
      }
    }
    return Tabelle(
      knoten: tabelle, span: baum.nodes[tabelle].span, kopfSpan: kopfSpan,
      spalten: spalten.compactMap { if case .feld(let feld) = $0 { feld.schluessel } else { nil } },
      jahre: spalten.compactMap { if case .jahr(let jahr, _) = $0 { jahr } else { nil } },
      zeilen: zeilen)
  }

  /// What the columns mean; unknown and doubled ones are reported.
  private mutating func spalten() -> [Spalte] {
    var spalten: [Spalte] = []
    spalten.reserveCapacity(kopf.count)
    var gesehen: [FoldedKey] = []
    gesehen.reserveCapacity(kopf.count)
    for zelle in kopf {
      switch zelle.spalte {
      case .feld(let feld) where gesehen.contains(feld.schluessel):
        befunde.append(
          Lesebefund(
            .doppelteSpalte(name: feld.name, abschnitt: abschnitt), baum.nodes[zelle.knoten].span))
        spalten.append(.unbekannt)
      case .feld(let feld):
        gesehen.append(feld.schluessel)
        spalten.append(zelle.spalte)
      case .jahr:
        spalten.append(zelle.spalte)
      case .unbekannt:
        let text = baum.trimmedText(of: zelle.knoten)
        befunde.append(
          Lesebefund(
            .unbekannteSpalte(
              text: text, abschnitt: abschnitt,
              naechste: nearest(text, among: definition.spalten.map(\.name))
                ?? gemeint(text) ?? einzigeFehlende),
            baum.nodes[zelle.knoten].span))
        spalten.append(.unbekannt)
      }
    }
    return spalten
  }

  /// The column that another word for it means: „Öffentlichkeit“ → „Status“, „HJ 2025“ → „2025“.
  private func gemeint(_ text: String) -> String? {
    if definition.mitJahren, let jahr = Self.jahr(imText: text) { return jahr }
    return Self.andereWorte[FoldedKey(text)].flatMap { definition.spalte(FoldedKey($0))?.name }
  }

  /// Where one column is unknown and one required column is not there, the one is meant with the other.
  private var einzigeFehlende: String? {
    guard unbekannte == 1 else { return nil }
    let fehlende = definition.spalten.filter { spalte in
      spalte.pflicht
        && !kopf.contains {
          if case .feld(let feld) = $0.spalte { feld === spalte } else { false }
        }
    }
    return fehlende.count == 1 ? fehlende[0].name : nil
  }

  /// „HJ 2025“ → „2025“, „2028 ff.“ → „ab 2028“.
  private static func jahr(imText text: String) -> String? {
    let worte = text.split { !$0.isLetter && !$0.isNumber }
    let jahre = worte.filter { $0.utf8.count == 4 && Int($0).map { 1900...2199 ~= $0 } == true }
    guard jahre.count == 1, let jahr = jahre.first, worte.count <= 3 else { return nil }
    let spaeter = ["ff", "folgende", "fortfolgende", "ab"].contains { wort in
      worte.contains { fold(String($0)) == wort }
    }
    return (spaeter ? "ab " : "") + jahr
  }

  /// Words of other forms for columns of ours; each counts only where the table has that column.
  private static let andereWorte: [FoldedKey: String] = Dictionary(
    [
      ("Öffentlichkeit", "Status"), ("öffentlich", "Status"), ("Ö/N", "Status"),
      ("Sitzungsart", "Status"), ("Ausschuss", "Gremium"), ("Beratungsgremium", "Gremium"),
      ("Sitzungstermin", "Datum"), ("Sitzungsdatum", "Datum"), ("Sitzung", "Datum"),
      ("Termin", "Datum"), ("Rolle", "Zuständigkeit"), ("Beratungsart", "Zuständigkeit"),
      ("Bezeichnung", "Titel"), ("Dateiname", "Datei"), ("Nummer", "Nr."), ("Nr", "Nr."),
      ("Drucksache", "Vorlage"), ("Abstimmungsergebnis", "Ergebnis"), ("Beschluss", "Ergebnis"),
    ].map { (FoldedKey($0), $1) }, uniquingKeysWith: { first, _ in first })

  /// What the year columns of a row hold, if not amounts: its first cell says so.
  private func jahrestyp(_ zelle: Int?) -> Feldtyp? {
    guard let zelle, !definition.andereZeilen.isEmpty else { return nil }
    return definition.andereZeilen[baum.withTrimmedText(of: zelle) { FoldedKey(bytes: $0) }]
  }

  private mutating func datenzeile(_ zeile: Int, _ spalten: [Spalte]) -> Datensatz {
    var eintraege: [Eintrag] = []
    var jahreswerte: [Eintrag] = []
    if spalten.count > jahreszahl { eintraege.reserveCapacity(spalten.count - jahreszahl) }
    if jahreszahl > 0 { jahreswerte.reserveCapacity(jahreszahl) }
    var naechste = baum.nodes[zeile].firstChild
    let jahrestyp = jahrestyp(naechste)
    for spalte in spalten {
      guard let zelle = naechste else { break }
      naechste = baum.nodes[zelle].next
      switch spalte {
      case .feld(let feld): eintraege.append(eintrag(feld, zelle))
      case .jahr(let jahr, let feld):
        let eigenes = jahrestyp.map { Felddefinition(jahr.text, $0) }
        jahreswerte.append(eintrag(eigenes ?? feld, zelle))
      case .unbekannt: continue
      }
    }
    return Datensatz(
      eintraege: eintraege, jahreswerte: jahreswerte, span: baum.nodes[zeile].span)
  }

  private mutating func eintrag(_ feld: Felddefinition, _ zelle: Int) -> Eintrag {
    let span = baum.nodes[zelle].span
    // In most forms most cells are empty.
    guard baum.nodes[zelle].firstChild != nil else {
      return Eintrag(
        feld: feld.schluessel, text: "", span: span, schluesselSpan: span, wert: .leer)
    }
    let text = baum.trimmedText(of: zelle)
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
    // Whatever is written before it, a year stands at the end.
    guard let letztes = text.utf8.last, (0x30...0x39).contains(letztes) else { return nil }
    var text = text[...]
    var undSpaeter = false
    if text.utf8.count > 4 {
      for wort in ["Ansatz ", "Finanzplanung ", "Plan "] where text.hasPrefix(wort) {
        text = text.dropFirst(wort.count)
      }
      if text.hasPrefix("ab ") || text.hasPrefix("ab\u{A0}") {
        undSpaeter = true
        text = text.dropFirst(3)
      }
    }
    guard text.utf8.count == 4, let jahr = Int(text), (1900...2199).contains(jahr) else {
      return nil
    }
    return Jahresspalte(jahr: jahr, undSpaeter: undSpaeter, span: span)
  }
}
