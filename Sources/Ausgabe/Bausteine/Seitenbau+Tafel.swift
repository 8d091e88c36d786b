import Markup
import SourceText
import Templates

extension Shape {
  static let tafel = Shape.satz([
    (.titel, .text), (.sichtbar, .flag), (.klasse, .text), (.mitZeilenkopf, .flag),
    (.spalten, .list(.text)), (.davor, .markup), (.danach, .markup),
    (
      .gruppen,
      .list(.satz([(.zeilen, .list(.satz([(.kopf, .markup), (.zellen, .list(.markup))])))]))
    ),
    (.text, .markup),
  ])
}

extension Seitenbau {
  /// HTML gets rows and cells to place; Markdown and plain text the finished table, since columns are
  /// aligned by counting.
  mutating func tafel(_ tafel: borrowing Tafel) {
    let satz = beginneSatz(nil)
    // In the order in which templates ask, which finds each field where the last one was.
    prosa(.davor, tafel.davor, titel: tafel.titel)
    text(.titel, tafel.titel)
    klasse(tafel.spalten)
    flagge(.sichtbar, tafel.titelIstSichtbar)
    let spalten = beginneListe(.spalten)
    tafel.spalten.verleihe { roh(nil, $0.titel) }
    beende(spalten)
    flagge(.mitZeilenkopf, tafel.mitZeilenkopf)
    tafel.verleiheZellen(baum) { zellen in
      betrachte(zellen)
      if formate.contains(.html) { html(tafel, zellen) }
      if formate.contains(.markdown) { markdown(tafel, zellen) }
      if formate.contains(.klartext) { klartext(tafel, zellen) }
    }
    prosa(.danach, tafel.danach, titel: tafel.titel)
    beende(satz)
  }

  /// Looks at each cell once, for all outputs.
  private mutating func betrachte(_ zellen: borrowing Tafelzellen) {
    let anzahl = zellen.inhalte.count
    bank.blicke.removeAll(keepingCapacity: true)
    bank.blicke.reserveCapacity(anzahl)
    for stelle in 0..<anzahl {
      let blick =
        switch zellen.inhalte[stelle] {
        case .leer, .knoten: CellLook(UnsafeBufferPointer(start: nil, count: 0))
        case .text(let start, let count), .verweis(let start, let count, _):
          CellLook(zellen.eigener(start, count))
        case .quelle(let start, let count): CellLook(zellen.quelle(start, count))
        }
      bank.blicke.append(blick)
    }
  }

  // MARK: HTML

  private mutating func html(_ tafel: borrowing Tafel, _ zellen: borrowing Tafelzellen) {
    let gruppen = bank.html.beginList(PageKey(.gruppen))
    for gruppe in tafel.gruppen {
      let satz = bank.html.beginObject()
      let zeilen = bank.html.beginList(PageKey(.zeilen))
      for zeile in gruppe { html(zeile, zellen, mitKopf: tafel.mitZeilenkopf) }
      bank.html.end(zeilen)
      bank.html.end(satz)
    }
    bank.html.end(gruppen)
    bank.html.absent(PageKey(.text))
  }

  /// „breit r3 r4“: many columns, of which the third and the fourth hold numbers. The stylesheet knows
  /// the first 20.
  private mutating func klasse(_ spalten: [Tafel.Spalte]) {
    nur([.markdown, .klartext]) { $0.fehlt(.klasse) }
    guard formate.contains(.html) else { return }
    let start = bank.bytes.count
    if spalten.count > 7 { bank.bytes.put("breit" as StaticString) }
    for index in spalten.indices.prefix(20) where spalten[index].istZahl {
      if bank.bytes.count > start { bank.bytes.put(byte: 0x20) }
      bank.bytes.put(byte: UInt8(ascii: "r"))
      bank.bytes.put(decimal: index + 1)
    }
    bank.html.text(PageKey(.klasse), start..<bank.bytes.count)
  }

  private mutating func html(
    _ zeile: Int, _ zellen: borrowing Tafelzellen, mitKopf: Bool
  ) {
    let erste = zeile * zellen.spalten
    let satz = bank.html.beginObject()
    if mitKopf { html(.kopf, zellen, erste) } else { bank.html.absent(PageKey(.kopf)) }
    let liste = bank.html.beginList(PageKey(.zellen))
    for stelle in (mitKopf ? erste + 1 : erste)..<erste + zellen.spalten {
      html(nil, zellen, stelle)
    }
    bank.html.end(liste)
    bank.html.end(satz)
  }

