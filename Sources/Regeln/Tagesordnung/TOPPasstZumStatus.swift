package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was „N 1“ heißt, ist nichtöffentlich, und was „Ö 1“ heißt, öffentlich.
package struct TOPPasstZumStatus: Dokumentregel {
  package static let blatt = Regelblatt(
    "TO-001", .fehler, "Nummer und Status eines Tagesordnungspunktes sagen dasselbe",
    warum: "Eines von beiden ist falsch; vorsichtshalber wird der Punkt nicht gezeigt.",
    stattdessen: "Die Nummer („Ö 1“, „N 1“) oder den Status berichtigen.",
    quelle: "Tagesordnungen der Ratsinformationssysteme: „Ö“ öffentlich, „N“ nichtöffentlich",
    gut: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung([
          "Ö 1 | | Bericht | öffentlich", "N 2 | | Vergabe | nichtöffentlich",
          "3 | | Nachtrag | öffentlich",
        ])
      ])
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung([
          "Ö 1 | | Bericht | öffentlich", "N 1 | | Vergabe | ⟦öffentlich⟧",
        ])
      ]),
      Regelbeispiel(zeigt: [
        Tagesordnungsbeispiel.sitzung(["Ö 1 | | Bericht | ⟦nichtöffentlich⟧"])
      ]),
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .sitzung else { return [] }
    var genannt: Set<String> = []
    return zip(
      kontext.dokument.zeilen(Sitzung.tagesordnung), kontext.tagesordnung
    ).compactMap { zeile, top in
      // A number that is given twice is wrong as a whole (TO-002).
      guard genannt.insert(top.schluessel).inserted else { return nil }
      let passt =
        switch zeile[Tagesordnungspunkt.status] {
        case .oeffentlich: !top.istGeschlossen
        case .nichtoeffentlich: !top.istOffen
        case nil: true
        }
      guard !passt else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Tagesordnungspunkt.status),
        Self.satz(
          zeile.text(Tagesordnungspunkt.top), zeile.text(Tagesordnungspunkt.status)),
        notizen: [Note(span: zeile.span(Tagesordnungspunkt.top), text: "Die Nummer des Punktes.")],
        rat: [Fix("Bitte die Nummer oder den Status berichtigen.")])
    }
  }

  static func satz(_ top: String, _ status: String) -> String {
    "TOP „\(gekuerzt(top))“ passt nicht zum Status „\(status)“"
  }
}
