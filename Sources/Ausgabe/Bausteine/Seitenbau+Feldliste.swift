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
  mutating func feldliste(_ feld: Seitenfeld?, _ felder: Feldliste?) {
    guard let felder, !felder.istLeer else { return fehlt(feld) }
    let satz = beginneSatz(feld)
    nur([.html, .markdown]) { bau in
      let liste = bau.beginneListe(.eintraege)
      felder.eintraege.verleihe { bau.eintrag($0, felder.werte) }
      bau.beende(liste)
      bau.fehlt(.text)
    }
    if formate.contains(.klartext) {
      bank.klartext.end(bank.klartext.beginList(PageKey(.eintraege)))
      let start = bank.bytes.count
      klartext(felder)
      bank.klartext.markup(PageKey(.text), ohneUmbruch(ab: start))
    }
    beende(satz)
  }

  /// `werte` are those of the whole list.
  private mutating func eintrag(
    _ eintrag: borrowing Feldliste.Eintrag, _ werte: [Feldliste.Wert]
  ) {
    let satz = beginneSatz(nil)
    text(.label, eintrag.label)
    flagge(.lang, !eintrag.bloecke.isEmpty)
    prosa(.inhalt, eintrag.bloecke, titel: eintrag.label)
    let liste = beginneListe(.werte)
    var folgt = false
    werte.verleihe(eintrag.werte) { wert in
      let satz = beginneSatz(nil)
      text(.nummer, wert.nummer)
      weg(.adresse, wert.adresse)
      text(.text, wert.text)
      flagge(.folgt, folgt)
      beende(satz)
      folgt = true
    }
    beende(liste)
    beende(satz)
  }

  /// Labels in one column, values in the other; long texts below their label, indented.
  private mutating func klartext(_ liste: Feldliste) {
    var spalte = 0
    for index in liste.eintraege.indices where liste.eintraege[index].bloecke.isEmpty {
      spalte = max(spalte, min(30, Self.spalten(liste.eintraege[index].label)))
    }
    var istErster = true
    liste.eintraege.verleihe { eintrag in
      if eintrag.bloecke.isEmpty {
        klartext(eintrag, liste.werte, spalte)
      } else {
        if !istErster { bank.bytes.put(byte: 0x0A) }
        klartext(eintrag.bloecke, label: eintrag.label)
      }
      istErster = false
    }
  }

  private mutating func klartext(_ bloecke: [Int], label: String) {
    zeile(label: label)
    let options = TextOptions(width: Self.breite, indent: 2, resolveLink: loeseKlartext)
    var istErster = true
    for block in bloecke {
      if !istErster { bank.bytes.put(byte: 0x0A) }
      istErster = false
      baum.writeText(baum.run(of: block), into: &bank.bytes, options)
    }
  }

  private mutating func klartext(
    _ eintrag: Feldliste.Eintrag, _ werte: [Feldliste.Wert], _ spalte: Int
  ) {
    let label = eintrag.label
    var istErster = true
    werte.verleihe(eintrag.werte) { wert in
      var frei = spalte + 3
      if istErster {
        let laenge = Self.spalten(label) + 1
        if laenge <= spalte + 1 {
          bank.bytes.put(label)
          bank.bytes.put(byte: 0x3A)
          frei -= laenge
        } else {
          zeile(label: label)
        }
      }
      istErster = false
      bank.bytes.put(0x20, times: frei)
      zeile(
        wert.nummer.isEmpty ? wert.text : "\(wert.nummer)  \(wert.text)", einzug: spalte + 3)
    }
  }

  /// A line for the label alone.
  private mutating func zeile(label: String) {
    guard label.utf8.count < Self.breite, !label.verleiheBytes(hasLineFeed) else {
      return zeile(label + ":", einzug: 0)
    }
    bank.bytes.put(label)
    bank.bytes.put(":\n" as StaticString)
  }

  /// Ends a line of which `einzug` columns are taken.
  private mutating func zeile(_ text: String, einzug: Int) {
    putWrapped(text, width: Self.breite, taken: einzug, into: &bank.bytes)
    bank.bytes.put(byte: 0x0A)
  }

  /// Code points.
  private static func spalten(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable { codePoints($0) } ?? text.unicodeScalars.count
  }
}
