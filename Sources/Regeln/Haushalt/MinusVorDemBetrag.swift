package import Diagnostics
import Fachmodell
import SourceText

/// Sagt dazu: „5.000-“, wie es Buchungsprogramme schreiben, ist als minus 5.000 € gelesen.
///
/// Only amounts below zero are looked at.
package struct MinusVorDemBetrag: Dokumentregel {
  package static let blatt = BetragInHausschreibweise.blatt

  package static let betrifft: Merkmale = [.haushalt]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let haushalt = kontext.haushalt else { return [] }
    var negative = haushalt.wirkungen.filter { $0.betrag < .null }
    for block in haushalt.bloecke {
      for zeile in block.tabelle.zeilen {
        for stelle in zeile.jahreswerte.indices {
          if case .betrag(let betrag) = zeile.jahreswerte[stelle].wert, betrag < .null {
            negative.append(Geldzelle(betrag: betrag, span: zeile.jahreswerte[stelle].span))
          }
        }
      }
    }
    return negative.filter { Self.hatMinusHinten(kontext.dokument.datei.text($0.span)) }
      .map { zelle in
        Self.blatt.befund(
          kontext.pfad, zelle.span,
          "Betrag „\(kontext.dokument.datei.text(zelle.span))“ ist als \(zelle.betrag.text) gelesen",
          weil: "Ein Minus hinter dem Betrag wird leicht für einen Strich gehalten.",
          rat: [Fix("Bitte das Minus vor den Betrag setzen, wenn er negativ ist.")],
          stufe: .hinweis)
      }
  }

  /// „80.000-“, also with the unit behind it.
  private static func hatMinusHinten(_ text: String) -> Bool {
    guard let minus = text.utf8.lastIndex(of: 0x2D) else { return false }
    return text.utf8[..<minus].contains { $0 &- 0x30 < 10 }
  }
}
