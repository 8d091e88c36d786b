import Markup
import SourceText

/// A block that is never published although no internal section of the form begins with it.
package struct InternerBlock: Sendable {
  /// Index of the top-level block in the Markdown tree.
  package let knoten: Int
  /// The last heading level that ends what is internal; 0: the block alone is.
  package let endetAn: Int32
}

/// Finds what was meant as the heading of an internal section and is none: at another level, with
/// more words, without the blank behind „##“, in bold, or in a quote or list.
struct Internleser {
  let datei: [UInt8]
  let baum: MarkupTree
  let worte: Internworte
  private(set) var bloecke: [InternerBlock] = []
  private(set) var befunde: [Lesebefund] = []

  init(datei: [UInt8], baum: MarkupTree, worte: Internworte) {
    self.datei = datei
    self.baum = baum
    self.worte = worte
  }

  /// `bekannt` are the headings of the internal sections that were found as such.
  mutating func lies(bekannt: [Int]) {
    for block in baum.children(of: 0) where !bekannt.contains(block) {
      let knoten = baum.nodes[block]
      switch knoten.kind {
      case .heading:
        if let gemeint = ueberschrift(block) {
          melde(block, endetAn: knoten.level, gemeint, knoten.span)
        }
      case .paragraph:
        if let (gemeint, span) = absatz(knoten.span) { melde(block, endetAn: 6, gemeint, span) }
      case .quote, .list:
        if let (gemeint, span) = verschachtelt(block) { melde(block, endetAn: 0, gemeint, span) }
      default: break
      }
    }
  }

  private mutating func melde(
    _ block: Int, endetAn: Int32, _ gemeint: Abschnittsdefinition, _ span: Span
  ) {
    bloecke.append(InternerBlock(knoten: block, endetAn: endetAn))
    let text = trimmed(String(decoding: datei[span.range], as: UTF8.self))
    let marken = "#*_\\: "
    var titel = text.drop { marken.contains($0) }
    while let last = titel.last, marken.contains(last) { titel.removeLast() }
    befunde.append(
      Lesebefund(.unbekannteUeberschrift(text: String(titel), gemeint: gemeint.name), span))
  }

  private func ueberschrift(_ knoten: Int) -> Abschnittsdefinition? {
    baum.withTrimmedText(of: knoten) { worte.ueberschrift($0) }
  }

  /// The section that the first line of a paragraph means, and the bytes of that line.
  private func absatz(_ span: Span) -> (Abschnittsdefinition, Span)? {
    guard span.start < span.end, span.end <= datei.count else { return nil }
    return datei.withUnsafeBufferPointer { datei in
      let ganz = datei[span.range]
      guard let erstes = ganz.first(where: { $0 != 0x20 && $0 != 0x5C }),
        worte.kannBeginnen(erstes)
      else { return nil }
      // A longer line is prose, and its text need not be looked at.
      let anfang = ganz.prefix(121)
      let ende = anfang.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? anfang.endIndex
      guard ende - span.start <= 120 else { return nil }
      let istAllein = datei[ende..<span.end].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
      let zeile = Span(span.start, ende)
      return gemeint(datei[zeile.range], istAllein: istAllein).map { ($0, zeile) }
    }
  }

  /// The section that a line means; `istAllein`: no text follows in its paragraph.
  private func gemeint(
    _ zeile: Slice<UnsafeBufferPointer<UInt8>>, istAllein: Bool
  ) -> Abschnittsdefinition? {
    var sichtbar = Kopfleser.ohneVermerke(String(decoding: zeile, as: UTF8.self))
    return sichtbar.withUTF8 { sichtbar in
      let roh = sichtbar.drop { $0 == 0x20 || $0 == 0x5C }
      let marke = roh.prefix { $0 == 0x23 || $0 == 0x2A || $0 == 0x5F }
      let endetFett =
        roh.last { $0 != 0x20 && $0 != 0x3A && $0 != 0x5C }.map { $0 == marke.last } ?? false
      return Self.ohneMarken(roh.dropFirst(marke.count)).withUnsafeBufferPointer { text in
        let text = trimmed(text)
        if marke.first == 0x23 || !marke.isEmpty && endetFett { return worte.ueberschrift(text) }
        return istAllein || text.last == 0x3A ? worte.genau(text) : nil
      }
    }
  }

  /// The text without „*“ and „__“.
  private static func ohneMarken(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var ohne: [UInt8] = []
    ohne.reserveCapacity(text.count)
    for byte in text where byte != 0x2A { ohne.append(byte) }
    guard ohne.contains(0x5F) else { return ohne }
    var index = 0
    while index + 1 < ohne.count {
      if ohne[index] == 0x5F, ohne[index + 1] == 0x5F {
        ohne.removeSubrange(index...index + 1)
      } else {
        index += 1
      }
    }
    return ohne
  }

  /// A heading anywhere in a quote or list.
  private func verschachtelt(_ block: Int) -> (Abschnittsdefinition, Span)? {
    // Own stack: how deep blocks nest is up to the file.
    var offen: [Int] = []
    legeAb(block, &offen)
    while let knoten = offen.popLast() {
      if baum.nodes[knoten].kind == .heading {
        if let gemeint = ueberschrift(knoten) { return (gemeint, baum.nodes[knoten].span) }
      } else {
        legeAb(knoten, &offen)
      }
    }
    return nil
  }

  /// Adds the children that are headings or may hold some.
  private func legeAb(_ knoten: Int, _ offen: inout [Int]) {
    var naechstes = baum.nodes[knoten].firstChild
    while let kind = naechstes {
      switch baum.nodes[kind].kind {
      case .heading, .quote, .list, .item: offen.append(kind)
      default: break
      }
      naechstes = baum.nodes[kind].next
    }
  }
}
