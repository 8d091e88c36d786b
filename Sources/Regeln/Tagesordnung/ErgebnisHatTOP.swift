package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Zu jedem Ergebnis gibt es einen Punkt auf der Tagesordnung.
///
/// The same of a „### Wortlaut Ö 1“ and of the votes of the Fraktionen. Without an agenda nothing is said; „Ö 2.1“ may be a part of „Ö 2“, and where neither list marks its
/// items „1“ is „Ö 1“.
package struct ErgebnisHatTOP: Dokumentregel {
  package static let blatt = Regelblatt(
    "TO-003", .fehler, "Jedes Ergebnis gehört zu einem Punkt der Tagesordnung",
    warum: "Ein Ergebnis ohne seinen Punkt wird bei keiner Vorlage gezeigt.",
    stattdessen: "Die Nummer berichtigen, oder den Punkt in der Tagesordnung ergänzen.",
    gut: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung(
          ["Ö 1 | | Bericht | öffentlich", "N 2 | | Vergabe | nichtöffentlich"],
          ergebnisse: ["1 | vertagt", "TOP N 2 | vertagt", "Ö 1.2 | vertagt"])
      ]),
      Regelbeispiel(zeigt: [Tagesordnungsbeispiel.sitzung([], ergebnisse: ["Ö 7 | vertagt"])]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung(
          ["Ö 1 | | Bericht | öffentlich"], ergebnisse: ["Ö 1 | vertagt", "⟦Ö 7⟧ | vertagt"])
      ]),
      Regelbeispiel(zeigt: [
        .sitzung(
          """
          ## Tagesordnung

          | TOP | Titel | Status |
          |---|---|---|
          | Ö 1 | Bericht | öffentlich |

          ## Ergebnisse

          | TOP | Ergebnis |
          |---|---|
          | Ö 1 | geändert beschlossen |

          ### Wortlaut Ö 1

          Er wird ergänzt.

          ⟦### Wortlaut Ö 7⟧

          Er wird gekürzt.

          ## Abstimmung nach Fraktionen

          | TOP | Fraktion | Ja |
          |---|---|--:|
          | ⟦Ö 8⟧ | Freie Liste | 3 |
          """)
      ]),
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .sitzung else { return [] }
    guard kontext.tagesordnung.contains(where: { !$0.schluessel.isEmpty }) else { return [] }
    var folge = TOPFolge(dokument.zeilen(Sitzung.tagesordnung), Tagesordnungspunkt.top)
    lazy var punkte = kontext.tagesordnung.map(\.schluessel).filter { !$0.isEmpty }
    lazy var bekannt = Set(punkte + punkte.map(Self.ohneMarke))
    // Each Fraktion has a row for the same item.
    var davor = ""
    func befund(_ was: String, _ text: String, _ span: @autoclosure () -> Span) -> Finding? {
      guard text != davor else { return nil }
      guard !folge.hat(text) else {
        davor = text
        return nil
      }
      let top = TOPNummer(text).schluessel
      guard top.utf8.contains(where: { $0 &- 0x30 < 10 }), !bekannt.contains(top),
        !bekannt.contains(String(top.prefix { $0 != "." })),
        !punkte.contains(where: { $0 == Self.ohneMarke(top) || $0.hasPrefix(top + ".") })
      else {
        davor = text
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, span(), Self.satz(was, text),
        rat: [Fix("Bitte die Nummer berichtigen oder den Punkt in der Tagesordnung ergänzen.")])
    }
    let wortlaute = dokument.abschnitt(Sitzung.ergebnistabelle)?.teile ?? []
    let ergebnisse = dokument.zeilen(Sitzung.ergebnistabelle).compactMap {
      befund("Ergebnis", $0.text(Ergebniszeile.top), $0.span(Ergebniszeile.top))
    }
    folge.beginneNeu()
    return ergebnisse
      + wortlaute.prefix(200).compactMap { wortlaut in
        guard let nummer = Self.nummer(wortlaut.titel) else { return nil }
        return befund("Wortlaut", nummer, wortlaut.titelSpan)
      }
      + dokument.zeilen(Sitzung.abstimmung).compactMap {
        befund("Abstimmung", $0.text(Fraktionszeile.top), $0.span(Fraktionszeile.top))
      }
  }

  /// „Ö 1“ of „Wortlaut Ö 1: Konzept“.
  private static func nummer(_ titel: String) -> String? {
    guard fold(titel).hasPrefix("wortlaut") else { return nil }
    let rest = titel.split(separator: " ").dropFirst().joined(separator: " ")
    let vorn = rest.prefix { $0 != ":" && $0 != "–" && $0 != "(" && $0 != "," }
    return vorn.lastIndex(where: \.isNumber).map { String(vorn[...$0]) }
  }

  private static func ohneMarke(_ top: String) -> String {
    String(Substring(top.utf8.drop { $0 >= 0x41 }))
  }

  static func satz(_ was: String, _ top: String) -> String {
    "\(was) zu TOP \(gekuerzt(top)) hat keinen Punkt auf der Tagesordnung"
  }
}
