package import Fachmodell
package import Kalender
package import SourceText

/// The table of a Projektstrukturplan with its hierarchy, computed once: codes say what belongs to what.
package struct Strukturplan: Sendable {
  /// A class: some thirty rules and all drawings go through the elements of a plan.
  package final class Element: Sendable {
    package let zeile: Datensatz
    package let code: String
    package let art: Elementart?
    /// Index of the element one segment shorter; `nil` for roots and where it is missing.
    package let eltern: Int?
    /// In the order of the file.
    package let kinder: [Int]
    package let vorgaenger: [Abhaengigkeit]
    /// As given, else of the children; of a milestone both are its day.
    package let beginn: Datum?
    package let ende: Datum?

    fileprivate init(_ entwurf: Entwurf) {
      zeile = entwurf.zeile
      code = entwurf.code
      art = entwurf.art
      eltern = entwurf.eltern
      kinder = entwurf.kinder
      vorgaenger = entwurf.vorgaenger
      beginn = entwurf.beginn
      ende = entwurf.ende
    }

    package var istBlatt: Bool { kinder.isEmpty }
    package var codeSpan: Span { zeile.span(Strukturelement.code) }
  }

  /// An element while the plan is put together.
  fileprivate struct Entwurf {
    let zeile: Datensatz
    let code: String
    let art: Elementart?
    var eltern: Int?
    var kinder: [Int] = []
    var vorgaenger: [Abhaengigkeit] = []
    var beginn: Datum?
    var ende: Datum?
  }

  package private(set) var elemente: [Element] = []
  package let tabelle: Tabelle
  /// Code → index of the first element that has it.
  package private(set) var nummern: [String: Int] = [:]
  /// Indices, those with longer codes first: children before their parents.
  package private(set) var vonUnten: [Int] = []

  /// `nil` for other documents and where there is no table.
  package init?(_ dokument: Dokument) {
    guard dokument.art == .projektstrukturplan,
      let tabelle = dokument.tabelle(Projektstrukturplan.struktur)
    else { return nil }
    self.tabelle = tabelle
    var entwuerfe: [Entwurf] = []
    for zeile in tabelle.zeilen {
      guard let code = zeile[Strukturelement.code] else { continue }
      if nummern[code] == nil { nummern[code] = entwuerfe.count }
      entwuerfe.append(Entwurf(zeile: zeile, code: code, art: zeile[Strukturelement.art]))
    }
    verbinde(&entwuerfe, dokument)
    terminiere(&entwuerfe)
    elemente = entwuerfe.map(Element.init)
  }

  /// The project itself, or the only element at the top.
  package var wurzel: Int? {
    let oben = elemente.indices.filter { elemente[$0].eltern == nil }
    return oben.first { elemente[$0].art == .projekt } ?? (oben.count == 1 ? oben[0] : nil)
  }

  /// The code without its last segment; `nil` for a code of one segment.
  package static func elterncode(_ code: String) -> String? {
    code.utf8.lastIndex(of: 0x2E).map { String(code[..<$0]) }
  }

  private mutating func verbinde(_ elemente: inout [Entwurf], _ dokument: Dokument) {
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

  private func terminiere(_ elemente: inout [Entwurf]) {
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

  /// What the network is made of, in its order: dependencies whose element and distance are known.
  package var abhaengigkeiten: [(nachfolger: Int, abhaengigkeit: Abhaengigkeit)] {
    elemente.enumerated().flatMap { nachfolger, element in
      element.vorgaenger.lazy.filter { $0.vorgaenger != nil && $0.abstand != nil }
        .map { (nachfolger, $0) }
    }
  }

  /// Whether beginning and end are written, of an element with parts those of all its leaves; of a milestone
  /// its day.
  package func istDatiert(_ index: Int) -> Bool {
    if elemente[index].istBlatt {
      return elemente[index].beginn != nil && elemente[index].ende != nil
    }
    var stapel = [index]
    while let stelle = stapel.popLast() {
      let element = elemente[stelle]
      guard element.istBlatt else {
        stapel += element.kinder
        continue
      }
      guard element.beginn != nil, element.ende != nil else { return false }
    }
    return true
  }

  /// Whether any row says what has happened.
  var nenntIst: Bool {
    let spalten = [Strukturelement.istBeginn, Strukturelement.istEnde]
    guard spalten.contains(where: tabelle.hatSpalte) || tabelle.hatSpalte(Strukturelement.fertig)
    else { return false }
    return elemente.contains { element in
      element.zeile[Strukturelement.fertig] != nil
        || spalten.contains { element.zeile[$0] != nil }
    }
  }

  /// Whether the one element is a part of the other, or of one of its parts.
  package func liegt(_ index: Int, unter anderes: Int) -> Bool {
    var oben = elemente[index].eltern
    while let stelle = oben {
      if stelle == anderes { return true }
      oben = elemente[stelle].eltern
    }
    return false
  }

  /// Whether an element waits in the end for the one of that code.
  package func wartet(_ index: Int, auf code: String) -> Bool {
    guard let ziel = nummern[code] else { return false }
    var gesehen: Set<Int> = [index]
    var offen = [index]
    while let stelle = offen.popLast() {
      if stelle == ziel { return true }
      for vorgaenger in elemente[stelle].vorgaenger.compactMap(\.vorgaenger)
      where gesehen.insert(vorgaenger).inserted {
        offen.append(vorgaenger)
      }
    }
    return false
  }

  /// The nearest element above with a value there, and the value.
  package func vorfahre<Inhalt>(_ index: Int, mit feld: Feld<Inhalt>) -> (Int, Inhalt)? {
    var oben = elemente[index].eltern
    while let stelle = oben {
      if let wert = elemente[stelle].zeile[feld] { return (stelle, wert) }
      oben = elemente[stelle].eltern
    }
    return nil
  }
}
