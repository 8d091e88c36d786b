import Fachmodell
import Markup
import SourceText

/// A free table with rows that add up others.
struct Summentabelle {
  /// What a row is, by its first words.
  enum Zeilenart {
    case posten
    /// May be taken off, or stand beside the others.
    case abzug
    /// „davon Dach“: a part of the row above.
    case davon
    case zwischensumme
    /// „Summe netto“, „Gesamtkosten“: of all rows above where no other sum comes after it.
    case teilsumme
    case summe
    /// In strong letters between others: perhaps a subtotal.
    case hervorgehoben
    /// No plain addend, nor a sum.
    case fremd

    var istSumme: Bool { self == .zwischensumme || self == .teilsumme || self == .summe }
    /// Whether it may stand in place of rows above.
    var deckt: Bool { istSumme || self == .hervorgehoben }
  }

  struct Zelle {
    let text: String
    let span: Span
    let zahl: Tabellenzahl
  }

  struct Zeile {
    /// Counted from the first below the head.
    let nummer: Int
    let name: String
    fileprivate(set) var art: Zeilenart
    let zellen: [Zelle]
  }

  /// A row „davon …“ with more than the row that it is a part of.
  struct Uebergroesse {
    let teil: Zelle
    let ganzes: Zelle
    let name: String
  }

  /// A column whose sum is wrong.
  struct Fehlbetrag {
    let summe: Zelle
    let spalte: String
    /// What it is called: „Summe“, „Zwischensumme“, „Zeilensumme“.
    let name: String
    let posten: [Zeile]
    let zellen: [Zelle]
    /// What the cells make, written as they are.
    let ergebnis: String
    /// The only row without which the sum is right.
    let ohne: String?
    /// Whether some rows may count otherwise.
    let istUnsicher: Bool
  }

  let kopf: [String]
  let zeilen: [Zeile]

  /// `nil` where it is too large to be read, or where rows are parts of others by their numbers, unless that
  /// does not matter (`auchGegliedert`).
  init?(_ baum: MarkupTree, _ tabelle: Int, auchGegliedert: Bool = false) {
    var kopf: [String] = []
    var zeilen: [Zeile] = []
    var nummern: [String] = []
    var fette: [Int] = []
    for zeile in baum.children(of: tabelle) {
      let zellen = baum.children(of: zeile).prefix(40).map { zelle in
        Zelle(
          text: trimmed(baum.plainText(of: zelle)), span: baum.span(zelle), zahl: .anderes)
      }
      if baum.nodes[zeile].isHeader {
        kopf = zellen.map(\.text)
        continue
      }
      guard zeilen.count < 200 else { return nil }
      if Self.istFett(zeile, baum) { fette.append(zeilen.count) }
      let anfang = zellen.prefix(2).map(\.text)
      nummern.append(anfang.first { !$0.isEmpty } ?? "")
      let name = Self.name(anfang) ?? nummern.last ?? ""
      zeilen.append(
        Zeile(
          nummer: zeilen.count, name: name, art: Self.art(fold(String(name.drop { !$0.isLetter }))),
          zellen: zellen.map { Zelle(text: $0.text, span: $0.span, zahl: Tabellenzahl($0.text)) }))
    }
    guard auchGegliedert || !Self.istGegliedert(nummern) else { return nil }
    if fette.count * 2 < zeilen.count {
      for nummer in fette where zeilen[nummer].art == .posten {
        zeilen[nummer].art = .hervorgehoben
      }
    }
    self.kopf = kopf
    self.zeilen = zeilen
  }

  /// Behind its number, if there is one: „1a“, „II“.
  private static func name(_ anfang: [String]) -> String? {
    func buchstaben(_ text: String) -> Int { text.lazy.filter(\.isLetter).prefix(4).count }
    if let erste = anfang.first, let zweite = anfang.last, buchstaben(erste) < 4,
      buchstaben(zweite) == 4, zweite.first?.isNumber == false
    {
      return zweite
    }
    return anfang.first { buchstaben($0) > 0 }
  }

  /// Whether the first cell with something in it is all in strong letters.
  private static func istFett(_ zeile: Int, _ baum: MarkupTree) -> Bool {
    for zelle in baum.children(of: zeile).prefix(2) {
      guard let erstes = baum.nodes[zelle].firstChild else { continue }
      return baum.nodes[erstes].kind == .strong && baum.nodes[erstes].next == nil
    }
    return false
  }

