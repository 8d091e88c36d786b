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
  mutating func tafel(_ tafel: Tafel) -> PageValue {
    var gruppen: [PageValue] = []
    var fertig = PageValue.absent
    switch format {
    case .html: gruppen = tafel.gruppen.map { gruppe($0, tafel) }
    case .md: fertig = markdown(tafel)
    case .txt: fertig = klartext(tafel)
    }
    return .satz([
      PageField(.titel, text(tafel.titel)), PageField(.sichtbar, .bool(tafel.titelIstSichtbar)),
      PageField(.klasse, .wahlweise(format == .html ? tafel.klasse : nil)),
      PageField(.mitZeilenkopf, .bool(tafel.mitZeilenkopf)),
      PageField(.spalten, .list(tafel.spalten.map { .text($0.titel) })),
      PageField(.gruppen, .list(gruppen)), PageField(.text, fertig),
      PageField(.davor, prosa(tafel.davor, titel: tafel.titel)),
      PageField(.danach, prosa(tafel.danach, titel: tafel.titel)),
    ])
  }

  private func gruppe(_ zeilen: [[Tafel.Zelle]], _ tafel: Tafel) -> PageValue {
    var werte: [PageValue] = []
    werte.reserveCapacity(zeilen.count)
    for zeile in zeilen {
      var kopf = PageValue.absent
      var zellen: [PageValue] = []
      zellen.reserveCapacity(zeile.count)
      for index in zeile.indices {
        // Field by field: a cell as a whole holds three texts, which would all be counted.
        let wert = html(zeile[index].text, zeile[index].knoten, zeile[index].adresse)
        if index == 0, tafel.mitZeilenkopf { kopf = wert } else { zellen.append(wert) }
      }
      werte.append(.satz([PageField(.kopf, kopf), PageField(.zellen, .list(zellen))]))
    }
    return .satz([PageField(.zeilen, .list(werte))])
  }

  private func html(_ text: String, _ knoten: Int, _ adresse: String?) -> PageValue {
    if knoten < 0, adresse == nil {
      if text.isEmpty { return .absent }
      var text = text
      if text.withUTF8({ $0.allSatisfy(Self.istSchlicht) }) { return .finished(text) }
    }
    var puffer = ByteWriter(capacity: 256)
    if let weg = links.weg(adresse) {
      puffer.put("<a href=\"")
      puffer.putEscaped(weg)
      puffer.put("\">")
      puffer.putEscaped(text)
      puffer.put("</a>")
    } else if knoten >= 0 {
      baum.writeInlineHTML(knoten, into: &puffer, HTMLOptions(resolveLink: links.ziel))
    } else {
      puffer.putEscaped(text)
    }
    return .markup(puffer.array())
  }

  private static func istSchlicht(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: false
    default: true
    }
  }

  // MARK: Markdown

  private mutating func markdown(_ tafel: Tafel) -> PageValue {
    let anzahl = tafel.spalten.count
    let zahlen = tafel.spalten.map(\.istZahl)
    // Wider cells would only push the others out of sight.
    var breiten = [Int](repeating: 3, count: anzahl)
    // Where each cell ends in the buffer, and its code points.
    var masse: [(ende: Int, laenge: Int)] = []
    masse.reserveCapacity(anzahl * (1 + tafel.gruppen.reduce(0) { $0 + $1.count }))
    zellen.reset()
    for spalte in 0..<anzahl {
      putInert(tafel.spalten[spalte].titel, into: &zellen)
      miss(&masse, &breiten[spalte])
    }
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        for spalte in 0..<anzahl {
          if spalte < zeile.count {
            putMarkdown(zeile[spalte].text, zeile[spalte].knoten, zeile[spalte].adresse)
          }
          miss(&masse, &breiten[spalte])
        }
      }
    }
    puffer.reset()
    let (breite, groesse) = (breiten, masse)
    zellen.withBytes { bytes in
      Self.schreibe(bytes, groesse, breite, zahlen, into: &puffer)
    }
    return fertig()
  }

  /// Notes the cell that was written last.
  private func miss(_ masse: inout [(ende: Int, laenge: Int)], _ breite: inout Int) {
    let start = masse.last?.ende ?? 0
    let laenge = zellen.withBytes { bytes in
      var laenge = 0
      for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 { laenge += 1 }
      return laenge
    }
    breite = max(breite, min(laenge, 60))
    masse.append((zellen.count, laenge))
  }

  private static func schreibe(
    _ zellen: UnsafeBufferPointer<UInt8>, _ masse: [(ende: Int, laenge: Int)], _ breiten: [Int],
    _ zahlen: [Bool], into puffer: inout ByteWriter
  ) {
    var spalte = 0
    var start = 0
    for index in masse.indices {
      let (ende, laenge) = masse[index]
      let frei = max(0, breiten[spalte] - laenge)
      puffer.put(byte: 0x7C)
      puffer.put(0x20, times: zahlen[spalte] ? frei + 1 : 1)
      puffer.put(UnsafeBufferPointer(rebasing: zellen[start..<ende]))
      puffer.put(0x20, times: zahlen[spalte] ? 1 : frei + 1)
      start = ende
      spalte += 1
      guard spalte == breiten.count else { continue }
      spalte = 0
      puffer.put("|\n")
      guard index < breiten.count else { continue }
      puffer.put(byte: 0x7C)
      for spalte in breiten.indices {
        puffer.put(0x2D, times: breiten[spalte] + (zahlen[spalte] ? 1 : 2))
        puffer.put(zahlen[spalte] ? ":|" : "|" as StaticString)
      }
      puffer.put(byte: 0x0A)
    }
  }

  /// Adds a cell to the buffer of cells.
  private mutating func putMarkdown(_ text: String, _ knoten: Int, _ adresse: String?) {
    if knoten >= 0 {
      baum.writeInlineMarkdown(
        knoten, into: &zellen, MarkdownOptions(resolveLink: links.ziel))
    } else if let weg = links.weg(adresse) {
      zellen.put(byte: 0x5B)
      putInert(text, into: &zellen)
      zellen.put("](")
      zellen.put(weg)
      zellen.put(byte: 0x29)
    } else {
      putInert(text, into: &zellen)
    }
  }

  // MARK: Plain text

  private mutating func klartext(_ tafel: Tafel) -> PageValue {
    var zeilen: [[String]] = []
    zeilen.reserveCapacity(tafel.gruppen.reduce(0) { $0 + $1.count })
    for gruppe in tafel.gruppen {
      for zeile in gruppe {
        var texte: [String] = []
        texte.reserveCapacity(zeile.count)
        for stelle in zeile.indices {
          let knoten = zeile[stelle].knoten
          texte.append(
            knoten < 0 ? zeile[stelle].knapp ?? zeile[stelle].text : klartext(zelle: knoten))
        }
        zeilen.append(texte)
      }
    }
    let tabelle = TextTable(
      alignments: tafel.spalten.map { $0.istZahl ? .right : .left },
      header: tafel.spalten.map(\.titel), rows: zeilen)
    return fertig { tabelle.write(into: &$0, width: Self.breite) }
  }

  private func klartext(zelle: Int) -> String {
    var puffer = ByteWriter(capacity: 256)
    baum.writeInlineText(zelle, into: &puffer, TextOptions(resolveLink: links.ziel))
    return puffer.string()
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
