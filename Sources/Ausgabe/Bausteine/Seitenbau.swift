import Fachmodell
import Markup
import SourceText
import Templates

/// Writes what a page says into the page models of all its outputs at once: escaped for Markdown,
/// wrapped for text. What is the same in all of them is written once.
///
/// Fields are named by `Seitenfeld`; the items of a list have none.
struct Seitenbau: ~Copyable {
  /// The outputs of a page, or those of them that something is written for.
  struct Formate: OptionSet {
    let rawValue: UInt8

    static let html = Formate(rawValue: 1)
    static let markdown = Formate(rawValue: 2)
    static let klartext = Formate(rawValue: 4)
  }

  /// Where an object or a list begins in each output.
  struct Knoten: BitwiseCopyable {
    var html = 0
    var markdown = 0
    var klartext = 0
  }

  private(set) var formate: Formate
  let umgebung: Umgebung
  let baum: MarkupTree
  /// Ids of the headings; only HTML has them.
  let anker: Anchors?
  let linksHTML: Linkweg
  let linksMarkdown: Linkweg
  /// Where a link of a text leads in each output.
  let loeseHTML: (String) -> String?
  let loeseMarkdown: (String) -> String?
  let loeseKlartext: (String) -> String?
  var bank: Werkbank

  /// Columns of plain text.
  static let breite = 80

  init(
    umgebung: Umgebung, baum: MarkupTree, anker: Anchors?, adresse: String, quelle: String,
    mitText: Bool, suche: @escaping Linksuche, bank: consuming Werkbank
  ) {
    formate = mitText ? [.html, .markdown, .klartext] : [.html, .markdown]
    self.umgebung = umgebung
    self.baum = baum
    self.anker = anker
    func weg(_ format: OutputType) -> Linkweg {
      Linkweg(format: format, adresse: adresse, quelle: quelle, suche: suche)
    }
    linksHTML = weg(.html)
    linksMarkdown = weg(.md)
    loeseHTML = linksHTML.ziel
    loeseMarkdown = linksMarkdown.ziel
    loeseKlartext = weg(.txt).ziel
    self.bank = bank
    self.bank.leere()
  }

  /// Gives back what the next page can use again.
  consuming func beende() -> Werkbank { bank }

  /// What `inhalt` writes is for some outputs only.
  mutating func nur(_ formate: Formate, _ inhalt: (inout Seitenbau) -> Void) {
    let alle = self.formate
    self.formate = alle.intersection(formate)
    inhalt(&self)
    self.formate = alle
  }

  // MARK: Structure

  /// A thing with fields, which `inhalt` writes: each that its shape has, exactly once.
  mutating func satz(_ feld: Seitenfeld?, _ inhalt: (inout Seitenbau) -> Void) {
    let satz = beginneSatz(feld)
    inhalt(&self)
    beende(satz)
  }

  /// A list, whose items `inhalt` writes.
  mutating func liste(_ feld: Seitenfeld?, _ inhalt: (inout Seitenbau) -> Void) {
    let liste = beginneListe(feld)
    inhalt(&self)
    beende(liste)
  }

  mutating func beginneSatz(_ feld: Seitenfeld?) -> Knoten {
    let key = PageKey(feld)
    var knoten = Knoten()
    if formate.contains(.html) { knoten.html = bank.html.beginObject(key) }
    if formate.contains(.markdown) { knoten.markdown = bank.markdown.beginObject(key) }
    if formate.contains(.klartext) { knoten.klartext = bank.klartext.beginObject(key) }
    return knoten
  }

  mutating func beginneListe(_ feld: Seitenfeld?) -> Knoten {
    let key = PageKey(feld)
    var knoten = Knoten()
    if formate.contains(.html) { knoten.html = bank.html.beginList(key) }
    if formate.contains(.markdown) { knoten.markdown = bank.markdown.beginList(key) }
    if formate.contains(.klartext) { knoten.klartext = bank.klartext.beginList(key) }
    return knoten
  }

  mutating func beende(_ knoten: Knoten) {
    if formate.contains(.html) { bank.html.end(knoten.html) }
    if formate.contains(.markdown) { bank.markdown.end(knoten.markdown) }
    if formate.contains(.klartext) { bank.klartext.end(knoten.klartext) }
  }

  mutating func flagge(_ feld: Seitenfeld?, _ wert: Bool) {
    let key = PageKey(feld)
    if formate.contains(.html) { bank.html.flag(key, wert) }
    if formate.contains(.markdown) { bank.markdown.flag(key, wert) }
    if formate.contains(.klartext) { bank.klartext.flag(key, wert) }
  }

  mutating func fehlt(_ feld: Seitenfeld?) {
    let key = PageKey(feld)
    if formate.contains(.html) { bank.html.absent(key) }
    if formate.contains(.markdown) { bank.markdown.absent(key) }
    if formate.contains(.klartext) { bank.klartext.absent(key) }
  }

  // MARK: Texts

  /// A text of each output that is written already.
  mutating func setze(
    _ feld: Seitenfeld?, html: Range<Int>, markdown: Range<Int>, klartext: Range<Int>
  ) {
    let key = PageKey(feld)
    if formate.contains(.html) { bank.html.text(key, html) }
    if formate.contains(.markdown) { bank.markdown.text(key, markdown) }
    if formate.contains(.klartext) { bank.klartext.text(key, klartext) }
  }

