package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob Zeichen im Text stehen, die niemand sieht.
///
/// Warum: ein weiches Trennzeichen oder ein Leerzeichen ohne Breite zerteilt Worte für Suche, Vorleser und
/// Prüfungen; Zeichen der Schreibrichtung lassen anderes lesen, als dasteht. A byte order mark at the
/// beginning of the file and what joins an emoji are left alone.
/// Quelle: Unicode, Kapitel 23; aus Word, PDF und von Webseiten kopierter Text.
package struct OhneUnsichtbares: Dokumentregel {
  package static let blatt = Regelblatt(
    "LE-019", .warnung, "Der Text enthält keine Zeichen, die niemand sieht",
    warum:
      "Sie kommen beim Kopieren mit und zerteilen Wörter und Zahlen für die Suche, für Vorleseprogramme "
      + "und für diese Prüfung.",
    stattdessen:
      "Das Zeichen löschen; „check --fix“ tut es, wo sich am Text nichts ändert. Ein Zeichen, das "
      + "nur trennt, ist ein Hinweis, eines der Schreibrichtung eine Warnung.",
    gut: [
      .seite("Straßenverkehrs-Ordnung, z.\u{202F}B. 👩\u{200D}💻 und 20\u{A0}€.\n")
    ],
    schlecht: [
      .seite("Straßen⟦\u{AD}⟧verkehrs⟦\u{200B}⟧ordnung.\n"),
      .seite("Betrag ⟦\u{200F}⟧1.000 €.\n"),
    ])

  package static let betrifft: Merkmale = [.unsichtbares]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.spuren.unsichtbare.map { spur in
      let istRichtung = spur.ersatz == nil
      return Self.blatt.befund(
        kontext.pfad, spur.span,
        Self.satz(kontext.dokument.datei.text(spur.span).unicodeScalars.first?.value ?? 0),
        weil: istRichtung ? Self.richtung : nil,
        rat: [Fix("Bitte das Zeichen löschen und die Stelle neu tippen.", spur.ersatz)],
        stufe: istRichtung ? nil : .hinweis)
    }
  }

  private static let richtung =
    "Solche Zeichen ändern Zeilen oder die Richtung, in der gelesen wird: Zu lesen ist dann vielleicht etwas "
    + "anderes, als dasteht."

  static func satz(_ zeichen: UInt32) -> String {
    let name =
      switch zeichen {
      case 0xAD: "Weiches Trennzeichen"
      case 0x200B, 0x2060, 0xFEFF: "Leerzeichen ohne Breite"
      case 0x2028, 0x2029: "Verborgener Zeilenumbruch"
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "Zeichen der Schreibrichtung"
      default: "Unsichtbares Zeichen"
      }
    let nummer = String(zeichen, radix: 16, uppercase: true)
    return "\(name) (U+\(String(repeating: "0", count: max(0, 4 - nummer.count)))\(nummer)) im Text"
  }
}
