import Fachmodell
import Markup
import SourceText

/// A table as it is to be shown, before it takes the form of an output: one header row, one header
/// column, no merged cells, so that it reads aloud.
struct Tafel {
  struct Spalte {
    var titel: String
    var istZahl: Bool
    /// The folded name of the column.
    var schluessel: FoldedKey
  }

  enum Zelle {
    case text(String)
    /// `adresse`: folder of the page, or path of the file, that the cell leads to.
    case verweis(String, adresse: String)
    /// Bytes of the tree's texts, to be shown as they are.
    case bytes(start: Int32, count: Int32)
    /// A cell of the source whose content is more than text.
    case knoten(Int)

    static let leer = Zelle.text("")

    static func text(_ text: String, adresse: String?) -> Zelle {
      adresse.map { .verweis(text, adresse: $0) } ?? .text(text)
    }
  }

  var titel: String
  var spalten: [Spalte]
  /// Row after row, in each as many as there are columns.
  var zellen: [Zelle]
  /// Numbers of rows in the order in which they are shown; a line is drawn between the groups.
  var gruppen: [[Int]]
  /// By row: a shorter wording of the first cell for plain text, where 80 columns are all there is;
  /// empty where there is none.
  private(set) var kurzfassungen: [String] = []
  /// Whether the first cell of a row names it.
  var mitZeilenkopf = true
  /// Whether the title is more than the heading above it says.
  var titelIstSichtbar = false
  /// Top-level blocks that stand around this table, where a section has several.
  var davor: [Int] = []
  var danach: [Int] = []

  var istLeer: Bool { gruppen.allSatisfy(\.isEmpty) }
}

extension Tafel {
  init(titel: String, spalten: [Spalte], zeilen: [[Zelle]]) {
    self.titel = titel
    self.spalten = spalten
    zellen = zeilen.flatMap { $0 }
    gruppen = [Array(zeilen.indices)]
  }

  func kurzfassung(_ zeile: Int) -> String? {
    guard zeile < kurzfassungen.count, !kurzfassungen[zeile].isEmpty else { return nil }
    return kurzfassungen[zeile]
  }

  mutating func kuerze(_ zeile: Int, _ text: String) {
    while kurzfassungen.count <= zeile { kurzfassungen.append("") }
    kurzfassungen[zeile] = text
  }

  /// Adds a row that has its first cell only.
  ///
  /// - Returns: its number.
  mutating func fuegeZeile(_ text: String) -> Int {
    zellen.append(.text(text))
    for _ in 1..<max(1, spalten.count) { zellen.append(.leer) }
    return zellen.count / max(1, spalten.count) - 1
  }

  /// Takes back the rows that were added to `anzahl` ones, and all shorter wordings.
  mutating func verwirfZeilen(ab anzahl: Int) {
    zellen.removeLast(max(0, zellen.count - anzahl * spalten.count))
    kurzfassungen = []
  }

  /// The text of the first cell of a row.
  func anfang(_ zeile: Int, _ baum: MarkupTree) -> String {
    switch zellen[zeile * spalten.count] {
    case .text(let text), .verweis(let text, _): text
    case .bytes(let start, let count):
      String(decoding: baum.text[Int(start)..<Int(start + count)], as: UTF8.self)
    case .knoten(let knoten): baum.schlichterText(knoten)
    }
  }

  /// A table of the form with all that the file has: known columns under the words of the house,
  /// unknown ones as written.
  ///
  /// The columns `ohne` are not shown.
  init(
    _ tabelle: Tabelle, _ definition: Tabellendefinition?, titel: String, baum: MarkupTree,
    umgebung: Umgebung, ohne: [FoldedKey] = []
  ) {
    self.titel = titel
    spalten = []
    zellen = []
    gruppen = []
    guard let kopf = baum.nodes[tabelle.knoten].firstChild else { return }
    spalten.reserveCapacity(8)
    // By column of the file: whether it is left out; empty where none is.
    var ausgelassen: [Bool] = []
    var naechste = baum.nodes[kopf].firstChild
    while let zelle = naechste {
      naechste = baum.nodes[zelle].next
      let (spalte, versteckt) = Self.spalte(zelle, definition, baum, umgebung, ohne)
      if !ohne.isEmpty { ausgelassen.append(versteckt) }
      if !versteckt { spalten.append(spalte) }
    }
    zellen.reserveCapacity((tabelle.zeilen.count + 2) * spalten.count)
    let anzahl = ohne.isEmpty ? spalten.count : ausgelassen.count
    var zeilen = 0
    var zeile = baum.nodes[kopf].next
    while let knoten = zeile {
      zeile = baum.nodes[knoten].next
      var satz = Zellenfolge(zeilen < tabelle.zeilen.count ? tabelle.zeilen[zeilen] : nil)
      zeilen += 1
      naechste = baum.nodes[knoten].firstChild
      var spalte = 0
      while let zelle = naechste, spalte < anzahl {
        naechste = baum.nodes[zelle].next
        if ohne.isEmpty || !ausgelassen[spalte] { zellen.append(Zelle(zelle, &satz, baum)) }
        spalte += 1
      }
      while zellen.count < zeilen * spalten.count { zellen.append(.leer) }
    }
    gruppen = [Array(0..<zeilen)]
  }

