import Fachmodell
import Markup
import SourceText

/// Collects placeholders of a document: of the body where `Bytegang` sends it, of the head by itself.
struct Platzhaltersuche {
  /// In the order of the file.
  private(set) var gefunden: [Span] = []

  private let dokument: Dokument
  /// Sorted, disjoint; filled when the first candidate asks.
  private var code: [Span]?

  static let hoechstens = 100

  init(_ dokument: Dokument) { self.dokument = dokument }

  /// Values of the head, but the house's own note; what stands behind „#“ there is a note, too.
  ///
  /// `hatKandidaten`: whether one may begin in the head.
  mutating func sucheImKopf(hatKandidaten: Bool) {
    let intern = Allgemein.intern.schluessel
    let eintraege = dokument.kopf.eintraege
    for nummer in eintraege.indices {
      let span = eintraege.span(an: nummer)
      let istLang = span.end - span.start > 2
      guard hatKandidaten || !istLang, eintraege[nummer].feld != intern else { continue }
      if istLang {
        suche(imWert: span)
      } else if eintraege[nummer].text.utf8.count > 2 {
        // A list written over several lines has only the place of its first character.
        sucheInListe(eintraege[nummer])
      }
    }
  }

  /// Looks at a place of the body where a placeholder or a comment may begin; where to go on.
  mutating func pruefe(_ bytes: UnsafeBufferPointer<UInt8>, _ stelle: Int) -> Int {
    guard gefunden.count < Self.hoechstens else { return .max }
    let start = dokument.kopfSpan.end
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    if Self.beginntAnmerkung(text, stelle - start) {
      return istCode(stelle) ? stelle + 4 : start + Self.endeDerAnmerkung(text, stelle - start)
    }
    guard let ende = Platzhalter.ende(text, at: stelle - start) else { return stelle + 1 }
    if !istCode(stelle) { gefunden.append(Span(stelle, start + ende)) }
    return start + ende
  }

  private mutating func suche(imWert bereich: Span) {
    let bytes = dokument.datei.bytes
    bytes.withUnsafeBufferPointer { puffer in
      let teil = UnsafeBufferPointer(rebasing: puffer[bereich.range])
      var index = 0
      while gefunden.count < Self.hoechstens, index < teil.count {
        guard let ende = Platzhalter.ende(teil, at: index) else {
          index += 1
          continue
        }
        gefunden.append(Span(bereich.start + index, bereich.start + ende))
        index = ende
      }
    }
  }

  private mutating func sucheInListe(_ eintrag: Eintrag) {
    let text = Array(eintrag.text.utf8)
    let hat = text.withUnsafeBufferPointer { puffer in
      puffer.indices.contains { Platzhalter.ende(puffer, at: $0) != nil }
    }
    if hat { gefunden.append(eintrag.schluesselSpan) }
  }

  private static func beginntAnmerkung(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    index + 3 < bytes.count && bytes[index] == 0x3C && bytes[index + 1] == 0x21
      && bytes[index + 2] == 0x2D && bytes[index + 3] == 0x2D
  }

  /// Behind the comment that begins here; one without an end takes the rest.
  private static func endeDerAnmerkung(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    var ende = index + 2
    while ende + 2 < bytes.count {
      if bytes[ende] == 0x2D, bytes[ende + 1] == 0x2D, bytes[ende + 2] == 0x3E { return ende + 3 }
      ende += 1
    }
    return bytes.count
  }

  private mutating func istCode(_ offset: Int) -> Bool {
    let spans = code ?? codestellen()
    code = spans
    var low = 0
    var high = spans.count
    while low < high {
      let mitte = (low + high) / 2
      if spans[mitte].start <= offset { low = mitte + 1 } else { high = mitte }
    }
    return low > 0 && offset < spans[low - 1].end
  }

  private func codestellen() -> [Span] {
    dokument.baum.nodes.filter { $0.kind == .code || $0.kind == .codeBlock }.map(\.span).sorted()
  }
}
