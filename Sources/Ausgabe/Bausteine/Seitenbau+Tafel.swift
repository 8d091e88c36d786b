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
  mutating func tafel(_ tafel: Tafel) {
    satz(nil) { bau in
      bau.text(.titel, tafel.titel)
      bau.flagge(.sichtbar, tafel.titelIstSichtbar)
      bau.flagge(.mitZeilenkopf, tafel.mitZeilenkopf)
      bau.liste(.spalten) { bau in
        for spalte in tafel.spalten { bau.roh(nil, spalte.titel) }
      }
      if bau.format == .html {
        bau.html(tafel)
      } else {
        bau.fehlt(.klasse)
        bau.liste(.gruppen) { _ in }
        let start = bau.bank.modell.beginText()
        if bau.format == .md { bau.markdown(tafel) } else { bau.klartext(tafel) }
        bau.beendeMarkup(.text, ab: start)
      }
      bau.prosa(.davor, tafel.davor, titel: tafel.titel)
      bau.prosa(.danach, tafel.danach, titel: tafel.titel)
    }
  }

  // MARK: HTML

  private mutating func html(_ tafel: Tafel) {
    roh(.klasse, tafel.klasse)
    liste(.gruppen) { bau in
      for gruppe in tafel.gruppen {
        bau.satz(nil) { bau in
          bau.liste(.zeilen) { bau in
            for zeile in gruppe { bau.html(zeile, tafel) }
          }
        }
      }
    }
    fehlt(.text)
  }

  private mutating func html(_ zeile: Int, _ tafel: Tafel) {
    let erste = zeile * tafel.spalten.count
    let ende = erste + tafel.spalten.count
    satz(nil) { bau in
      if tafel.mitZeilenkopf { bau.html(.kopf, tafel.zellen[erste]) } else { bau.fehlt(.kopf) }
      bau.liste(.zellen) { bau in
        for stelle in (tafel.mitZeilenkopf ? erste + 1 : erste)..<ende {
          bau.html(nil, tafel.zellen[stelle])
        }
      }
    }
  }

  private mutating func html(_ feld: Seitenfeld?, _ zelle: Tafel.Zelle) {
    let start = bank.modell.beginText()
    switch zelle {
    case .text(let text): if !text.isEmpty { bank.modell.bytes.putEscaped(text) }
    case .verweis(let text, let adresse):
      bank.modell.bytes.put("<a href=\"" as StaticString)
      links.put(adresse, fuerHTML: true, into: &bank.modell.bytes)
      bank.modell.bytes.put("\">" as StaticString)
      bank.modell.bytes.putEscaped(text)
      bank.modell.bytes.put("</a>" as StaticString)
    case .bytes(let start, let count):
      baum.withText(start, count) { bank.modell.bytes.putEscaped($0) }
    case .knoten(let knoten):
      baum.writeInlineHTML(knoten, into: &bank.modell.bytes, HTMLOptions(resolveLink: loese))
    }
    bank.modell.endMarkup(PageKey(feld), from: start)
  }

  // MARK: Markdown

  private mutating func markdown(_ tafel: Tafel) {
    let anzahl = tafel.spalten.count
    bank.zellen.reset()
    bank.masse.removeAll(keepingCapacity: true)
    bank.breiten.removeAll(keepingCapacity: true)
    for spalte in 0..<anzahl {
      bank.breiten.append(3)
      putInert(tafel.spalten[spalte].titel, into: &bank.zellen)
      miss(spalte)
    }
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        for spalte in 0..<anzahl {
          putMarkdown(tafel.zellen[zeile * anzahl + spalte])
          miss(spalte)
        }
      }
    }
    Self.schreibe(
      bank.zellen, bank.masse, bank.breiten, tafel.spalten, into: &bank.modell.bytes)
  }

  /// Notes the cell that was written last.
  private mutating func miss(_ spalte: Int) {
    let start = bank.masse.last?.ende ?? 0
    let laenge = bank.zellen.withBytes { bytes in
      var laenge = 0
      for index in start..<bytes.count { laenge += bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
      return laenge
    }
    // Wider cells would only push the others out of sight.
    bank.breiten[spalte] = max(bank.breiten[spalte], min(laenge, 60))
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

  /// One row: blanks first, then what stands between them.
  private static func schreibe(
    _ zellen: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ erste: Int,
    _ masse: [(ende: Int, laenge: Int)], _ breiten: [Int], _ spalten: [Tafel.Spalte],
    into puffer: inout ByteWriter
  ) {
    guard let von = zellen.baseAddress else { return }
    var platz = 2 + masse[erste + breiten.count - 1].ende - start
    for breite in breiten { platz += breite + 3 }
    let zeile = puffer.room(platz)
    zeile.initialize(repeating: 0x20, count: platz)
    var stelle = 0
    for spalte in breiten.indices {
      let (ende, laenge) = masse[erste + spalte]
      let frei = max(0, breiten[spalte] - laenge)
      let davor = spalten[spalte].istZahl ? frei : 0
      zeile[stelle] = 0x7C
      (zeile + stelle + 2 + davor).update(from: von + start, count: ende - start)
      stelle += 3 + frei + ende - start
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
  private mutating func putMarkdown(_ zelle: Tafel.Zelle) {
    switch zelle {
    case .text(let text): if !text.isEmpty { putInert(text, into: &bank.zellen) }
    case .verweis(let text, let adresse):
      bank.zellen.put(byte: 0x5B)
      putInert(text, into: &bank.zellen)
      bank.zellen.put("](" as StaticString)
      links.put(adresse, into: &bank.zellen)
      bank.zellen.put(byte: 0x29)
    case .bytes(let start, let count):
      baum.withText(start, count) { putInert($0, into: &bank.zellen) }
    case .knoten(let knoten):
      baum.writeInlineMarkdown(knoten, into: &bank.zellen, MarkdownOptions(resolveLink: loese))
    }
  }

  // MARK: Plain text

  private mutating func klartext(_ tafel: Tafel) {
    let anzahl = tafel.spalten.count
    bank.tabelle.reset(hasHeader: true)
    for index in tafel.spalten.indices {
      bank.tabelle.addColumn(tafel.spalten[index].istZahl ? .right : .left)
    }
    for index in tafel.spalten.indices { bank.tabelle.add(tafel.spalten[index].titel) }
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        var erste = zeile * anzahl
        if let kurz = tafel.kurzfassung(zeile), !tafel.zellen[erste].istKnoten {
          bank.tabelle.add(kurz)
          erste += 1
        }
        for stelle in erste..<(zeile + 1) * anzahl { klartext(tafel.zellen[stelle]) }
      }
    }
    bank.tabelle.write(into: &bank.modell.bytes, width: Self.breite)
  }

  private mutating func klartext(_ zelle: Tafel.Zelle) {
    switch zelle {
    case .text(let text), .verweis(let text, _): bank.tabelle.add(text)
    case .bytes(let start, let count): baum.withText(start, count) { bank.tabelle.add($0) }
    case .knoten(let knoten):
      bank.zellen.reset()
      baum.writeInlineText(knoten, into: &bank.zellen, TextOptions(resolveLink: loese))
      Self.fuege(bank.zellen, &bank.tabelle)
    }
  }

  private static func fuege(_ zelle: borrowing ByteWriter, _ tabelle: inout TextTable) {
    zelle.withBytes { tabelle.add($0) }
  }
}

extension MarkupTree {
  /// Lends a part of the texts.
  fileprivate func withText(
    _ start: Int32, _ count: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start + count)]))
    }
  }
}

extension Tafel.Zelle {
  fileprivate var istKnoten: Bool {
    if case .knoten = self { true } else { false }
  }
}

extension Tafel {
  /// „breit r3 r4“: many columns, of which the third and the fourth hold numbers. The stylesheet knows
  /// the first 20.
  fileprivate var klasse: String {
    var klasse = spalten.count > 7 ? "breit" : ""
    for index in spalten.indices where spalten[index].istZahl && index < Self.rechts.count {
      if !klasse.isEmpty { klasse += " " }
      klasse += Self.rechts[index]
    }
    return klasse
  }

  private static let rechts = (1...20).map { "r\($0)" }
}
