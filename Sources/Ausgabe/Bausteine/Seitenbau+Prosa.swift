import Markup
import SourceText
import Templates

extension Seitenbau {
  /// Top-level blocks of the source in the order given.
  ///
  /// `titel` names the tables that stand under no heading of their own, `stufe` is added to the level
  /// of headings, and headings have ids unless the page shows the blocks twice.
  mutating func prosa(
    _ feld: Seitenfeld?, _ bloecke: [Int], titel: String = "", stufe: Int = 0,
    mitAnkern: Bool = true
  ) {
    guard !bloecke.isEmpty else { return fehlt(feld) }
    if formate.contains(.html) {
      let start = bank.bytes.count
      html(bloecke, titel: titel, stufe: stufe, mitAnkern: mitAnkern)
      bank.html.markup(PageKey(feld), start..<bank.bytes.count)
    }
    if formate.contains(.markdown) {
      let start = bank.bytes.count
      let options = MarkdownOptions(headingShift: stufe, resolveLink: loeseMarkdown)
      laeufe(bloecke) { lauf, bau in
        bau.baum.writeMarkdown(lauf, into: &bau.bank.bytes, options)
      }
      bank.markdown.markup(PageKey(feld), ohneUmbruch(ab: start))
    }
    if formate.contains(.klartext) {
      let start = bank.bytes.count
      let options = TextOptions(
        width: Self.breite, headingShift: stufe, resolveLink: loeseKlartext)
      laeufe(bloecke) { lauf, bau in
        bau.baum.writeText(lauf, into: &bau.bank.bytes, options)
      }
      bank.klartext.markup(PageKey(feld), ohneUmbruch(ab: start))
    }
  }

  /// Blocks that follow each other in the source at once, an empty line between what does not.
  private mutating func laeufe(
    _ bloecke: [Int], _ schreibe: (MarkupRun, inout Seitenbau) -> Void
  ) {
    var index = 0
    while index < bloecke.count {
      if index > 0 { bank.bytes.put(byte: 0x0A) }
      let start = bloecke[index]
      var next: Int?
      repeat {
        next = baum.nodes[bloecke[index]].next
        index += 1
      } while index < bloecke.count && next == bloecke[index]
      schreibe(baum.run(from: start, until: next), &self)
    }
  }

  /// The same with each table in a frame of its own, named by the heading above it.
  private mutating func html(_ bloecke: [Int], titel: String, stufe: Int, mitAnkern: Bool) {
    var options = HTMLOptions(
      headingShift: stufe, anchors: mitAnkern ? anker : nil, resolveLink: loeseHTML)
    var ueberschrift: Int?
    var index = 0
    while index < bloecke.count {
      let start = bloecke[index]
      let istTabelle = baum.nodes[start].kind == .table
      var next: Int?
      repeat {
        let block = bloecke[index]
        if baum.nodes[block].kind == .heading { ueberschrift = block }
        next = baum.nodes[block].next
        index += 1
      } while index < bloecke.count && !istTabelle && next == bloecke[index]
        && baum.nodes[bloecke[index]].kind != .table
      let lauf = baum.run(from: start, until: next)
      guard istTabelle else {
        baum.writeHTML(lauf, into: &bank.bytes, options)
        continue
      }
      let eigener = ueberschrift.map { baum.schlichterText($0) } ?? titel
      options.caption = eigener.isEmpty ? "Tabelle" : eigener
      bank.bytes.put(
        "<div class=\"tabelle\" role=\"region\" tabindex=\"0\" aria-label=\"" as StaticString)
      bank.bytes.putEscaped(options.caption ?? "")
      bank.bytes.put("\">\n" as StaticString)
      baum.writeHTML(lauf, into: &bank.bytes, options)
      bank.bytes.put("</div>\n" as StaticString)
      options.caption = nil
    }
  }
}
