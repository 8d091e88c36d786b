package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob aus einem Absatz eine Tabelle werden sollte, deren Strichzeile nicht zur Kopfzeile passt.
///
/// Der Teil von LE-014, den nur der fertige Baum zeigt: für Markdown ist so ein Absatz ganz richtig.
package struct StrichzeilePasst: Dokumentregel {
  package static let blatt = TabelleAlleinstehend.blatt

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    Self.stellen(kontext.dokument).map {
      Self.blatt.befund(
        kontext.pfad, $0.span, MarkupSaetze.strichzeile(kopf: $0.kopf, striche: $0.striche))
    }
  }

  /// Delimiter rows of paragraphs, with the cells of their head and their own.
  static func stellen(_ dokument: Dokument) -> [(span: Span, kopf: Int, striche: Int)] {
    var stellen: [(span: Span, kopf: Int, striche: Int)] = []
    dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      for knoten in dokument.baum.topLevel where dokument.baum.kind(knoten) == .paragraph {
        let absatz = dokument.baum.span(knoten)
        guard let striche = zweiteZeile(bytes, absatz) else { continue }
        let kopf = Span(absatz.start, zeilenende(bytes, absatz.start, absatz.end))
        guard bytes[kopf.range].contains(UInt8(ascii: "|")), istStrichzeile(bytes, striche) else {
          continue
        }
        stellen.append((striche, zellen(bytes, kopf), zellen(bytes, striche)))
      }
    }
    return stellen
  }

  private static func zeilenende(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ grenze: Int
  ) -> Int {
    var ende = start
    while ende < min(grenze, bytes.count), bytes[ende] != 0x0A { ende += 1 }
    return ende
  }

  /// The second line without its blanks, if it begins like a delimiter row.
  private static func zweiteZeile(_ bytes: UnsafeBufferPointer<UInt8>, _ absatz: Span) -> Span? {
    var start = zeilenende(bytes, absatz.start, absatz.end) + 1
    while start < absatz.end, bytes[start] == 0x20 { start += 1 }
    guard start < min(absatz.end, bytes.count) else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
    default: return nil
    }
    var ende = zeilenende(bytes, start, absatz.end)
    while ende > start, bytes[ende - 1] == 0x20 || bytes[ende - 1] == 0x0D { ende -= 1 }
    return Span(start, ende)
  }

  private static func istStrichzeile(_ bytes: UnsafeBufferPointer<UInt8>, _ zeile: Span) -> Bool {
    let teil = bytes[zeile.range]
    return teil.contains(UInt8(ascii: "-")) && teil.contains(UInt8(ascii: "|"))
      && teil.allSatisfy { [0x2D, 0x7C, 0x3A, 0x20, 0x09].contains($0) }
  }

  private static func zellen(_ bytes: UnsafeBufferPointer<UInt8>, _ zeile: Span) -> Int {
    var ende = zeile.end
    while ende > zeile.start, bytes[ende - 1] == 0x20 || bytes[ende - 1] == 0x0D { ende -= 1 }
    var striche = 0
    for index in zeile.start..<ende where bytes[index] == UInt8(ascii: "|") {
      if index == zeile.start || index == ende - 1 || bytes[index - 1] == 0x5C { continue }
      striche += 1
    }
    return striche + 1
  }
}
