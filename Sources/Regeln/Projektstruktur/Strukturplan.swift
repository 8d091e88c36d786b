import Fachmodell
import Kalender
import SourceText

/// The table of a Projektstrukturplan with its hierarchy, computed once: codes say what belongs to what.
struct Strukturplan: Sendable {
  struct Element: Sendable {
    let zeile: Datensatz
    let code: String
    let art: Elementart?
    /// Index of the element one segment shorter; `nil` for roots and where it is missing.
    var eltern: Int?
    /// In the order of the file.
    var kinder: [Int] = []
    var vorgaenger: [Abhaengigkeit] = []
    /// As given, else of the children; of a milestone both are its day.
    var beginn: Datum?
    var ende: Datum?

    var istBlatt: Bool { kinder.isEmpty }
    var codeSpan: Span { zeile.span(Strukturelement.code) }
  }

  private(set) var elemente: [Element] = []
  let tabelle: Tabelle
  /// Code → index of the first element that has it.
  private(set) var nummern: [String: Int] = [:]
  /// Indices, those with longer codes first: children before their parents.
  private(set) var vonUnten: [Int] = []

  /// `nil` for other documents and where there is no table.
  init?(_ dokument: Dokument) {
    guard dokument.art == .projektstrukturplan,
      let tabelle = dokument.tabelle(Projektstrukturplan.struktur)
    else { return nil }
    self.tabelle = tabelle
    for zeile in tabelle.zeilen {
      guard let code = zeile[Strukturelement.code] else { continue }
      if nummern[code] == nil { nummern[code] = elemente.count }
      elemente.append(Element(zeile: zeile, code: code, art: zeile[Strukturelement.art]))
    }
    verbinde(dokument)
    terminiere()
  }

  /// The code without its last segment; `nil` for a code of one segment.
  static func elterncode(_ code: String) -> String? {
    code.lastIndex(of: ".").map { String(code[..<$0]) }
  }

  private mutating func verbinde(_ dokument: Dokument) {
    // A project numbered „0“ has all others below it.
    let wurzel = nummern["0"].flatMap { elemente[$0].art == .projekt ? $0 : nil }
    for index in elemente.indices {
      elemente[index].vorgaenger = Abhaengigkeit.lies(
        elemente[index].zeile, dokument.datei, nummern)
      let code = elemente[index].code
      // Of a code given twice the first one counts.
      guard nummern[code] == index else { continue }
      let eltern = Self.elterncode(code).map { nummern[$0] } ?? (wurzel == index ? nil : wurzel)
      guard let eltern else { continue }
      elemente[index].eltern = eltern
      elemente[eltern].kinder.append(index)
    }
    let tiefe = elemente.map { element in
      element.eltern == nil ? 0 : element.code.utf8.count { $0 == 0x2E } + 1
    }
    vonUnten = elemente.indices.sorted { (tiefe[$1], $0) < (tiefe[$0], $1) }
  }

  private mutating func terminiere() {
    for index in vonUnten {
      let zeile = elemente[index].zeile
      var beginn = zeile[Strukturelement.beginn]
      var ende = zeile[Strukturelement.ende]
      if elemente[index].art == .meilenstein {
        beginn = beginn ?? ende
        ende = ende ?? beginn
      }
      for kind in elemente[index].kinder {
        if zeile[Strukturelement.beginn] == nil, let tag = elemente[kind].beginn {
          beginn = min(beginn ?? tag, tag)
        }
        if zeile[Strukturelement.ende] == nil, let tag = elemente[kind].ende {
          ende = max(ende ?? tag, tag)
        }
      }
      elemente[index].beginn = beginn
      elemente[index].ende = ende
    }
  }

  /// The nearest element above with a value there, and the value.
  func vorfahre<Inhalt>(_ index: Int, mit feld: Feld<Inhalt>) -> (Int, Inhalt)? {
    var oben = elemente[index].eltern
    while let stelle = oben {
      if let wert = elemente[stelle].zeile[feld] { return (stelle, wert) }
      oben = elemente[stelle].eltern
    }
    return nil
  }
}
