import Fachmodell
import Markup
import SourceText

/// Where in a document a place lies: running text, a table, the head, what is kept inside.
///
/// Built only where something has been found: it walks over the whole tree.
struct Textlage {
  private let dokument: Dokument
  private let fliesstext: Fliesstext
  private let tabellen: [Span]
  /// Internal sections, comments, the house's own note in the head.
  private let internes: [Span]

  init(_ dokument: Dokument) {
    self.dokument = dokument
    fliesstext = Fliesstext(dokument)
    tabellen = dokument.baum.nodes.filter { $0.kind == .table && $0.parent != nil }.map(\.span)
      .sorted()
    internes = Self.internes(dokument)
  }

  /// Words that people read as text, and that are published.
  func istFliesstext(_ offset: Int) -> Bool {
    fliesstext.enthaelt(offset) && !Self.enthaelt(internes, offset) && !istInAdresse(offset)
  }

  func istInTabelle(_ offset: Int) -> Bool { Self.enthaelt(tabellen, offset) }

  func istImKopf(_ offset: Int) -> Bool { offset < dokument.kopfSpan.end }

  /// Whether a public document would show the byte: code and addresses too.
  func wirdGezeigt(_ offset: Int) -> Bool {
    guard !dokument.passagen.enthaelt(offset), !Self.enthaelt(internes, offset) else {
      return false
    }
    guard istImKopf(offset) else { return true }
    return dokument.kopf.eintraege.contains { $0.span.start <= offset && offset < $0.span.end }
  }

  /// „https://example.org/31..02/“: the word around holds „://“ or „www.“ before the place.
  private func istInAdresse(_ offset: Int) -> Bool {
    let bytes = dokument.datei.bytes
    var start = offset
    while start > 0, offset - start < 512, bytes[start - 1] > 0x20 { start -= 1 }
    guard offset - start >= 4 else { return false }
    let wort = String(decoding: bytes[start..<offset], as: UTF8.self)
    return wort.contains("://") || wort.contains("www.")
  }

  private static func enthaelt(_ spans: [Span], _ offset: Int) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start <= offset
  }

  private static func internes(_ dokument: Dokument) -> [Span] {
    var spans = kommentare(dokument) + interneBloecke(dokument)
    if let intern = dokument.kopf.eintrag(Allgemein.intern) { spans.append(intern.span) }
    var vereinigt: [Span] = []
    for span in spans.sorted() where !span.isEmpty {
      if let letzte = vereinigt.last, span.start <= letzte.end {
        vereinigt[vereinigt.count - 1] = letzte.union(span)
      } else {
        vereinigt.append(span)
      }
    }
    return vereinigt
  }

  /// The blocks of internal sections: an internal heading closes all up to the next heading of its own or
  /// a higher level.
  private static func interneBloecke(_ dokument: Dokument) -> [Span] {
    var koepfe: [Int: Int32] = [:]
    for block in dokument.interneBloecke { koepfe[block.knoten] = block.endetAn }
    for abschnitt in dokument.abschnitteInTiefe where abschnitt.intern {
      koepfe[abschnitt.ueberschrift] = Int32(abschnitt.ebene)
    }
    guard !koepfe.isEmpty else { return [] }
    var spans: [Span] = []
    var offen: Int32?
    for block in dokument.baum.topLevel {
      let knoten = dokument.baum.nodes[block]
      if knoten.kind == .heading, let ebene = offen, knoten.level <= ebene { offen = nil }
      if offen == nil { offen = koepfe[block] }
      if offen != nil { spans.append(knoten.span) }
      if offen == 0 { offen = nil }
    }
    return spans
  }

  /// „<!-- … -->“ outside of code; one without an end takes the rest of the file.
  private static func kommentare(_ dokument: Dokument) -> [Span] {
    let bytes = dokument.datei.bytes
    let code = dokument.baum.nodes.filter {
      ($0.kind == .code || $0.kind == .codeBlock) && $0.parent != nil
    }.map(\.span).sorted()
    var spans: [Span] = []
    var index = 0
    while let start = dokument.datei.suche("<!--", von: index, bis: bytes.count)?.start {
      if enthaelt(code, start) {
        index = start + 4
        continue
      }
      let ende = dokument.datei.suche("-->", von: start + 4, bis: bytes.count)?.end ?? bytes.count
      spans.append(Span(start, ende))
      index = ende
    }
    return spans
  }
}