  /// A text that is the same in every output.
  mutating func roh(_ feld: Seitenfeld?, _ text: String) {
    let start = bank.bytes.count
    bank.bytes.put(text)
    let ort = start..<bank.bytes.count
    setze(feld, html: ort, markdown: ort, klartext: ort)
  }

  /// A text inside a line.
  mutating func text(_ feld: Seitenfeld?, _ text: String) {
    text.verleiheBytes { bytes in
      let ort = schreibe(bytes)
      setze(feld, html: ort, markdown: inert(bytes, ort), klartext: ort)
    }
  }

  mutating func text(_ feld: Seitenfeld?, wahlweise text: String?) {
    if let text { self.text(feld, text) } else { fehlt(feld) }
  }

  /// A paragraph.
  mutating func absatz(_ feld: Seitenfeld?, _ text: String) {
    text.verleiheBytes { bytes in
      let ort = schreibe(bytes)
      let klartext = passt(bytes) ? ort : umbrochen(bytes)
      setze(feld, html: ort, markdown: inert(bytes, ort), klartext: klartext)
    }
  }

  /// A heading; in plain text with its rule below.
  mutating func titel(_ feld: Seitenfeld?, _ text: String, ebene: Int = 2) {
    text.verleiheBytes { bytes in
      let ort = schreibe(bytes)
      var klartext = ort
      if formate.contains(.klartext), !bytes.isEmpty {
        // Mostly one line, behind which the rule is added.
        if !passt(bytes) { klartext = umbrochen(bytes) }
        let breite = breite(klartext)
        bank.bytes.put(byte: 0x0A)
        bank.bytes.put(ebene == 1 ? 0x3D : 0x2D, times: breite)
        klartext = klartext.lowerBound..<bank.bytes.count
      }
      setze(feld, html: ort, markdown: inert(bytes, ort), klartext: klartext)
    }
  }

  /// The reference to a page or file of the site; absent in plain text.
  mutating func weg(_ feld: Seitenfeld?, _ adresse: String?) {
    guard let adresse else { return fehlt(feld) }
    let key = PageKey(feld)
    if formate.contains(.html) {
      let start = bank.bytes.count
      linksHTML.put(adresse, into: &bank.bytes)
      bank.html.text(key, start..<bank.bytes.count)
    }
    if formate.contains(.markdown) {
      let start = bank.bytes.count
      linksMarkdown.put(adresse, into: &bank.bytes)
      bank.markdown.text(key, start..<bank.bytes.count)
    }
    if formate.contains(.klartext) { bank.klartext.absent(key) }
  }

  /// The id of a heading of the source.
  mutating func id(_ feld: Seitenfeld?, _ ueberschrift: Int?) {
    guard formate.contains(.html), let ueberschrift, let anker else { return fehlt(feld) }
    let start = bank.bytes.count
    anker.putID(of: ueberschrift, into: &bank.bytes)
    guard bank.bytes.count > start else { return fehlt(feld) }
    bank.html.text(PageKey(feld), start..<bank.bytes.count)
    if formate.contains(.markdown) { bank.markdown.absent(PageKey(feld)) }
    if formate.contains(.klartext) { bank.klartext.absent(PageKey(feld)) }
  }

  // MARK: Bytes

  private mutating func schreibe(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = bank.bytes.count
    bank.bytes.put(text)
    return start..<bank.bytes.count
  }

  /// Where the text stands as Markdown: where it stands already if it means nothing there.
  private mutating func inert(
    _ text: UnsafeBufferPointer<UInt8>, _ ort: Range<Int>
  ) -> Range<Int> {
    guard formate.contains(.markdown), !isSurelyInert(text) else { return ort }
    let start = bank.bytes.count
    bank.bytes.put(escapeMarkdown(String(decoding: text, as: UTF8.self)))
    return start..<bank.bytes.count
  }

  /// Whether the text is a line of plain text as it is.
  private func passt(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !formate.contains(.klartext) || (text.count <= Self.breite && !hasLineFeed(text))
  }

  private mutating func umbrochen(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = bank.bytes.count
    putWrapped(text, width: Self.breite, into: &bank.bytes)
    return start..<bank.bytes.count
  }

  /// Code points of the widest line.
  private func breite(_ ort: Range<Int>) -> Int {
    bank.bytes.withBytes { bytes in
      var (breite, spalten) = (0, 0)
      for stelle in ort {
        let byte = bytes[stelle]
        spalten = byte == 0x0A ? 0 : spalten + (byte & 0xC0 == 0x80 ? 0 : 1)
        breite = max(breite, spalten)
      }
      return breite
    }
  }

  /// Where markup of Markdown or plain text stands that was begun at `start`: without the last line
  /// feed, which the template has.
  mutating func ohneUmbruch(ab start: Int) -> Range<Int> {
    while bank.bytes.count > start, bank.bytes.last == 0x0A {
      bank.bytes.truncate(to: bank.bytes.count - 1)
    }
    return start..<bank.bytes.count
  }
}