  /// The tables among these blocks with a row or a last column that is called „Summe“ or the like, seen at the
  /// bytes of its first words, or of its last letters: nearly none has one.
  static func mitSumme(_ bloecke: [Int], in dokument: Dokument) -> [Int] {
    let baum = dokument.baum
    return dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      baum.nodes.withUnsafeBufferPointer { nodes in
        bloecke.filter { block in
          guard nodes[block].kind == .table, let kopf = nodes[block].firstChild else {
            return false
          }
          if endetMitSumme(bytes, nodes[kopf].span.end) { return true }
          var zeile = nodes[kopf].next
          while let nummer = zeile {
            var zelle = nodes[nummer].firstChild
            // Nothing may stand before it.
            if let erste = zelle, nodes[erste].span.isEmpty { zelle = nodes[erste].next }
            if let zelle, !nodes[zelle].span.isEmpty, nodes[zelle].span.start < bytes.count,
              kannSummeSein(bytes[nodes[zelle].span.start]), heisstSumme(baum, zelle)
            {
              return true
            }
            zeile = nodes[nummer].next
          }
          return false
        }
      }
    }
  }

  /// Whether the last cell before a place ends so.
  private static func endetMitSumme(_ bytes: UnsafeBufferPointer<UInt8>, _ grenze: Int) -> Bool {
    var ende = min(grenze, bytes.count)
    // Behind it are only blanks, the border, and marks of strong letters.
    while ende > 5, bytes[ende - 1] <= 0x20 || bytes[ende - 1] == 0x7C || bytes[ende - 1] == 0x2A {
      ende -= 1
    }
    guard ende > 5 else { return false }
    return Textstelle.beginnt("umme", bytes, ende - 4)
      || Textstelle.beginnt("esamt", bytes, ende - 5)
  }

  /// s, g, i, z, or a mark before them.
  private static func kannSummeSein(_ byte: UInt8) -> Bool {
    let klein = byte | 0x20
    return klein == 0x73 || klein == 0x67 || klein == 0x69 || klein == 0x7A || byte == 0x2A
      || byte == 0x5F
  }

  private static func heisstSumme(_ baum: MarkupTree, _ zelle: Int) -> Bool {
    guard let text = baum.onlyText(of: zelle) else {
      let wort = baum.nodes[zelle].firstChild.map { baum.nodes[$0].kind }
      return (wort == .strong || wort == .emphasis)
        && beginntMitSumme(Array(baum.plainText(of: zelle).utf8)[...])
    }
    return beginntMitSumme(baum.text[text])
  }

  private static func beginntMitSumme(_ bytes: ArraySlice<UInt8>) -> Bool {
    summenworte.contains { wort in
      bytes.count >= wort.count && zip(bytes, wort).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static let summenworte = ["summe", "gesamt", "insgesamt", "zwischensumme"].map {
    Array($0.utf8)
  }

  private static let summen: Set<String> = [
    "summe", "summen", "gesamt", "insgesamt", "gesamtsumme", "summegesamt", "gesamtbetrag",
    "summeinsgesamt", "gesamtergebnis",
  ]

  /// `name`: folded, from its first letter.
  private static func art(_ name: String) -> Zeilenart {
    let name = name.hasSuffix(":") ? String(name.dropLast()) : name
    if summen.contains(name) { return .summe }
    if anteile.contains(where: { name.hasPrefix($0) }) { return .davon }
    let istZwischensumme = name.hasPrefix("zwischensumme") || name.hasPrefix("teilsumme")
    if istZwischensumme || name.hasPrefix("summe") || name.hasPrefix("gesamt") {
      if enthaelt(name, ungenaues) { return .fremd }
      if istZwischensumme { return .zwischensumme }
      return teilsummen.contains { name.hasPrefix($0) } ? .teilsumme : .fremd
    }
    guard !enthaelt(name, keinePosten) else { return .fremd }
    return enthaelt(name, abzuege) ? .abzug : .posten
  }

  private static let anteile = ["davon", "darunter", "hiervon", "hierunter", "darin", "hierin"]
  private static let teilsummen = [
    "summe", "gesamtkosten", "gesamtausgaben", "gesamtaufwand", "gesamtaufwendungen",
    "gesamtauszahlung", "gesamteinnahmen", "gesamtertrag", "gesamtertraege", "gesamteinzahlung",
    "gesamtfinanzierung", "gesamtbedarf", "gesamtinvestition", "gesamtpreis", "gesamtvolumen",
    "gesamtsumme", "gesamtbetrag", "gesamtnetto", "gesamtbrutto", "gesamt(",
  ]
  /// What is no sum to the last digit, or none of these rows.
  private static let ungenaues: [StaticString] = [
    "rund", "gerundet", "rd.", "ca.", "etwa", "anteil", "quote", "prozent", "%", "mittel",
    "schnitt",
    "vorjahr", "bisher", "je", "pro", "/", "nachrichtlich", "ohne", "zahlungswirksam",
  ]

  /// By bytes: looking for words in texts is slow.
  static func enthaelt(_ text: String, _ worte: [StaticString]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      worte.contains { wort in
        bytes.indices.contains { Textstelle.beginnt(wort, bytes, $0) }
      }
    }
  }

  private static let keinePosten: [StaticString] = [
    "davon", "darunter", "hiervon", "zwischen", "uebertrag", "durchschnitt",
    "mittelwert",
    "differenz", "saldo", "anteil", "quote", "prozent", "vorjahr", "veraenderung", "nachrichtlich",
    "bestand", "kumuliert", "ø",
  ]

  /// Rows that may be taken off, or stand beside the others.
  private static let abzuege: [StaticString] = [
    "abzueglich", "abzgl", "minus", "./.", "rabatt", "skonto", "nachlass", "zuschuss", "zuschuess",
    "foerder", "zuwendung", "einnahme", "ertrag", "ertraeg", "einzahlung", "erloes", "eigen",
    "netto", "brutto", "mwst", "steuer", "rueckerstattung", "gutschrift", "beitrag", "beitraeg",
  ]

  /// „300 Bauwerk“ above „310 Baugrube“, „1“ above „1.1“: some rows are parts of others.
  private static func istGegliedert(_ anfaenge: [String]) -> Bool {
    let nummern = anfaenge.prefix(60).compactMap { anfang -> Substring? in
      let nummer = anfang.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return nummer.isEmpty ? nil : nummer.last == "." ? nummer.dropLast() : nummer
    }
    return nummern.contains { oben in
      let stamm = oben.count == 3 && !oben.contains(".") ? oben.prefix { $0 != "0" } : oben + "."
      return nummern.contains { $0 != oben && $0.hasPrefix(stamm) }
    }
  }
}
