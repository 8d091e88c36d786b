package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Der Text eines Links sagt, wohin er führt.
///
/// A bare address is read out letter by letter; that of a site alone, „www.example.org“, is its name.
package struct LinktextSagtZiel: Dokumentregel {
  package static let blatt = Regelblatt(
    "BA-004", .warnung, "Der Text eines Links sagt, wohin er führt",
    warum: "Vorlesehilfen zeigen alle Links einer Seite als Liste; „hier“ sagt dort nichts.",
    stattdessen: "„[Vereinbarung (PDF, 120 kB)](vereinbarung.pdf)“ schreiben.",
    quelle: "WCAG 2.1, 2.4.4; EN 301 549",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nSiehe [Bericht des Landes](https://example.org/b) und www.example.org."),
      Regelbeispiel(
        "## Begründung\n\nSchreiben an <amt@example.org>, Seite <https://example.org/>."),
    ],
    schlecht: [
      Regelbeispiel(
        "## Begründung\n\nSiehe [⟦hier⟧](https://example.org/b), [⟦Mehr …⟧](https://example.org/c)."
      ),
      Regelbeispiel("## Begründung\n\nSiehe [⟦https://example.org/a/b⟧](https://example.org/a/b)."),
    ])

  package static let betrifft: Merkmale = [.links]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let baum = kontext.dokument.baum
    return kontext.baumgang.links.compactMap { link in
      guard !link.isImage else { return nil }
      // As nearly always: nothing to be shown of it.
      guard baum.withTrimmedText(of: link.node, Self.istAuffaellig) else { return nil }
      let text = trimmed(baum.plainText(of: link.node))
      let istAdresse = Self.istLangeAdresse(text)
      guard istAdresse || Self.leereWorte.contains(Self.kern(text)) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, Self.textSpan(baum, link),
        istAdresse
          ? "Linktext ist nur eine Adresse" : "Linktext „\(text)“ sagt nicht, wohin der Link führt",
        rat: [Fix("Bitte als Linktext nennen, was dort zu finden ist.")])
    }
  }

  private static let leereWorte = FoldedKeyTable(
    [
      "hier", "mehr", "link", "klicken sie hier", "hier klicken", "weiterlesen", "weiter",
      "mehr dazu",
      "mehr erfahren", "siehe hier", "dieser link", "download", "details",
    ].map { FoldedKey($0) })

  /// Without arrows and dots at its end.
  private static func kern(_ text: String) -> FoldedKey {
    var text = text
    if let schluessel = text.withUTF8({ einfacherKern($0) }) { return schluessel }
    return FoldedKey(text.lastIndex(where: \.isLetter).map { String(text[...$0]) } ?? "")
  }

  /// The same where the last letter is one of ASCII, and nothing else stands behind it.
  private static func einfacherKern(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedKey? {
    var ende = bytes.count
    while ende > 0, bytes[ende - 1] < 0x80 {
      if (bytes[ende - 1] | 0x20) &- 0x61 < 26 {
        return FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[..<ende]))
      }
      ende -= 1
    }
    return nil
  }

  /// Whether it is one of the two; `true` also where letters of other languages have to be asked.
  private static func istAuffaellig(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (buchstaben, hatUmlaut) = (0, false)
    var davor: UInt8 = 0
    for byte in bytes {
      if (byte | 0x20) &- 0x61 < 26 {
        buchstaben += 1
      } else if davor == 0xC3, byte != 0x97, byte != 0xB7 {
        hatUmlaut = true
      } else if byte >= 0x80, byte != 0xC3 {
        return true
      }
      davor = byte
    }
    if istLangeAdresse(bytes) { return true }
    // None of these words has an umlaut, or more letters than „klicken sie hier“.
    guard buchstaben <= 14, !hatUmlaut, let kern = einfacherKern(bytes) else { return false }
    return leereWorte.contains(kern)
  }

  private static func istLangeAdresse(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { istLangeAdresse($0) }
  }

  private static func istLangeAdresse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let strich = nextIndex(of: 0x2F, in: bytes, from: 0), !bytes.contains(0x20) else {
      return false
    }
    var start = 0
    // „https://“, in whatever scheme; the first „/“ need not be its.
    if let schema = (strich..<bytes.count - 1).first(where: {
      bytes[$0] == 0x2F && bytes[$0 + 1] == 0x2F && $0 > 0 && bytes[$0 - 1] == 0x3A
    }) {
      start = schema + 2
    } else if !bytes.starts(with: "www.".utf8) {
      return false
    }
    guard let pfad = bytes[start...].firstIndex(of: 0x2F) else { return false }
    return pfad + 1 < bytes.count
  }

  /// The bytes of the text alone, where its parts have places.
  private static func textSpan(_ baum: MarkupTree, _ link: MarkupLink) -> Span {
    let teile = baum.children(of: link.node).map { baum.nodes[$0].span }.filter { !$0.isEmpty }
    guard let erster = teile.first else { return link.span }
    return teile.reduce(erster) { $0.union($1) }
  }
}
