import Foundation
import SourceText
import Testing

@testable import Ausgabe

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds of every drawing, measured on its shapes and read back from its bytes.
enum Zeichnungspruefung {
  static func svg(_ bild: Zeichnung, eigenstaendig: Bool = true) -> String {
    var puffer = ByteWriter()
    bild.schreibe(id: "bild", eigenstaendig: eigenstaendig, into: &puffer)
    return puffer.string()
  }

  static func texte(_ bild: Zeichnung) -> [Zeichnung.Schriftzug] {
    bild.formen.compactMap { if case .text(let zug) = $0 { zug } else { nil } }
  }

  static func kaesten(_ bild: Zeichnung, _ klassen: Set<Zeichnung.Klasse>) -> [Zeichnung.Rechteck] {
    bild.formen.compactMap {
      if case .kasten(let rechteck, let klasse, _) = $0, klassen.contains(klasse) {
        rechteck
      } else {
        nil
      }
    }
  }

  /// No two texts touch, all is on the sheet, and the file is well-formed.
  static func pruefe(_ bild: Zeichnung, _ ort: SourceLocation = #_sourceLocation) {
    // One expectation for all: thousands of them would take longer than the drawing.
    #expect(maengel(bild) == [], sourceLocation: ort)
    for eigenstaendig in [true, false] {
      let parser = XMLParser(data: Data(svg(bild, eigenstaendig: eigenstaendig).utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))", sourceLocation: ort)
    }
  }

  private static func maengel(_ bild: Zeichnung) -> [String] {
    var maengel: [String] = []
    let blatt = Zeichnung.Rechteck(0, 0, bild.breite, bild.hoehe)
    let texte = texte(bild).map { (text: $0.text, raum: $0.raum) }.sorted { $0.raum.y < $1.raum.y }
    for (index, zug) in texte.enumerated() {
      if !blatt.enthaelt(zug.raum) { maengel.append("off the sheet: \(zug.text)") }
      for anderer in texte[(index + 1)...] {
        guard anderer.raum.y < zug.raum.unten else { break }
        // Lines of one paragraph share the room between descenders and accents.
        let enger = Zeichnung.Rechteck(
          anderer.raum.x, anderer.raum.y + 3, anderer.raum.breite, anderer.raum.hoehe - 3)
        if zug.raum.schneidet(enger) { maengel.append("„\(zug.text)“ over „\(anderer.text)“") }
      }
    }
    for form in bild.formen {
      let punkte: [Zeichnung.Punkt] =
        switch form {
        case .linie(let punkte, _), .flaeche(let punkte, _): punkte
        case .kasten(let r, _, _), .schraffur(let r): [.init(r.x, r.y), .init(r.rechts, r.unten)]
        case .text: []
        }
      for punkt in punkte
      where !(0...bild.breite).contains(punkt.x) || !(0...bild.hoehe).contains(punkt.y) {
        maengel.append("off the sheet: \(form)")
      }
      if case .kasten(let r, _, _) = form, r.breite <= 0 || r.hoehe <= 0 {
        maengel.append("no extent: \(form)")
      }
    }
    return maengel
  }

  /// Boxes are apart, each text is in one or in none, never half in it, and no connector runs through a text.
  static func pruefeKaesten(_ bild: Zeichnung, _ ort: SourceLocation = #_sourceLocation) {
    pruefe(bild, ort)
    var maengel: [String] = []
    let kaesten = bild.formen.compactMap(kasten).sorted { $0.y < $1.y }
    let texte = texte(bild).map { (text: $0.text, raum: $0.raum) }
    for (index, kasten) in kaesten.enumerated() {
      for anderer in kaesten[(index + 1)...] {
        guard anderer.y < kasten.unten else { break }
        if kasten.schneidet(anderer) { maengel.append("\(kasten) over \(anderer)") }
      }
      for zug in texte where kasten.schneidet(zug.raum) && !kasten.enthaelt(zug.raum) {
        maengel.append("„\(zug.text)“ leaves its box")
      }
    }
    for form in bild.formen {
      guard case .linie(let weg, let klasse) = form, klasse == .verbinder || klasse == .grenze
      else { continue }
      for zug in texte where zug.raum.schneidet(weg) {
        maengel.append("line through „\(zug.text)“")
      }
    }
    #expect(maengel == [], sourceLocation: ort)
  }

  private static func kasten(_ form: Zeichnung.Form) -> Zeichnung.Rechteck? {
    switch form {
    case .kasten(let r, .kasten, _), .kasten(let r, .gruppe, _), .kasten(let r, .wurzel, _),
      .kasten(let r, .gestrichelt, _):
      return r
    case .flaeche(let punkte, .gruppe):
      let (x, y) = (punkte.map(\.x), punkte.map(\.y))
      guard let links = x.min(), let rechts = x.max(), let oben = y.min(), let unten = y.max()
      else { return nil }
      return Zeichnung.Rechteck(links, oben, rechts - links, unten - oben)
    default: return nil
    }
  }

  /// Compares with the picture that has been looked at; `RECORD=1` writes it anew and fails.
  static func vergleiche(
    _ bild: Zeichnung, mit name: String, _ ort: SourceLocation = #_sourceLocation
  ) throws {
    let datei = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Bilder/\(name).svg")
    let svg = svg(bild)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try svg.write(to: datei, atomically: true, encoding: .utf8)
      Issue.record("\(name).svg written; please look at it", sourceLocation: ort)
      return
    }
    let gesehen = try String(contentsOf: datei, encoding: .utf8)
    #expect(svg == gesehen, "\(name).svg differs", sourceLocation: ort)
  }
}
