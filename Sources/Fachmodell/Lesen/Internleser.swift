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
  /// The internal sections of the form, each with all its names, folded.
  private let gesucht: [(definition: Abschnittsdefinition, namen: [FoldedKey])]
  private(set) var bloecke: [InternerBlock] = []
  private(set) var befunde: [Lesebefund] = []

  init(
    datei: [UInt8], baum: MarkupTree, formular: Formular,
    eigeneWorte: [FoldedKey: [FoldedKey]]
  ) {
    self.datei = datei
    self.baum = baum
    gesucht = formular.abschnitte.filter(\.intern).map { definition in
      let worte = eigeneWorte.filter { $0.value.contains(definition.schluessel) }.map(\.key)
      return (definition, [definition.schluessel] + worte)
    }
  }

  private enum Fund {
    case abschnitt(Abschnittsdefinition)
    case teil
  }

  /// `bekannt` are the headings of the internal sections that were found as such.
  mutating func lies(bekannt: Set<Int>) {
    for block in baum.children(of: 0) where !bekannt.contains(block) {
      let knoten = baum.nodes[block]
      switch knoten.kind {
      case .heading:
        if let fund = ueberschrift(baum.trimmedText(of: block), ebene: knoten.level) {
          melde(block, endetAn: Self.ende(fund, knoten.level), fund, knoten.span)
        }
      case .paragraph:
        if let (fund, span) = absatz(block) {
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

  /// What the text of a heading closes. Level 1 is the title of the document.
  private func ueberschrift(_ titel: String, ebene: Int32 = 2) -> Fund? {
    if let abschnitt = abschnitt(titel) { return .abschnitt(abschnitt) }
    return Teilueberschrift.schliesst(titel, istTitel: ebene == 1) ? .teil : nil
  }

  /// The internal section that the text of a heading means.
  private func abschnitt(_ titel: String) -> Abschnittsdefinition? {
    let text = Self.ohneNummer(titel)
    if let genau = genau(text) { return genau }
    let gefaltet = fold(text)
    return gesucht.first { gesucht in
      // „Ausnahmen vom Verbot“ and „Maßnahmen“ are ordinary prose.
      gesucht.definition.schluessel == Vorlage.mitzeichnung.schluessel
        && (gefaltet.hasPrefix(gesucht.definition.gefaltet)
          || editDistance(gefaltet, gesucht.definition.gefaltet, limit: 2) != nil)
    }?.definition
  }

  /// „Mitzeichnung“, „Mitzeichnung:“ or „Mitzeichnung (intern)“.
  private func genau(_ text: String) -> Abschnittsdefinition? {
    var name = text[...]
    while let last = name.last, last == ":" || last == " " || last == "#" { name.removeLast() }
    if name.last == ")", let klammer = name.firstIndex(of: "(") { name = name[..<klammer] }
    let schluessel = FoldedKey(String(name))
    return gesucht.first { $0.namen.contains(schluessel) }?.definition
  }

  /// What the first line of a paragraph closes, and the bytes of that line.
  private func absatz(_ block: Int) -> (Fund, Span)? {
    let span = baum.nodes[block].span
    guard span.start < span.end, span.end <= datei.count else { return nil }
    let ganz = datei[span.range]
    let ende = ganz.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? ganz.endIndex
    // A longer line is prose, and its text need not be looked at.
    guard ende - span.start <= 120 else { return nil }
    let zeile = Span(span.start, ende)
    let istAllein = datei[ende..<span.end].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    let sichtbar = Kopfleser.ohneVermerke(String(decoding: datei[zeile.range], as: UTF8.self))
    let roh = Array(sichtbar.utf8).drop { $0 == 0x20 || $0 == 0x5C }
    let marke = roh.prefix { $0 == 0x23 || $0 == 0x2A || $0 == 0x5F }
    let text = trimmed(
      String(decoding: roh.dropFirst(marke.count), as: UTF8.self)
        .replacing("*", with: "").replacing("__", with: ""))
    let endetFett = roh.last { ![0x20, 0x3A, 0x5C].contains($0) }.map { $0 == marke.last } ?? false
    if marke.first == 0x23 || !marke.isEmpty && endetFett {
      return ueberschrift(text).map { ($0, zeile) }
    }
    guard istAllein || text.hasSuffix(":") else { return nil }
    if let gemeint = genau(text) { return (.abschnitt(gemeint), zeile) }
    return Teilueberschrift.schliesst(text, istTitel: true) ? (.teil, zeile) : nil
  }

  /// A heading anywhere in a quote or list, or a line there that names a part.
  private func verschachtelt(_ block: Int) -> (Fund, Span)? {
    // Own stack: how deep blocks nest is up to the file.
    var offen = Array(baum.children(of: block))
    while let knoten = offen.popLast() {
      switch baum.nodes[knoten].kind {
      case .heading:
        if let fund = ueberschrift(baum.trimmedText(of: knoten)) {
          return (fund, baum.nodes[knoten].span)
        }
      case .paragraph:
        if case (.teil, let span)? = absatz(knoten) { return (.teil, span) }
      case .quote, .list, .item: offen += baum.children(of: knoten)
      default: break
      }
    }
    return nil
  }

  /// „7. Mitzeichnung“ without its number.
  private static func ohneNummer(_ titel: String) -> String {
    trimmed(String(titel.drop { $0.isASCII && ($0.isNumber || ". )".contains($0)) }))
  }
}