  @inline(__always)
  private mutating func html(
    _ feld: Seitenfeld?, _ zellen: borrowing Tafelzellen, _ stelle: Int
  ) {
    let start = bank.bytes.count
    switch zellen.inhalte[stelle] {
    case .leer: break
    case .text(let start, let count): html(zellen.eigener(start, count), stelle)
    case .verweis(let start, let count, let adresse):
      bank.bytes.put("<a href=\"" as StaticString)
      linksHTML.put(zellen.adressen[Int(adresse)], fuerHTML: true, into: &bank.bytes)
      bank.bytes.put("\">" as StaticString)
      html(zellen.eigener(start, count), stelle)
      bank.bytes.put("</a>" as StaticString)
    case .quelle(let start, let count): html(zellen.quelle(start, count), stelle)
    case .knoten(let knoten):
      baum.writeInlineHTML(Int(knoten), into: &bank.bytes, HTMLOptions(resolveLink: loeseHTML))
    }
    bank.html.markup(PageKey(feld), start..<bank.bytes.count)
  }

  @inline(__always)
  private mutating func html(_ text: UnsafeBufferPointer<UInt8>, _ stelle: Int) {
    if bank.blicke[stelle].needsEscape { bank.bytes.putEscaped(text) } else { bank.bytes.put(text) }
  }

  // MARK: Markdown

