package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob Zeilen mit Punkten oder Gedankenstrichen davor als Aufzählung zu lesen sind.
///
/// Warum: Textprogramme setzen „•“ und „–“; Markdown kennt nur „-“, „*“ und „+“ und macht sonst einen
/// einzigen Absatz daraus. One dash alone may be prose, so two lines have to begin with it.
/// Quelle: CommonMark 0.29 § 5.2.
package struct AufzaehlungErkannt: Dokumentregel {
  package static let blatt = Regelblatt(
    "LE-017", .warnung, "Aufzählungen haben „- “ am Anfang jeder Zeile",
    warum: "Andere Zeichen erkennt Markdown nicht: Auf der Website stünde alles hintereinander in "
      + "einem Absatz.",
    stattdessen:
      "Bitte vor jeden Punkt „- “ schreiben, mit einem Leerzeichen, und vor dem ersten eine "
      + "leere Zeile lassen.",
    gut: [.seite("- eins\n- zwei\n\nEs war gut –\n– sagte sie.\n\n– Zitat eines Einzelnen.\n")],
    schlecht: [
      .seite("⟦•⟧ eins\n• zwei\n"), .seite("Gründe:\n⟦–⟧ eins\n– zwei\n"),
      .seite("⟦•⟧ eins\n\n• zwei\n"), .seite("⟦-⟧eins\n-zwei\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    var befunde: [Finding] = []
    for marke in Self.marken(dokument, kontext.baumgang.bloecke) {
      befunde.append(
        Self.blatt.befund(
          dokument.pfad, marke,
          "Aufzählung mit „\(dokument.datei.text(marke))“ wird nicht erkannt",
          rat: [Fix(Self.blatt.stattdessen)]))
    }
    return befunde
  }

  /// The first sign of each list, at most a hundred.
  private static func marken(_ dokument: Dokument, _ bloecke: [Int]) -> [Span] {
    var marken: [Span] = []
    var warAufzaehlung = false
    dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      dokument.baum.nodes.withUnsafeBufferPointer { nodes in
        for block in bloecke {
          let marke =
            nodes[block].kind == .paragraph && kannMarkeHaben(nodes, bytes, block)
            ? marke(nodes, bytes, block) : nil
          // Points that stand apart are one list as well.
          if let marke, !warAufzaehlung, marken.count < 100 { marken.append(marke) }
          warAufzaehlung = marke != nil
        }
      }
    }
    return marken
  }

  /// `false` where a paragraph of a single text begins with a letter, as nearly all.
  private static func kannMarkeHaben(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ bytes: UnsafeBufferPointer<UInt8>, _ absatz: Int
  ) -> Bool {
    guard let erster = nodes[absatz].firstChild, nodes[erster].next == nil else { return true }
    let start = nodes[erster].span.start
    return start < bytes.count && bytes[start] >= 0xC2
  }

  private enum Art { case punkt, strich, keine }

  /// The first sign of a list in the paragraph.
  private static func marke(
    _ nodes: UnsafeBufferPointer<MarkupNode>, _ bytes: UnsafeBufferPointer<UInt8>, _ absatz: Int
  ) -> Span? {
    var strich: Span?
    var beginntZeile = true
    var naechster = nodes[absatz].firstChild
    while let teil = naechster {
      naechster = nodes[teil].next
      let istUmbruch = nodes[teil].kind == .softBreak || nodes[teil].kind == .lineBreak
      defer { beginntZeile = istUmbruch }
      guard beginntZeile, !istUmbruch else { continue }
      let start = nodes[teil].span.start
      guard nodes[teil].kind == .text, start < bytes.count else {
        strich = nil
        continue
      }
      // Nearly all lines begin with a letter.
      guard bytes[start] >= 0xC2 || bytes[start] == 0x2D else {
        strich = nil
        continue
      }
      let (art, laenge) = art(bytes[start..<min(start + 8, bytes.count)])
      switch art {
      case .punkt: return Span(start, start + laenge)
      case .strich:
        if let strich { return strich }
        strich = Span(start, start + laenge)
      case .keine: strich = nil
      }
    }
    return nil
  }

  /// What a line begins with, and how many bytes it has.
  private static func art(_ zeile: Slice<UnsafeBufferPointer<UInt8>>) -> (Art, Int) {
    guard let erstes = zeile.first else { return (.keine, 0) }
    // „-eins“, but neither „-5 °C“ nor „--“.
    if erstes == 0x2D, let zweites = zeile.dropFirst().first, zweites >= 0x41 {
      return (.strich, 1)
    }
    guard erstes >= 0xC2 else { return (.keine, 0) }
    for (zeichen, art) in zeichen where zeile.starts(with: zeichen) {
      let danach = zeile.dropFirst(zeichen.count).first
      return danach == 0x20 || danach == 0x09 ? (art, zeichen.count) : (.keine, 0)
    }
    return (.keine, 0)
  }

  private static let zeichen: [([UInt8], Art)] =
    ["•", "·", "▪", "◦", "‣", "●", "■", "➢", "\u{F0B7}", "\u{F0A7}"].map {
      (Array($0.utf8), .punkt)
    }
    + ["–", "—"].map { (Array($0.utf8), .strich) }
}
