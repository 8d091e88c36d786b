import Markup
import SourceText
import Templates

extension Shape {
  static let feldliste = Shape.satz([
    (
      .eintraege,
      .list(
        .satz([
          (.label, .text), (.lang, .flag), (.inhalt, .markup),
          (
            .werte,
            .list(
              .satz([(.nummer, .text), (.text, .text), (.adresse, .text), (.folgt, .flag)]))
          ),
        ]))
    ), (.text, .markup),
  ])
}

extension Seitenbau {
  mutating func feldliste(_ liste: Feldliste) -> PageValue {
    guard !liste.istLeer else { return .absent }
    var eintraege: [PageValue] = []
    eintraege.reserveCapacity(liste.eintraege.count)
    var fertig = PageValue.absent
    if format == .txt {
      fertig = klartext(liste)
    } else {
      for eintrag in liste.eintraege {
        eintraege.append(
          .satz([
            PageField(.label, text(eintrag.label)),
            PageField(.lang, .bool(!eintrag.bloecke.isEmpty)),
            PageField(.inhalt, prosa(eintrag.bloecke, titel: eintrag.label)),
            PageField(.werte, .list(werte(eintrag.werte))),
          ]))
      }
    }
    return .satz([PageField(.eintraege, .list(eintraege)), PageField(.text, fertig)])
  }

  private func werte(_ werte: [Feldliste.Wert]) -> [PageValue] {
    var saetze: [PageValue] = []
    saetze.reserveCapacity(werte.count)
    for wert in werte {
      saetze.append(
        .satz([
          PageField(.nummer, text(wert.nummer)), PageField(.text, text(wert.text)),
          PageField(.adresse, weg(wert.adresse)), PageField(.folgt, .bool(!saetze.isEmpty)),
        ]))
    }
    return saetze
  }

  /// Labels in one column, values in the other; long texts below their label, indented.
  private mutating func klartext(_ liste: Feldliste) -> PageValue {
    let (baum, links) = (baum, links)
    var spalte = 0
    for eintrag in liste.eintraege where eintrag.bloecke.isEmpty {
      spalte = max(spalte, min(30, Self.spalten(eintrag.label)))
    }
    return fertig { puffer in
      for (index, eintrag) in liste.eintraege.enumerated() {
        guard eintrag.bloecke.isEmpty else {
          if index > 0 { puffer.put(byte: 0x0A) }
          puffer.put(wrapText(eintrag.label + ":", width: Self.breite))
          puffer.put(byte: 0x0A)
          for (nummer, block) in eintrag.bloecke.enumerated() {
            if nummer > 0 { puffer.put(byte: 0x0A) }
            baum.writeText(
              baum.run(of: block), into: &puffer,
              TextOptions(width: Self.breite, indent: 2, resolveLink: links.ziel))
          }
          continue
        }
        for (nummer, wert) in eintrag.werte.enumerated() {
          let label = nummer == 0 ? eintrag.label : ""
          let text = wert.nummer.isEmpty ? wert.text : "\(wert.nummer)  \(wert.text)"
          let laenge = nummer == 0 ? Self.spalten(label) + 1 : 0
          guard laenge <= spalte + 1 else {
            puffer.put(wrapText(label + ":", width: Self.breite))
            puffer.put(byte: 0x0A)
            puffer.put(0x20, times: spalte + 3)
            puffer.put(Self.umgebrochen(text, einzug: spalte + 3))
            puffer.put(byte: 0x0A)
            continue
          }
          puffer.put(label)
          if nummer == 0 { puffer.put(byte: 0x3A) }
          puffer.put(0x20, times: spalte + 3 - laenge)
          puffer.put(Self.umgebrochen(text, einzug: spalte + 3))
          puffer.put(byte: 0x0A)
        }
      }
    }
  }
}
