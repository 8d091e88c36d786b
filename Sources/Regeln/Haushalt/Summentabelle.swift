import Fachmodell
import Markup
import SourceText

/// A free table with rows that add up others.
struct Summentabelle {
  /// What a row is, by its first words.
  enum Zeilenart { case posten, abzug, summe, teilsumme }

  struct Zelle {
    let text: String
    let span: Span
    let zahl: Tabellenzahl
  }

  struct Zeile {
    let name: String
    let art: Zeilenart
    let zellen: [Zelle]
  }

  /// A column whose sum is wrong.
  struct Fehlbetrag {
    let summe: Zelle
    let spalte: String
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

  /// `nil` where a row of it can't be told apart from the others, or where it is too large to be read.
  init?(_ baum: MarkupTree, _ tabelle: Int) {
    var kopf: [String] = []
    var zeilen: [Zeile] = []
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
      let name = zellen.prefix(2).first { !$0.text.isEmpty }?.text ?? ""
      guard let art = Self.art(fold(name)) else { return nil }
      zeilen.append(
        Zeile(
          name: name, art: art,
          zellen: zellen.map { Zelle(text: $0.text, span: $0.span, zahl: Tabellenzahl($0.text)) }))
    }
    guard !Self.istGegliedert(zeilen) else { return nil }
    self.kopf = kopf
    self.zeilen = zeilen
  }

  /// The tables among these blocks with a row that is called „Summe“ or the like, seen at the bytes of its
  /// first words: nearly none has one.
  static func mitSumme(_ bloecke: [Int], in dokument: Dokument) -> [Int] {
    let baum = dokument.baum
    return dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      baum.nodes.withUnsafeBufferPointer { nodes in
        bloecke.filter { block in
          guard nodes[block].kind == .table else { return false }
          var zeile = nodes[block].firstChild
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

  /// s, g, i, or a mark before them.
  private static func kannSummeSein(_ byte: UInt8) -> Bool {
    let klein = byte | 0x20
    return klein == 0x73 || klein == 0x67 || klein == 0x69 || byte == 0x2A || byte == 0x5F
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

  private static let summenworte = ["summe", "gesamt", "insgesamt"].map { Array($0.utf8) }

  private static let summen: Set<String> = [
    "summe", "summen", "gesamt", "insgesamt", "gesamtsumme", "summegesamt", "gesamtbetrag",
    "summeinsgesamt", "gesamtergebnis",
  ]

  /// `nil` where the row says that columns are no plain sums.
  private static func art(_ name: String) -> Zeilenart? {
    let name = name.hasSuffix(":") ? String(name.dropLast()) : name
    if summen.contains(name) { return .summe }
    if name.hasPrefix("summe") || name.hasPrefix("gesamt") { return .teilsumme }
    guard !enthaelt(name, keinePosten) else { return nil }
    return enthaelt(name, abzuege) ? .abzug : .posten
  }

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
    "davon", "darunter", "hiervon", "zwischen", "teilsumme", "uebertrag", "durchschnitt",
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
  private static func istGegliedert(_ zeilen: [Zeile]) -> Bool {
    let nummern = zeilen.prefix(60).compactMap { zeile -> Substring? in
      let nummer = zeile.name.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return nummer.isEmpty ? nil : nummer.last == "." ? nummer.dropLast() : nummer
    }
    return nummern.contains { oben in
      let stamm = oben.count == 3 && !oben.contains(".") ? oben.prefix { $0 != "0" } : oben + "."
      return nummern.contains { $0 != oben && $0.hasPrefix(stamm) }
    }
  }
}
