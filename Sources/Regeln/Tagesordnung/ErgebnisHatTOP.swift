package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Zu jedem Ergebnis gibt es einen Punkt auf der Tagesordnung.
///
/// Without an agenda nothing is said; „Ö 2.1“ may be a part of „Ö 2“, and where neither list marks its
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
      ])
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .sitzung else { return [] }
    let ergebnisse = dokument.zeilen(Sitzung.ergebnistabelle)
    let punkte = kontext.tagesordnung.map(\.schluessel).filter { !$0.isEmpty }
    guard !ergebnisse.isEmpty, !punkte.isEmpty else { return [] }
    let bekannt = Set(punkte + punkte.map(Self.ohneMarke))
    return ergebnisse.compactMap { zeile in
      let text = zeile.text(Ergebniszeile.top)
      let top = TOPNummer(text).schluessel
      guard top.utf8.contains(where: { $0 &- 0x30 < 10 }), !bekannt.contains(top),
        !bekannt.contains(String(top.prefix { $0 != "." })),
        !punkte.contains(where: { $0 == Self.ohneMarke(top) || $0.hasPrefix(top + ".") })
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Ergebniszeile.top), Self.satz(text),
        rat: [Fix("Bitte die Nummer berichtigen oder den Punkt in der Tagesordnung ergänzen.")])
    }
  }

  private static func ohneMarke(_ top: String) -> String { String(top.drop(while: \.isLetter)) }

  static func satz(_ top: String) -> String {
    "Ergebnis zu TOP \(gekuerzt(top)) hat keinen Punkt auf der Tagesordnung"
  }
}
