import Fachmodell
import Markup
import SourceText
import Templates

/// Turns what a page says into the values of one output: escaped for Markdown, wrapped for text.
struct Seitenbau: ~Copyable {
  private(set) var format: OutputType
  let umgebung: Umgebung
  let baum: MarkupTree
  /// Ids of the headings; only HTML has them.
  private let anker: Anchors?
  private(set) var links: Linkweg
  /// What is being put together, and the cells of a table on their way there.
  var puffer = ByteWriter(capacity: 1 << 14)
  var zellen = ByteWriter(capacity: 1 << 10)

  /// Columns of plain text.
  static let breite = 80

  init(
    _ format: OutputType, umgebung: Umgebung, baum: MarkupTree, anker: Anchors?, adresse: String,
    quelle: String, suche: @escaping Linksuche
  ) {
    self.format = format
    self.umgebung = umgebung
    self.baum = baum
    self.anker = anker
    links = Linkweg(format: format, adresse: adresse, quelle: quelle, suche: suche)
  }

  /// Goes on with another output of the same page.
  mutating func wechsle(zu format: OutputType) {
    self.format = format
    links = Linkweg(
      format: format, adresse: links.adresse, quelle: links.quelle, suche: links.suche)
  }

  // MARK: Texts

  /// A text inside a line.
  func text(_ text: String) -> PageValue {
    .text(format == .md ? inert(text) : text)
  }

  func text(_ text: String?) -> PageValue {
    guard let text, !text.isEmpty else { return .absent }
    return self.text(text)
  }

  /// A paragraph.
  func absatz(_ text: String) -> PageValue {
    format == .txt ? .text(Self.umgebrochen(text)) : self.text(text)
  }

  /// A heading; in plain text with its rule below.
  func titel(_ text: String, ebene: Int = 2) -> PageValue {
    guard format == .txt, !text.isEmpty else { return self.text(text) }
    let zeilen = Self.umgebrochen(text)
    var breite = 0
    var spalten = 0
    for byte in zeilen.utf8 {
      spalten = byte == 0x0A ? 0 : spalten + (byte & 0xC0 == 0x80 ? 0 : 1)
      breite = max(breite, spalten)
    }
    let strich: UInt8 = ebene == 1 ? 0x3D : 0x2D
    let unterstrichen =
      zeilen
      + String(unsafeUninitializedCapacity: breite + 1) { bytes in
        bytes[0] = 0x0A
        for stelle in 0..<breite { bytes[stelle + 1] = strich }
        return breite + 1
      }
    return .text(unterstrichen)
  }

  /// Code points.
  static func spalten(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var spalten = 0
      for byte in bytes where byte & 0xC0 != 0x80 { spalten += 1 }
      return spalten
    }
  }

  /// The text in lines of 80 columns, the first of them after `einzug` columns that are taken.
  static func umgebrochen(_ text: String, einzug: Int = 0) -> String {
    var text = text
    let passt = text.withUTF8 { bytes in
      bytes.count + einzug <= breite && !bytes.contains(0x0A)
    }
    if passt { return text }
    return String(wrapText(text, width: breite, indent: einzug).dropFirst(einzug))
  }

  func weg(_ adresse: String?) -> PageValue {
    links.weg(adresse).map { .text($0) } ?? .absent
  }

  /// The id of a heading of the source.
  func id(_ ueberschrift: Int?) -> PageValue {
    guard format == .html, let ueberschrift, let id = anker?.id(of: ueberschrift) else {
      return .absent
    }
    return .text(id)
  }

  /// Bytes that a writer puts together; in Markdown and text without the last line feed, which the
  /// template has.
  mutating func fertig(_ schreibe: (inout ByteWriter) -> Void) -> PageValue {
    puffer.reset()
    schreibe(&puffer)
    return fertig()
  }

  /// What stands in the buffer.
  mutating func fertig() -> PageValue {
    while format != .html, puffer.last == 0x0A { puffer.truncate(to: puffer.count - 1) }
    return puffer.count == 0 ? .absent : .markup(puffer.array())
  }

  // MARK: Prose

  /// Top-level blocks of the source in the order given.
  ///
  /// `titel` names the tables that stand under no heading of their own, `stufe` is added to the level
  /// of headings, and headings have ids unless the page shows the blocks twice.
  mutating func prosa(
    _ bloecke: [Int], titel: String = "", stufe: Int = 0, mitAnkern: Bool = true
  ) -> PageValue {
    guard !bloecke.isEmpty else { return .absent }
    let (format, baum, links) = (format, baum, links)
    let anker = mitAnkern && format == .html ? anker : nil
    return fertig { puffer in
      var tabellentitel = titel
      var index = 0
      while index < bloecke.count {
        if index > 0, format != .html { puffer.put(byte: 0x0A) }
        let start = index
        let istTabelle = format == .html && baum.nodes[bloecke[index]].kind == .table
        repeat {
          if format == .html, baum.nodes[bloecke[index]].kind == .heading {
            tabellentitel = baum.schlichterText(bloecke[index])
          }
          index += 1
        } while index < bloecke.count && !istTabelle
          && baum.nodes[bloecke[index - 1]].next == bloecke[index]
          && (format != .html || baum.nodes[bloecke[index]].kind != .table)
        let lauf = baum.run(from: bloecke[start], until: baum.nodes[bloecke[index - 1]].next)
        switch format {
        case .html:
          let caption = tabellentitel.isEmpty ? "Tabelle" : tabellentitel
          if istTabelle {
            puffer.put("<div class=\"tabelle\" role=\"region\" tabindex=\"0\" aria-label=\"")
            puffer.putEscaped(caption)
            puffer.put("\">\n")
          }
          baum.writeHTML(
            lauf, into: &puffer,
            HTMLOptions(
              headingShift: stufe, anchors: anker, caption: istTabelle ? caption : nil,
              resolveLink: links.ziel))
          if istTabelle { puffer.put("</div>\n") }
        case .md:
          baum.writeMarkdown(
            lauf, into: &puffer, MarkdownOptions(headingShift: stufe, resolveLink: links.ziel))
        case .txt:
          baum.writeText(
            lauf, into: &puffer,
            TextOptions(width: Self.breite, headingShift: stufe, resolveLink: links.ziel))
        }
      }
    }
  }
}
