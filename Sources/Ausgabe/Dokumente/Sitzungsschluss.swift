import Fachmodell
import Markup
import SourceText

extension OeffentlichesDokument {
  /// The top-level blocks of a session that are never shown, wherever they stand: those under a
  /// heading of a closed item, and wordings, except those of public items below Ergebnisse.
  ///
  /// A heading closes everything up to the next one of its level or a higher one, and a line that
  /// only looks like one (bold, „##“ without blank) counts as one level below the heading before it.
  func geschlossene(_ agenda: Tagesordnung) -> Set<Int> {
    let baum = sicht.baum
    let bloecke = baum.blocks
    let ergebnisse = sicht.abschnitt(Sitzung.ergebnistabelle)?.alles ?? 0..<0
    var geschlossene: Set<Int> = []
    var ebene: Int32?
    // The level of the last heading.
    var davor: Int32 = 1
    for (stelle, knoten) in bloecke.enumerated() {
      func istGeschlossen(_ titel: String) -> Bool {
        if Tagesordnung.istWortlaut(titel) {
          return !(ergebnisse.contains(stelle) && agenda.istOffenerWortlaut(titel))
        }
        return agenda.istGeschlossen(titel) || Topnummer.istGeschlosseneZeile(titel)
      }
      let block = baum.nodes[knoten]
      if block.kind == .heading {
        davor = block.level
        if let offen = ebene, block.level <= offen { ebene = nil }
        if ebene == nil, istGeschlossen(trimmed(baum.plainText(of: knoten))) { ebene = block.level }
      } else if ebene == nil, let titel = baum.zwischentitel(knoten), istGeschlossen(titel) {
        ebene = davor + 1
      }
      if ebene != nil || baum.ueberschriften(unter: knoten).contains(where: istGeschlossen) {
        geschlossene.insert(knoten)
      }
    }
    return geschlossene
  }
}

extension MarkupTree {
  /// Headings inside a quotation or a list, and what looks like one.
  fileprivate func ueberschriften(unter knoten: Int) -> [String] {
    // Paragraphs, headings and tables hold no blocks, or none that could have a heading.
    guard ![.paragraph, .heading, .table].contains(nodes[knoten].kind) else { return [] }
    var gefunden: [String] = []
    var offen = [knoten]
    while let naechster = offen.popLast() {
      for kind in children(of: naechster) {
        switch nodes[kind].kind {
        case .heading: gefunden.append(trimmed(plainText(of: kind)))
        case .paragraph: if let titel = zwischentitel(kind) { gefunden.append(titel) }
        default: if !nodes[kind].kind.isInline { offen.append(kind) }
        }
      }
    }
    return gefunden
  }

  /// The text of a paragraph's first line where it stands for a heading: it is bold, begins with „#“,
  /// with „N 3“ or „nichtöffentlich“, or with „Wortlaut“ and nothing follows.
  fileprivate func zwischentitel(_ absatz: Int) -> String? {
    guard nodes[absatz].kind == .paragraph, let erstes = nodes[absatz].firstChild else {
      return nil
    }
    switch nodes[erstes].kind {
    case .strong, .emphasis:
      // „**Wortlaut** Ö 7“: the rest of the line belongs to it.
      let zeile = children(of: absatz).prefix { !nodes[$0].kind.isBreak }
      return trimmed(zeile.map { plainText(of: $0) }.joined())
    case .text:
      guard kannTitelSein(erstes) else { return nil }
      let text = trimmed(plainText(of: erstes))
      if text.hasPrefix("#") { return trimmed(String(text.drop { $0 == "#" })) }
      if Topnummer.istGeschlosseneZeile(text) { return text }
      let istAllein = nodes[erstes].next.map { nodes[$0].kind.isBreak } ?? true
      return istAllein && text.utf8.count <= 60 && Tagesordnung.istWortlaut(text) ? text : nil
    default: return nil
    }
  }

  /// Whether a text may stand for a heading, seen at its first byte: an ASCII letter that begins neither
  /// „Wortlaut“ nor a closed number or a word before one does not.
  private func kannTitelSein(_ text: Int) -> Bool {
    guard let erstes = literalBytes(of: text).first, 0x61...0x7A ~= erstes | 0x20 else {
      return true
    }
    return "nptw".utf8.contains(erstes | 0x20)
  }
}

extension MarkupKind {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }
}
