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

  /// `bekannt` are the headings of the internal sections that were found as such.
  mutating func lies(bekannt: Set<Int>) {
    for block in baum.children(of: 0) where !bekannt.contains(block) {
      let knoten = baum.nodes[block]
      switch knoten.kind {
      case .heading:
        if let gemeint = ueberschrift(baum.trimmedText(of: block)) {
          melde(block, endetAn: knoten.level, gemeint, knoten.span)
        }
      case .paragraph:
        if let (gemeint, span) = absatz(block) { melde(block, endetAn: 6, gemeint, span) }
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

  /// The internal section that the text of a heading means.
  private func ueberschrift(_ titel: String) -> Abschnittsdefinition? {
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

  /// The section that the first line of a paragraph means, and the bytes of that line.
  private func absatz(_ block: Int) -> (Abschnittsdefinition, Span)? {
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
    return genau(text).map { ($0, zeile) }
  }

  /// A heading anywhere in a quote or list.
  private func verschachtelt(_ block: Int) -> (Abschnittsdefinition, Span)? {
    // Own stack: how deep blocks nest is up to the file.
    var offen = Array(baum.children(of: block))
    while let knoten = offen.popLast() {
      switch baum.nodes[knoten].kind {
      case .heading:
        if let gemeint = ueberschrift(baum.trimmedText(of: knoten)) {
          return (gemeint, baum.nodes[knoten].span)
        }
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
