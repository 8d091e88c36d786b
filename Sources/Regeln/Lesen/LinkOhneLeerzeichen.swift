package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob ein Link als Link zu lesen ist: kein Leerzeichen im Pfad und keines vor der Klammer.
///
/// Warum: Markdown druckt ihn sonst mit seinen Klammern als Text. Only what stands in prose counts:
/// a text that was read as a link is none.
/// Quelle: CommonMark 0.29 § 6.5.
package struct LinkOhneLeerzeichen: Dokumentregel {
  package static let blatt = Regelblatt(
    "LK-004", .fehler, "Ein Link hat weder im Pfad noch vor der Klammer ein Leerzeichen",
    warum: "Sonst ist er kein Link: Auf der Website stünden die Klammern als Text da.",
    stattdessen: "Bitte den Pfad in spitze Klammern setzen, „[Plan](<Lageplan Süd.pdf>)“, oder "
      + "„%20“ statt des Leerzeichens schreiben; zwischen „]“ und „(“ steht nichts.",
    gut: [
      .seite("Siehe [Start](/ \"Titel des Links\") und `[a](b c.pdf)`.\n"),
      .seite("Die Liste [1] (siehe oben) und [2](auch hier, mit Komma).\n"),
    ],
    schlecht: [
      .seite("Siehe [Lageplan](⟦Lageplan Süd.pdf⟧) und mehr.\n"),
      .seite("Siehe [Hilfe]⟦ ⟧(hilfe.md).\n"),
      .seite("Siehe [Plan](⟦plan.pdf#seite 3⟧).\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let verdacht = Self.verdacht(dokument.datei.bytes, ab: dokument.kopfSpan.end)
    guard !verdacht.isEmpty else { return [] }
    let text = Fliesstext(dokument)
    return verdacht.filter { text.enthaelt($0.klammer) }.map { stelle in
      Self.befund(dokument, stelle.span, istLuecke: stelle.istLuecke)
    }
  }

  private struct Stelle {
    /// Offset of „]“.
    let klammer: Int
    /// The target, or the blank before it.
    let span: Span
    let istLuecke: Bool
  }

  /// What looks like „](a b.pdf)“ or „] (a.pdf)“; at most a hundred.
  private static func verdacht(_ bytes: [UInt8], ab start: Int) -> [Stelle] {
    var stellen: [Stelle] = []
    bytes.withUnsafeBufferPointer { bytes in
      var ab = start
      while stellen.count < 100, let index = nextIndex(of: UInt8(ascii: "]"), in: bytes, from: ab),
        index + 3 < bytes.count
      {
        ab = index + 1
        let istLuecke = bytes[index + 1] == 0x20
        let auf = istLuecke ? index + 2 : index + 1
        guard bytes[auf] == UInt8(ascii: "("), let (zu, hatLeerzeichen) = ende(bytes, auf + 1),
          hatLeerzeichen != istLuecke, istPfad(bytes[(auf + 1)..<zu])
        else { continue }
        let span = istLuecke ? Span(index + 1, auf) : Span(auf + 1, zu)
        stellen.append(Stelle(klammer: index, span: span, istLuecke: istLuecke))
      }
    }
    return stellen
  }

  /// The closing bracket in the same line, and whether a blank stands before it.
  private static func ende(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (klammer: Int, hatLeerzeichen: Bool)? {
    var index = start
    var hatLeerzeichen = false
    while index < bytes.count, index - start <= 300 {
      let byte = bytes[index]
      // Letters, as nearly all: above these signs.
      if byte <= 0x3C {
        switch byte {
        case UInt8(ascii: ")"): return (index, hatLeerzeichen)
        case 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: "\""): return nil
        case 0x20: hatLeerzeichen = true
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether the text ends like the name of a file, or begins like an address.
  private static func istPfad(_ ziel: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if ziel.starts(with: "http".utf8) { return true }
    let endung = ziel.prefix { $0 != UInt8(ascii: "#") }.suffix(6)
    guard let punkt = endung.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let danach = endung[(punkt + 1)...]
    return (2...4).contains(danach.count)
      && danach.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func befund(_ dokument: Dokument, _ span: Span, istLuecke: Bool) -> Finding {
    if istLuecke {
      return blatt.befund(
        dokument.pfad, span, "Link wird nicht erkannt: Leerzeichen zwischen „]“ und „(“",
        rat: [Fix("Bitte das Leerzeichen streichen.", replacement: "")])
    }
    let ziel = dokument.datei.text(span)
    return blatt.befund(
      dokument.pfad, span, "Link wird nicht erkannt: Leerzeichen in „\(gekuerzt(ziel))“",
      rat: [
        Fix(
          "Bitte „<\(gekuerzt(ziel))>“ schreiben, mit den spitzen Klammern.",
          replacement: "<\(ziel)>")
      ])
  }
}
