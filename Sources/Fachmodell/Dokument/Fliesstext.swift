import Markup
import SourceText

/// Which bytes of a document are words that people read as text: paragraphs, headings, cells and
/// texts of the head, but no code, no comment, no address, and no value that has a type of its own.
///
/// Built only where something suspicious has been found: it walks over the whole tree.
package struct Fliesstext: Sendable {
  /// Sorted, disjoint.
  private let stellen: [Span]
  private let ausgenommen: [Span]

  package init(_ dokument: Dokument) {
    var stellen: [Span] = []
    for node in dokument.baum.nodes where node.kind == .text && node.parent != nil {
      if !node.span.isEmpty { stellen.append(node.span) }
    }
    var ausgenommen = Self.kommentare(dokument.datei.bytes)
    func ordneEin(_ eintrag: Eintrag, imKopf: Bool) {
      if eintrag.wert.istText {
        if imKopf { stellen.append(eintrag.span) }
      } else if !imKopf {
        ausgenommen.append(eintrag.span)
      }
    }
    for eintrag in dokument.kopf.eintraege {
      // A Land is one of sixteen, and no text of its own.
      if dokument.art == .projektstrukturplan,
        eintrag.feld == Projektstrukturplan.kalender.schluessel
      {
        continue
      }
      ordneEin(eintrag, imKopf: true)
    }
    for abschnitt in dokument.abschnitteInTiefe {
      for zeile in abschnitt.tabelle?.zeilen ?? [] {
        for eintrag in zeile.eintraege + zeile.jahreswerte { ordneEin(eintrag, imKopf: false) }
      }
    }
    self.stellen = Self.vereinigt(stellen)
    self.ausgenommen = Self.vereinigt(ausgenommen)
  }

  package func enthaelt(_ offset: Int) -> Bool {
    Self.enthaelt(stellen, offset) && !Self.enthaelt(ausgenommen, offset)
  }

  private static func enthaelt(_ spans: [Span], _ offset: Int) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start <= offset
  }

  private static func vereinigt(_ spans: [Span]) -> [Span] {
    var ergebnis: [Span] = []
    for span in spans.sorted() where !span.isEmpty {
      if let letzte = ergebnis.last, span.start <= letzte.end {
        ergebnis[ergebnis.count - 1] = letzte.union(span)
      } else {
        ergebnis.append(span)
      }
    }
    return ergebnis
  }

  /// „<!-- … -->“; one without an end takes the rest of the file, as the Markdown reader has it.
  private static func kommentare(_ bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while let start = suche([0x3C, 0x21, 0x2D, 0x2D], in: bytes, ab: index) {
      let ende = suche([0x2D, 0x2D, 0x3E], in: bytes, ab: start + 4).map { $0 + 3 } ?? bytes.count
      spans.append(Span(start, ende))
      index = ende
    }
    return spans
  }

  private static func suche(_ wort: [UInt8], in bytes: [UInt8], ab start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + wort.count <= bytes.count {
        if bytes[index] == wort[0], wort.indices.allSatisfy({ bytes[index + $0] == wort[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

extension Wert {
  /// Whether the entry is free text, so that nothing else has looked at its words.
  fileprivate var istText: Bool {
    switch self {
    case .text, .nummerName, .liste: true
    default: false
    }
  }
}
