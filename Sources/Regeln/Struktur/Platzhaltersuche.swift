import Fachmodell
import Markup
import SourceText

/// Walks once over the bytes of a document and collects placeholders.
struct Platzhaltersuche {
  /// In the order of the file.
  private(set) var gefunden: [Span] = []

  private let dokument: Dokument
  /// Sorted, disjoint; filled when the first candidate asks.
  private var code: [Span]?

  private static let hoechstens = 100

  init(_ dokument: Dokument) { self.dokument = dokument }

  /// All places of a document, in the order of the file.
  static func stellen(_ dokument: Dokument) -> [Span] {
    var suche = Platzhaltersuche(dokument)
    suche.sucheImKopf()
    suche.sucheImText()
    return suche.gefunden
  }

  /// Values of the head, but the house's own note; what stands behind „#“ there is a note, too.
  mutating func sucheImKopf() {
    let kopf = dokument.kopfSpan
    // Nearly all heads have nothing that may begin one, and their values need no look one by one.
    let hatKandidaten = dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      var kandidaten = Platzhalterkandidaten(UnsafeBufferPointer(rebasing: bytes[kopf.range]))
      return kandidaten.naechster(ab: 0) != nil
    }
    for eintrag in dokument.kopf.eintraege where eintrag.feld != Allgemein.intern.schluessel {
      if eintrag.span.end - eintrag.span.start > 2 {
        if hatKandidaten { suche(eintrag.span, imKopf: true) }
      } else if !eintrag.text.isEmpty, eintrag.text.utf8.count > 2 {
        // A list written over several lines has only the place of its first character.
        sucheInListe(eintrag)
      }
    }
  }

  mutating func sucheImText() {
    suche(Span(dokument.kopfSpan.end, dokument.datei.bytes.count), imKopf: false)
  }

  private mutating func suche(_ bereich: Span, imKopf: Bool) {
    let bytes = dokument.datei.bytes
    bytes.withUnsafeBufferPointer { puffer in
      let teil = UnsafeBufferPointer(rebasing: puffer[bereich.range])
      var kandidaten = Platzhalterkandidaten(teil)
      var index = 0
      while gefunden.count < Self.hoechstens, let stelle = kandidaten.naechster(ab: index) {
        if !imKopf, Self.beginntAnmerkung(teil, stelle) {
          index =
            istCode(bereich.start + stelle) ? stelle + 4 : Self.endeDerAnmerkung(teil, stelle)
          continue
        }
        guard let ende = Platzhalter.ende(teil, at: stelle) else {
          index = stelle + 1
          continue
        }
        if imKopf || !istCode(bereich.start + stelle) {
          gefunden.append(Span(bereich.start + stelle, bereich.start + ende))
        }
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
