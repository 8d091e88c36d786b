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
    let zeilen = zeilen.map { zeile -> PageValue in
      var zellen = zeile[...]
      var kopf = PageValue.absent
      if tafel.mitZeilenkopf, let erste = zellen.popFirst() { kopf = .markup(html(erste)) }
      return .satz([
        PageField(.kopf, kopf), PageField(.zellen, .list(zellen.map { .markup(html($0)) })),
      ])
    }
    return .satz([PageField(.zeilen, .list(zeilen))])
  }

  private func html(_ zelle: Tafel.Zelle) -> [UInt8] {
    if zelle.knoten < 0, zelle.adresse == nil {
      if zelle.text.isEmpty { return [] }
      var text = zelle.text
      let schlicht = text.withUTF8 { bytes in
        bytes.allSatisfy(Self.istSchlicht) ? Array(bytes) : nil
      }
      if let schlicht { return schlicht }
    }
    var puffer = ByteWriter(capacity: 256)
    if let weg = links.weg(zelle.adresse) {
      puffer.put("<a href=\"")
      puffer.putEscaped(weg)
      puffer.put("\">")
      puffer.putEscaped(zelle.text)
      puffer.put("</a>")
    } else if zelle.knoten >= 0 {
      baum.writeInlineHTML(zelle.knoten, into: &puffer, HTMLOptions(resolveLink: links.ziel))
    } else {
      puffer.putEscaped(zelle.text)
    }
    return puffer.array()
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
    var zellen = tafel.spalten.map { inert($0.titel) }
    for zeile in tafel.gruppen.joined() {
      for index in 0..<anzahl { zellen.append(index < zeile.count ? markdown(zeile[index]) : "") }
    }
    let laengen = zellen.map { Self.spalten($0) }
    // Wider cells would only push the others out of sight.
    var breiten = [Int](repeating: 3, count: anzahl)
    for (index, laenge) in laengen.enumerated() {
      breiten[index % anzahl] = max(breiten[index % anzahl], min(laenge, 60))
    }
    return fertig { puffer in
      for (index, zelle) in zellen.enumerated() {
        let spalte = index % anzahl
        let istZahl = tafel.spalten[spalte].istZahl
        let frei = max(0, breiten[spalte] - laengen[index])
        puffer.put("|")
        puffer.put(0x20, times: istZahl ? frei + 1 : 1)
        puffer.put(zelle)
        puffer.put(0x20, times: istZahl ? 1 : frei + 1)
        guard spalte == anzahl - 1 else { continue }
        puffer.put("|\n")
        guard index < anzahl else { continue }
        puffer.put("|")
        for (spalte, breite) in breiten.enumerated() {
          let istZahl = tafel.spalten[spalte].istZahl
          puffer.put(0x2D, times: breite + (istZahl ? 1 : 2))
          puffer.put(istZahl ? ":|" : "|" as StaticString)
        }
        puffer.put(byte: 0x0A)
      }
    }
  }

  /// Code points.
  private static func spalten(_ text: String) -> Int {
    var spalten = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { spalten += 1 }
    return spalten
  }

  private func markdown(_ zelle: Tafel.Zelle) -> String {
    if zelle.knoten < 0 {
      guard let weg = links.weg(zelle.adresse) else { return inert(zelle.text) }
      return "[\(inert(zelle.text))](\(weg))"
    }
    var puffer = ByteWriter(capacity: 256)
    baum.writeInlineMarkdown(zelle.knoten, into: &puffer, MarkdownOptions(resolveLink: links.ziel))
    return puffer.string()
  }

  // MARK: Plain text

  private mutating func klartext(_ tafel: Tafel) -> PageValue {
    let zeilen = tafel.gruppen.joined().map { $0.map { klartext($0) } }
    let tabelle = TextTable(
      alignments: tafel.spalten.map { $0.istZahl ? .right : .left },
      header: tafel.spalten.map(\.titel), rows: zeilen)
    return fertig { tabelle.write(into: &$0, width: Self.breite) }
  }

  private func klartext(_ zelle: Tafel.Zelle) -> String {
    guard zelle.knoten >= 0 else { return zelle.knapp ?? zelle.text }
    var puffer = ByteWriter(capacity: 256)
    baum.writeInlineText(zelle.knoten, into: &puffer, TextOptions(resolveLink: links.ziel))
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