  private static func spalte(
    _ zelle: Int, _ definition: Tabellendefinition?, _ baum: MarkupTree, _ umgebung: Umgebung,
    _ ohne: [FoldedKey]
  ) -> (Spalte, versteckt: Bool) {
    let rechts = baum.nodes[zelle].alignment == .right
    let schluessel = baum.schluessel(zelle)
    guard let feld = umgebung.spalte(definition, schluessel) else {
      let text = baum.schlichterText(zelle)
      return (Spalte(titel: text, istZahl: rechts, schluessel: schluessel), false)
    }
    let istZahl: Bool =
      switch feld.typ {
      case .betrag, .betragOderJahre, .zahl, .ganzzahl: true
      default: rechts
      }
    return (
      Spalte(titel: umgebung.wort(feld.name), istZahl: istZahl, schluessel: feld.schluessel),
      ohne.contains(feld.schluessel)
    )
  }
}

extension Tafel.Zelle {
  /// A cell of the source: typed values in their canonical spelling, everything else as written.
  init(_ zelle: Int, _ satz: inout Zellenfolge, _ baum: MarkupTree) {
    let knoten = baum.nodes[zelle]
    guard knoten.firstChild != nil else {
      self = .leer
      return
    }
    let anzeige = satz.anzeige(an: knoten.span)
    guard let text = baum.onlyText(of: zelle) else {
      self = .knoten(zelle)
      return
    }
    self = anzeige.map { .text($0) } ?? Self.text(text, baum)
  }

  /// A text of the source, without blanks around it.
  private static func text(_ stelle: Range<Int>, _ baum: MarkupTree) -> Tafel.Zelle {
    guard !stelle.isEmpty else { return .leer }
    let (erstes, letztes) = (baum.text[stelle.lowerBound], baum.text[stelle.upperBound - 1])
    // Letters and digits, which nearly all texts begin and end with.
    guard erstes > 0x20, erstes < 0x80 || erstes == 0xC3, letztes > 0x20, letztes < 0x80 else {
      return .text(trimmed(String(decoding: baum.text[stelle], as: UTF8.self)))
    }
    return .bytes(start: Int32(stelle.lowerBound), count: Int32(stelle.count))
  }
}

extension MarkupTree {
  /// The text of a cell or heading without blanks around it; nearly all hold one text and nothing
  /// else, which is not put together.
  func schlichterText(_ knoten: Int) -> String {
    if let kind = nodes[knoten].firstChild, nodes[kind].kind == .text, nodes[kind].next == nil {
      return trimmed(literal(of: kind))
    }
    return trimmed(plainText(of: knoten))
  }

  /// The folded text of a cell or heading; where it is one text and nothing else, it needs no copy.
  func schluessel(_ knoten: Int) -> FoldedKey {
    if let kind = nodes[knoten].firstChild, nodes[kind].kind == .text, nodes[kind].next == nil {
      return literalBytes(of: kind).withUnsafeBufferPointer { FoldedKey(bytes: $0) }
    }
    return FoldedKey(trimmed(plainText(of: knoten)))
  }
}

extension Eintrag {
  /// Dates as TT.MM.JJJJ, tick boxes as ja and nein, everything else as written.
  var anzeige: String { wert.kanonisch ?? text }
}

extension Wert {
  /// The canonical spelling where it may be another one than what is written.
  var kanonisch: String? {
    switch self {
    case .datum(let datum): datum.text
    case .datumsbereich(let bereich): bereich.text
    case .jaNein(let ja): ja ? "ja" : "nein"
    case .uhrzeit(let uhrzeit): uhrzeit.text
    default: nil
    }
  }
}
