package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Kein Tagesordnungspunkt steht zweimal unter derselben Nummer.
///
/// Of results nothing is said: a resolution that is voted on in parts has several rows.
package struct TOPIstEinmalig: Dokumentregel {
  package static let blatt = Regelblatt(
    "TO-002", .fehler, "Jede Nummer der Tagesordnung steht für einen Punkt",
    warum: "Ergebnisse und Wortlaute nennen die Nummer; eine doppelte meint keinen von beiden.",
    stattdessen: "Dem zweiten Punkt die nächste freie Nummer geben.",
    gut: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung([
          "Ö 1 | | Bericht | öffentlich", "Ö 1.1 | | Zahlen | öffentlich",
          "Ö 11 | | Verschiedenes | öffentlich", "N 1 | | Vergabe | nichtöffentlich",
        ])
      ])
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung([
          "Ö 1 | | Bericht | öffentlich", "⟦Ö1⟧ | | Zahlen | öffentlich",
        ])
      ])
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .sitzung else { return [] }
    // As nearly always: nobody needs to know where each of them stands.
    let sortiert = kontext.tagesordnung.map(\.schluessel).sorted()
    guard sortiert.indices.dropFirst().contains(where: { sortiert[$0] == sortiert[$0 - 1] }) else {
      return []
    }
    var erste: [String: Span] = [:]
    return zip(
      kontext.dokument.zeilen(Sitzung.tagesordnung), kontext.tagesordnung
    ).compactMap { zeile, nummer in
      let top = nummer.schluessel
      guard top.contains(where: \.isNumber) else { return nil }
      guard let davor = erste[top] else {
        erste[top] = zeile.span(Tagesordnungspunkt.top)
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Tagesordnungspunkt.top),
        Self.satz(zeile.text(Tagesordnungspunkt.top)),
        notizen: [Note(span: davor, text: "Hier steht sie zuerst.")],
        rat: [Fix("Bitte einem der beiden Punkte eine andere Nummer geben.")])
    }
  }

  static func satz(_ top: String) -> String {
    "TOP \(gekuerzt(top)) steht zweimal in der Tagesordnung"
  }
}