  private mutating func markdown(_ tafel: borrowing Tafel, _ zellen: borrowing Tafelzellen) {
    bank.markdown.end(bank.markdown.beginList(PageKey(.gruppen)))
    let start = bank.bytes.count
    let anzahl = zellen.spalten
    bank.zellen.reset()
    bank.masse.removeAll(keepingCapacity: true)
    bank.breiten.removeAll(keepingCapacity: true)
    tafel.spalten.verleihe { spalte in
      bank.breiten.append(3)
      putInert(spalte.titel, into: &bank.zellen)
      miss(bank.breiten.count - 1)
    }
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        for spalte in 0..<anzahl { putMarkdown(zellen, zeile * anzahl + spalte, spalte) }
      }
    }
    Self.schreibe(
      bank.zellen, bank.masse, bank.breiten, tafel.spalten, into: &bank.bytes)
    bank.markdown.markup(PageKey(.text), ohneUmbruch(ab: start))
  }

  /// Notes the cell that was written last.
  private mutating func miss(_ spalte: Int) {
    let start = bank.masse.last?.ende ?? 0
    let laenge = bank.zellen.withBytes {
      codePoints(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    merke(spalte, laenge)
  }

  private mutating func merke(_ spalte: Int, _ laenge: Int) {
    // Wider cells would only push the others out of sight.
    if laenge > bank.breiten[spalte] { bank.breiten[spalte] = min(laenge, 60) }
    bank.masse.append((bank.zellen.count, laenge))
  }

  private static func schreibe(
    _ zellen: borrowing ByteWriter, _ masse: [(ende: Int, laenge: Int)], _ breiten: [Int],
    _ spalten: [Tafel.Spalte], into puffer: inout ByteWriter
  ) {
    zellen.withBytes { zellen in
      var start = 0
      for erste in stride(from: 0, to: masse.count, by: max(1, breiten.count)) {
        schreibe(zellen, &start, erste, masse, breiten, spalten, into: &puffer)
        if erste == 0 { schreibeStrich(breiten, spalten, into: &puffer) }
      }
    }
  }

  /// One row, in steps: each writes over what is too much of the one before.
  private static func schreibe(
    _ zellen: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ erste: Int,
    _ masse: [(ende: Int, laenge: Int)], _ breiten: [Int], _ spalten: [Tafel.Spalte],
    into puffer: inout ByteWriter
  ) {
    guard let von = zellen.baseAddress else { return }
    var platz = 32 + masse[erste + breiten.count - 1].ende - start
    for breite in breiten { platz += breite + 3 }
    let zeile = puffer.room(platz)
    var stelle = 0
    for spalte in breiten.indices {
      let (ende, laenge) = masse[erste + spalte]
      let frei = max(0, breiten[spalte] - laenge)
      let davor = spalten[spalte].istZahl ? frei : 0
      zeile[stelle] = 0x7C
      ByteWriter.fillSteps(zeile + stelle + 1, count: davor + 1)
      stelle += davor + 2
      ByteWriter.copySteps(von + start, zeile + stelle, count: ende - start)
      stelle += ende - start
      ByteWriter.fillSteps(zeile + stelle, count: frei - davor + 1)
      stelle += frei - davor + 1
      start = ende
    }
    zeile[stelle] = 0x7C
    zeile[stelle + 1] = 0x0A
    puffer.take(stelle + 2)
  }

  private static func schreibeStrich(
    _ breiten: [Int], _ spalten: [Tafel.Spalte], into puffer: inout ByteWriter
  ) {
    puffer.put(byte: 0x7C)
    for spalte in breiten.indices {
      let istZahl = spalten[spalte].istZahl
      puffer.put(0x2D, times: breiten[spalte] + (istZahl ? 1 : 2))
      puffer.put(istZahl ? ":|" : "|" as StaticString)
    }
    puffer.put(byte: 0x0A)
  }

  /// Adds a cell to the buffer of cells.
  @inline(__always)
  private mutating func putMarkdown(
    _ zellen: borrowing Tafelzellen, _ stelle: Int, _ spalte: Int
  ) {
    switch zellen.inhalte[stelle] {
    case .leer: merke(spalte, 0)
    case .text(let start, let count): putMarkdown(zellen.eigener(start, count), stelle, spalte)
    case .quelle(let start, let count): putMarkdown(zellen.quelle(start, count), stelle, spalte)
    case .verweis(let start, let count, let adresse):
      bank.zellen.put(byte: 0x5B)
      putInert(zellen.eigener(start, count), into: &bank.zellen)
      bank.zellen.put("](" as StaticString)
      linksMarkdown.put(zellen.adressen[Int(adresse)], into: &bank.zellen)
      bank.zellen.put(byte: 0x29)
      miss(spalte)
    case .knoten(let knoten):
      baum.writeInlineMarkdown(
        Int(knoten), into: &bank.zellen, MarkdownOptions(resolveLink: loeseMarkdown))
      miss(spalte)
    }
  }

  @inline(__always)
  private mutating func putMarkdown(
    _ text: UnsafeBufferPointer<UInt8>, _ stelle: Int, _ spalte: Int
  ) {
    if bank.blicke[stelle].isInert {
      bank.zellen.put(text)
      merke(spalte, bank.blicke[stelle].codePoints)
    } else {
      bank.zellen.put(escapeMarkdown(String(decoding: text, as: UTF8.self)))
      miss(spalte)
    }
  }

  // MARK: Plain text

  private mutating func klartext(_ tafel: borrowing Tafel, _ zellen: borrowing Tafelzellen) {
    bank.klartext.end(bank.klartext.beginList(PageKey(.gruppen)))
    let start = bank.bytes.count
    bank.tabelle.reset(hasHeader: true)
    tafel.spalten.verleihe { bank.tabelle.addColumn($0.istZahl ? .right : .left) }
    tafel.spalten.verleihe { bank.tabelle.add($0.titel) }
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        var erste = zeile * zellen.spalten
        if let kurz = tafel.kurzfassung(zeile), !zellen.inhalte[erste].istKnoten {
          bank.tabelle.add(kurz)
          erste += 1
        }
        for stelle in erste..<(zeile + 1) * zellen.spalten { klartext(zellen, stelle) }
      }
    }
    bank.tabelle.write(into: &bank.bytes, width: Self.breite)
    bank.klartext.markup(PageKey(.text), ohneUmbruch(ab: start))
  }

  @inline(__always)
  private mutating func klartext(_ zellen: borrowing Tafelzellen, _ stelle: Int) {
    switch zellen.inhalte[stelle] {
    case .leer:
      bank.tabelle.add(UnsafeBufferPointer(start: nil, count: 0), bank.blicke[stelle])
    case .text(let start, let count), .verweis(let start, let count, _):
      bank.tabelle.add(zellen.eigener(start, count), bank.blicke[stelle])
    case .quelle(let start, let count):
      bank.tabelle.add(zellen.quelle(start, count), bank.blicke[stelle])
    case .knoten(let knoten):
      bank.zellen.reset()
      baum.writeInlineText(Int(knoten), into: &bank.zellen, TextOptions(resolveLink: loeseKlartext))
      Self.fuege(bank.zellen, &bank.tabelle)
    }
  }

  private static func fuege(_ zelle: borrowing ByteWriter, _ tabelle: inout TextTable) {
    zelle.withBytes { tabelle.add($0) }
  }
}

extension Tafel.Inhalt {
  fileprivate var istKnoten: Bool {
    if case .knoten = self { true } else { false }
  }
}
