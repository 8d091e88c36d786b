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

  /// A cell as a page gives it.
  struct Zelle {
    let text: String
    /// Folder of the page, or path of the file, that the cell leads to.
    let adresse: String?

    static let leer = Zelle.text("")

    static func text(_ text: String, adresse: String? = nil) -> Zelle {
      Zelle(text: text, adresse: adresse)
    }

    static func verweis(_ text: String, adresse: String) -> Zelle {
      Zelle(text: text, adresse: adresse)
    }
  }

  /// A cell as it is kept: numbers only, since three outputs go through all of them, and texts of their
  /// own would be counted each time.
  enum Inhalt: BitwiseCopyable {
    case leer
    /// Bytes of `texte`.
    case text(start: Int32, count: Int32)
    /// The same with the index of an address.
    case verweis(start: Int32, count: Int32, adresse: Int32)
    /// Bytes of the tree's texts, to be shown as they are.
    case quelle(start: Int32, count: Int32)
    /// A cell of the source whose content is more than text.
    case knoten(Int32)

    var istLeer: Bool {
      if case .leer = self { true } else { false }
    }
  }

  var titel: String
  var spalten: [Spalte]
  /// Row after row, in each as many as there are columns.
  private(set) var zellen: [Inhalt] = []
  /// What stands in the cells and not in the source, one text behind the other.
  private(set) var texte: [UInt8] = []
  /// What the cells lead to.
  private(set) var adressen: [String] = []
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
    gruppen = [Array(zeilen.indices)]
    zellen.reserveCapacity(zeilen.count * spalten.count)
    texte.reserveCapacity(zeilen.count * spalten.count * 16)
    zeilen.verleihe { zeile in
      zeile.verleihe { fuege($0) }
    }
  }

  private mutating func fuege(_ zelle: borrowing Zelle) {
    guard let adresse = zelle.adresse else { return zellen.append(eigener(zelle.text)) }
    let start = texte.count
    texte.fuege(zelle.text)
    zellen.append(
      .verweis(
        start: Int32(start), count: Int32(texte.count - start), adresse: Int32(adressen.count)))
    adressen.append(adresse)
  }

  /// A text of a cell.
  private mutating func eigener(_ text: String) -> Inhalt {
    guard !text.isEmpty else { return .leer }
    let start = texte.count
    if start == 0 { texte.reserveCapacity(256) }
    texte.fuege(text)
    return .text(start: Int32(start), count: Int32(texte.count - start))
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
    zellen.append(eigener(text))
    for _ in 1..<max(1, spalten.count) { zellen.append(.leer) }
    return zellen.count / max(1, spalten.count) - 1
  }

  /// Takes back the rows that were added to `anzahl` ones, and all shorter wordings.
  mutating func verwirfZeilen(ab anzahl: Int) {
    zellen.removeLast(max(0, zellen.count - anzahl * spalten.count))
    kurzfassungen = []
  }

  /// Whether the text of the first cell of a row begins so.
  func beginnt(_ zeile: Int, _ anfang: String, _ baum: MarkupTree) -> Bool {
    switch zellen[zeile * spalten.count] {
    case .leer: anfang.isEmpty
    case .text(let start, let count), .verweis(let start, let count, _):
      texte[Int(start)..<Int(start + count)].beginnt(anfang)
    case .quelle(let start, let count): baum.text[Int(start)..<Int(start + count)].beginnt(anfang)
    case .knoten(let knoten): baum.schlichterText(Int(knoten)).hasPrefix(anfang)
    }
  }

  /// Leaves out the columns in which nothing stands, but for the first one.
  mutating func entferneLeereSpalten() {
    let anzahl = spalten.count
    let belegte = spalten.indices.filter { spalte in
      spalte == 0
        || stride(from: spalte, to: zellen.count, by: anzahl).contains { !zellen[$0].istLeer }
    }
    guard belegte.count < anzahl else { return }
    var rest: [Inhalt] = []
    rest.reserveCapacity(zellen.count / max(1, anzahl) * belegte.count)
    for erste in stride(from: 0, to: zellen.count, by: max(1, anzahl)) {
      for spalte in belegte { rest.append(zellen[erste + spalte]) }
    }
    zellen = rest
    spalten = belegte.map { spalten[$0] }
  }

  /// Makes the column of the number the first one.
  mutating func stelleVoran(_ stelle: Int) {
    guard stelle > 0, stelle < spalten.count else { return }
    spalten.insert(spalten.remove(at: stelle), at: 0)
    for erste in stride(from: 0, to: zellen.count, by: spalten.count) {
      let voran = zellen[erste + stelle]
      for index in stride(from: erste + stelle, to: erste, by: -1) {
        zellen[index] = zellen[index - 1]
      }
      zellen[erste] = voran
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
        if ohne.isEmpty || !ausgelassen[spalte] { zellen.append(inhalt(zelle, &satz, baum)) }
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
      case .betrag, .betragOderJahre, .zahl, .ganzzahl, .haushaltsjahre: true
      default: rechts
      }
    return (
      Spalte(titel: umgebung.wort(feld.name), istZahl: istZahl, schluessel: feld.schluessel),
      ohne.contains(feld.schluessel)
    )
  }
}

extension Tafel {
  /// A cell of the source: typed values in their canonical spelling, everything else as written.
  private mutating func inhalt(
    _ zelle: Int, _ satz: inout Zellenfolge, _ baum: MarkupTree
  ) -> Inhalt {
    let knoten = baum.nodes[zelle]
    guard knoten.firstChild != nil else { return .leer }
    let anzeige = satz.anzeige(an: knoten.span)
    guard let text = baum.onlyText(of: zelle) else { return .knoten(Int32(zelle)) }
    return anzeige.map { eigener($0) } ?? quelle(text, baum)
  }

  /// A text of the source, without blanks around it.
  private mutating func quelle(_ stelle: Range<Int>, _ baum: MarkupTree) -> Inhalt {
    guard !stelle.isEmpty else { return .leer }
    let (erstes, letztes) = (baum.text[stelle.lowerBound], baum.text[stelle.upperBound - 1])
    // Letters and digits, which nearly all texts begin and end with.
    guard erstes > 0x20, erstes < 0x80 || erstes == 0xC3, letztes > 0x20, letztes < 0x80 else {
      return eigener(trimmed(String(decoding: baum.text[stelle], as: UTF8.self)))
    }
    return .quelle(start: Int32(stelle.lowerBound), count: Int32(stelle.count))
  }
}

extension ArraySlice<UInt8> {
  /// The same as `hasPrefix`, by bytes where characters are no more than that.
  fileprivate func beginnt(_ anfang: String) -> Bool {
    guard prefix(anfang.utf8.count + 1).allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: self, as: UTF8.self).hasPrefix(anfang)
    }
    return starts(with: anfang.utf8)
  }
}

extension [UInt8] {
  /// Adds the bytes of a text.
  fileprivate mutating func fuege(_ text: String) {
    let fertig: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if fertig == nil { append(contentsOf: text.utf8) }
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
