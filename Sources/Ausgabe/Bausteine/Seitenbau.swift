import Fachmodell
import Markup
import SourceText
import Templates

/// Writes what a page says into the page model of one output: escaped for Markdown, wrapped for text.
///
/// Fields are named by `Seitenfeld`; the items of a list have none.
struct Seitenbau: ~Copyable {
  private(set) var format: OutputType
  let umgebung: Umgebung
  let baum: MarkupTree
  /// Ids of the headings; only HTML has them.
  let anker: Anchors?
  private(set) var links: Linkweg
  /// Where a link of a text leads in this output.
  private(set) var loese: (String) -> String?
  var bank: Werkbank

  /// Columns of plain text.
  static let breite = 80

  init(
    umgebung: Umgebung, baum: MarkupTree, anker: Anchors?, adresse: String, quelle: String,
    suche: @escaping Linksuche, bank: consuming Werkbank
  ) {
    format = .html
    self.umgebung = umgebung
    self.baum = baum
    self.anker = anker
    let links = Linkweg(format: .html, adresse: adresse, quelle: quelle, suche: suche)
    self.links = links
    loese = links.ziel
    self.bank = bank
  }

  /// Writes the page model of one output from the beginning.
  mutating func seite(_ format: OutputType, _ inhalt: (inout Seitenbau) -> Void) {
    let links = Linkweg(
      format: format, adresse: links.adresse, quelle: links.quelle, suche: links.suche)
    self.format = format
    self.links = links
    loese = links.ziel
    bank.modell.reset()
    satz(nil, inhalt)
  }

  /// Gives back what the next page can use again.
  consuming func beende() -> Werkbank { bank }

  // MARK: Structure

  /// A thing with fields, which `inhalt` writes: each that its shape has, exactly once.
  mutating func satz(_ feld: Seitenfeld?, _ inhalt: (inout Seitenbau) -> Void) {
    let satz = bank.modell.beginObject(PageKey(feld))
    inhalt(&self)
    bank.modell.end(satz)
  }

  /// A list, whose items `inhalt` writes.
  mutating func liste(_ feld: Seitenfeld?, _ inhalt: (inout Seitenbau) -> Void) {
    let liste = bank.modell.beginList(PageKey(feld))
    inhalt(&self)
    bank.modell.end(liste)
  }

  mutating func flagge(_ feld: Seitenfeld?, _ wert: Bool) { bank.modell.flag(PageKey(feld), wert) }

  mutating func fehlt(_ feld: Seitenfeld?) { bank.modell.absent(PageKey(feld)) }

  // MARK: Texts

  /// A text that is the same in every output.
  mutating func roh(_ feld: Seitenfeld?, _ text: String) { bank.modell.text(PageKey(feld), text) }

  /// A text inside a line.
  mutating func text(_ feld: Seitenfeld?, _ text: String) {
    guard format == .md, !text.isEmpty else { return roh(feld, text) }
    let start = bank.modell.beginText()
    putInert(text, into: &bank.modell.bytes)
    bank.modell.endText(PageKey(feld), from: start)
  }

  mutating func text(_ feld: Seitenfeld?, wahlweise text: String?) {
    if let text { self.text(feld, text) } else { fehlt(feld) }
  }

  /// A paragraph.
  mutating func absatz(_ feld: Seitenfeld?, _ text: String) {
    guard format == .txt, !text.isEmpty else { return self.text(feld, text) }
    let start = bank.modell.beginText()
    putWrapped(text, width: Self.breite, into: &bank.modell.bytes)
    bank.modell.endText(PageKey(feld), from: start)
  }

  /// A heading; in plain text with its rule below.
  mutating func titel(_ feld: Seitenfeld?, _ text: String, ebene: Int = 2) {
    guard format == .txt, !text.isEmpty else { return self.text(feld, text) }
    let start = bank.modell.beginText()
    putWrapped(text, width: Self.breite, into: &bank.modell.bytes)
    let breite = bank.modell.bytes.withBytes { bytes in
      var (breite, spalten) = (0, 0)
      for stelle in start..<bytes.count {
        let byte = bytes[stelle]
        spalten = byte == 0x0A ? 0 : spalten + (byte & 0xC0 == 0x80 ? 0 : 1)
        breite = max(breite, spalten)
      }
      return breite
    }
    bank.modell.bytes.put(byte: 0x0A)
    bank.modell.bytes.put(ebene == 1 ? 0x3D : 0x2D, times: breite)
    bank.modell.endText(PageKey(feld), from: start)
  }

  /// The reference to a page or file of the site; absent in plain text.
  mutating func weg(_ feld: Seitenfeld?, _ adresse: String?) {
    guard let adresse, format != .txt else { return fehlt(feld) }
    let start = bank.modell.beginText()
    links.put(adresse, into: &bank.modell.bytes)
    bank.modell.endText(PageKey(feld), from: start)
  }

  /// The id of a heading of the source.
  mutating func id(_ feld: Seitenfeld?, _ ueberschrift: Int?) {
    guard format == .html, let ueberschrift, let anker else { return fehlt(feld) }
    let start = bank.modell.beginText()
    anker.putID(of: ueberschrift, into: &bank.modell.bytes)
    if bank.modell.bytes.count > start {
      bank.modell.endText(PageKey(feld), from: start)
    } else {
      fehlt(feld)
    }
  }

  /// Ends markup; in Markdown and text without the last line feed, which the template has.
  mutating func beendeMarkup(_ feld: Seitenfeld?, ab start: Int) {
    if format != .html {
      while bank.modell.bytes.count > start, bank.modell.bytes.last == 0x0A {
        bank.modell.bytes.truncate(to: bank.modell.bytes.count - 1)
      }
    }
    bank.modell.endMarkup(PageKey(feld), from: start)
  }
}
