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
/// more words, without the blank behind „##“, in bold, or in a quote or list; and the headings of
/// parts that are not public, however they are written.
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

  private enum Fund {
    case abschnitt(Abschnittsdefinition)
    case teil
  }

  /// `bekannt` are the headings of the internal sections that were found as such.
  mutating func lies(bekannt: [Int]) {
    for block in baum.children(of: 0) where !bekannt.contains(block) {
      let knoten = baum.nodes[block]
      switch knoten.kind {
      case .heading:
        if let fund = ueberschrift(block, istTitel: knoten.level == 1) {
          melde(block, endetAn: Self.ende(fund, knoten.level), fund, knoten.span)
        }
      case .paragraph:
        if let (fund, span) = absatz(knoten.span) {
          melde(block, endetAn: Self.ende(fund, 6), fund, span)
        }
      case .quote, .list:
        if let (fund, span) = verschachtelt(block) { melde(block, endetAn: 0, fund, span) }
      default: break
      }
    }
  }

  /// A part that is not public holds all items up to the next section, whatever their headings.
  private static func ende(_ fund: Fund, _ ebene: Int32) -> Int32 {
    if case .teil = fund { min(ebene, 2) } else { ebene }
  }

  private mutating func melde(_ block: Int, endetAn: Int32, _ fund: Fund, _ span: Span) {
    bloecke.append(InternerBlock(knoten: block, endetAn: endetAn))
    guard case .abschnitt(let gemeint) = fund else {
      befunde.append(Lesebefund(.passage(.ueberschrift), span))
      return
    }
    let text = trimmed(String(decoding: datei[span.range], as: UTF8.self))
    let marken = "#*_\\: "
    var titel = text.drop { marken.contains($0) }
    while let last = titel.last, marken.contains(last) { titel.removeLast() }
    befunde.append(
      Lesebefund(.unbekannteUeberschrift(text: String(titel), gemeint: gemeint.name), span))
  }

  /// What a heading closes; `istTitel`: it is that of the document.
  private func ueberschrift(_ knoten: Int, istTitel: Bool = false) -> Fund? {
    baum.withTrimmedText(of: knoten) { ueberschrift($0, istTitel: istTitel) }
  }

  private func ueberschrift(_ text: UnsafeBufferPointer<UInt8>, istTitel: Bool = false) -> Fund? {
    if let abschnitt = worte.ueberschrift(text) { return .abschnitt(abschnitt) }
    return Teilueberschrift.schliesst(text, istTitel: istTitel) ? .teil : nil
  }

  /// What the first line of a paragraph closes, and the bytes of that line; `nurTeil`: sections do not
  /// matter.
  private func absatz(_ span: Span, nurTeil: Bool = false) -> (Fund, Span)? {
    guard span.start < span.end, span.end <= datei.count else { return nil }
    return datei.withUnsafeBufferPointer { datei in
      let ganz = UnsafeBufferPointer(rebasing: datei[span.range])
      // A longer line is prose, and its text need not be looked at.
      let laenge = Self.zeilenlaenge(ganz)
      guard laenge <= 120 else { return nil }
      guard let erstes = ganz.first(where: { $0 != 0x20 && $0 != 0x5C }) else { return nil }
      let ende = span.start + laenge
      let zeile = Span(span.start, ende)
      guard
        worte.kannBeginnen(erstes)
          || Teilueberschrift.kommtInfrage(UnsafeBufferPointer(rebasing: datei[zeile.range]))
      else { return nil }
      if nurTeil, !datei[zeile.range].contains(where: Self.istAuszeichnung),
        !Teilueberschrift.kommtInfrage(
          trimmed(UnsafeBufferPointer(rebasing: datei[zeile.range])))
      {
        return nil
      }
      let istAllein = datei[ende..<span.end].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
      return gemeint(datei[zeile.range], istAllein: istAllein).map { ($0, zeile) }
    }
  }

  /// Bytes before the first line end, as far as they matter: up to 121.
  private static func zeilenlaenge(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let anfang = UnsafeBufferPointer(rebasing: text.prefix(121))
    let ende = nextIndex(of: 0x0A, in: anfang, from: 0) ?? anfang.count
    return nextIndex(of: 0x0D, in: UnsafeBufferPointer(rebasing: anfang[..<ende]), from: 0) ?? ende
  }

  /// What a line closes; `istAllein`: no text follows in its paragraph.
  private func gemeint(
    _ zeile: Slice<UnsafeBufferPointer<UInt8>>, istAllein: Bool
  ) -> Fund? {
    guard zeile.contains(where: Self.istAuszeichnung) else {
      return gemeint(trimmed(UnsafeBufferPointer(rebasing: zeile)), istAllein: istAllein)
    }
    var sichtbar = Kopfleser.ohneVermerke(String(decoding: zeile, as: UTF8.self))
    return sichtbar.withUTF8 { sichtbar in
      let roh = sichtbar.drop { $0 == 0x20 || $0 == 0x5C }
      let marke = roh.prefix { $0 == 0x23 || $0 == 0x2A || $0 == 0x5F }
      let endetFett =
        roh.last { $0 != 0x20 && $0 != 0x3A && $0 != 0x5C }.map { $0 == marke.last } ?? false
      return Self.ohneMarken(roh.dropFirst(marke.count)).withUnsafeBufferPointer { text in
        let text = trimmed(text)
        if marke.first == 0x23 || !marke.isEmpty && endetFett { return ueberschrift(text) }
        return gemeint(text, istAllein: istAllein)
      }
    }
  }

  /// The same of a line without any marks.
  private func gemeint(_ text: UnsafeBufferPointer<UInt8>, istAllein: Bool) -> Fund? {
    guard istAllein || text.last == 0x3A else { return nil }
    if let abschnitt = worte.genau(text) { return .abschnitt(abschnitt) }
    return Teilueberschrift.schliesst(text, istTitel: true) ? .teil : nil
  }

  /// „<“, „#“, „*“, „_“ and the backslash.
  private static func istAuszeichnung(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x23 || byte == 0x2A || byte == 0x5F || byte == 0x5C
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

  /// A heading anywhere in a quote or list, or a line there that names a part.
  private func verschachtelt(_ block: Int) -> (Fund, Span)? {
    // Own stack: how deep blocks nest is up to the file.
    var offen: [Int] = []
    legeAb(block, &offen)
    while let knoten = offen.popLast() {
      switch baum.nodes[knoten].kind {
      case .heading:
        if let fund = ueberschrift(knoten) { return (fund, baum.nodes[knoten].span) }
      case .paragraph:
        if case (.teil, let span)? = absatz(baum.nodes[knoten].span, nurTeil: true) {
          return (.teil, span)
        }
      default: legeAb(knoten, &offen)
      }
    }
    return nil
  }

  /// Adds the children that may close something or hold what does.
  private func legeAb(_ knoten: Int, _ offen: inout [Int]) {
    var naechstes = baum.nodes[knoten].firstChild
    while let kind = naechstes {
      switch baum.nodes[kind].kind {
      case .heading, .paragraph, .quote, .list, .item: offen.append(kind)
      default: break
      }
      naechstes = baum.nodes[kind].next
    }
  }
}
