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
    var warAufzaehlung = false
    for block in kontext.baumgang.bloecke {
      guard dokument.baum.nodes[block].kind == .paragraph else {
        warAufzaehlung = false
        continue
      }
      let marke = Self.marke(dokument, block)
      // Points that stand apart are one list as well.
      if let marke, !warAufzaehlung, befunde.count < 100 {
        befunde.append(
          Self.blatt.befund(
            dokument.pfad, marke,
            "Aufzählung mit „\(dokument.datei.text(marke))“ wird nicht erkannt",
            rat: [Fix(Self.blatt.stattdessen)]))
      }
      warAufzaehlung = marke != nil
    }
    return befunde
  }

  private enum Art { case punkt, strich, keine }

  /// The first sign of a list in the paragraph.
  private static func marke(_ dokument: Dokument, _ absatz: Int) -> Span? {
    let (nodes, bytes) = (dokument.baum.nodes, dokument.datei.bytes)
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
  private static func art(_ zeile: ArraySlice<UInt8>) -> (Art, Int) {
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
