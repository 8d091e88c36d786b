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

  struct Zelle {
    var text: String
    /// A shorter wording for plain text, where 80 columns are all there is.
    var knapp: String?
    /// A cell of the source whose content is more than text; -1: there is none.
    var knoten = -1
    /// Folder of the page, or path of the file, that the cell leads to.
    var adresse: String?

    static let leer = Zelle(text: "")
  }

  var titel: String
  var spalten: [Spalte]
  /// Groups of rows; a line is drawn between them.
  var gruppen: [[[Zelle]]]
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
    var zeilen: [[Zelle]] = []
    zeilen.reserveCapacity(tabelle.zeilen.count)
    var ausgelassen: [Bool] = []
    var nummer = -1
    for zeile in baum.children(of: tabelle.knoten) {
      nummer += 1
      if nummer == 0 {
        for zelle in baum.children(of: zeile) {
          let (spalte, versteckt) = Self.spalte(zelle, definition, baum, umgebung, ohne)
          ausgelassen.append(versteckt)
          if !versteckt { spalten.append(spalte) }
        }
        continue
      }
      var satz = Zellenfolge(nummer <= tabelle.zeilen.count ? tabelle.zeilen[nummer - 1] : nil)
      var zellen: [Zelle] = []
      zellen.reserveCapacity(spalten.count)
      var index = 0
      for zelle in baum.children(of: zeile) where index < ausgelassen.count {
        if !ausgelassen[index] { zellen.append(Zelle(zelle, &satz, baum)) }
        index += 1
      }
      while zellen.count < spalten.count { zellen.append(.leer) }
      zeilen.append(zellen)
    }
    gruppen = [zeilen]
  }

  private static func spalte(
    _ zelle: Int, _ definition: Tabellendefinition?, _ baum: MarkupTree, _ umgebung: Umgebung,
    _ ohne: [FoldedKey]
  ) -> (Spalte, versteckt: Bool) {
    let text = baum.schlichterText(zelle)
    let rechts = baum.nodes[zelle].alignment == .right
    let schluessel = FoldedKey(text)
    guard let feld = umgebung.spalte(definition, schluessel) else {
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
    guard let erstes = baum.nodes[zelle].firstChild else {
      self = .leer
      return
    }
    text = satz.anzeige(an: baum.nodes[zelle].span) ?? baum.schlichterText(zelle)
    if baum.nodes[erstes].kind != .text || baum.nodes[erstes].next != nil { knoten = zelle }
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
}

extension Eintrag {
  /// Dates as TT.MM.JJJJ, tick boxes as ja and nein, everything else as written.
  var anzeige: String {
    switch wert {
    case .datum(let datum): datum.text
    case .datumsbereich(let bereich): bereich.text
    case .jaNein(let ja): ja ? "ja" : "nein"
    case .uhrzeit(let uhrzeit): uhrzeit.text
    default: text
    }
  }
}
