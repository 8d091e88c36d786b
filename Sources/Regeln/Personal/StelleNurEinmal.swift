package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Steht dieselbe Stelle zweimal in der Tabelle „Stellen“?
///
/// Two posts of one kind may have two rows that are the same, each of at most a full post: only where a row
/// is more than that, or where `personelle-erläuterung` names less than all rows together, or what they make with
/// each row counted once, it is asked.
package struct StelleNurEinmal: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-007", .hinweis, "Eine Stelle steht nur einmal in der Tabelle",
    warum: "Was versehentlich kopiert ist, zählt doppelt.",
    stattdessen:
      "Die zweite Zeile streichen, oder gleiche Stellen in einer Zeile zusammenfassen.",
    gut: [
      Regelbeispiel(
        StellenWieErlaeuterung.muster("Zwei Stellen", ["Beratung | 1", "Beratung | 1"])),
      Regelbeispiel(
        StellenWieErlaeuterung.muster("Zusammen 4,0 VZÄ", ["Beratung | 2", "Beratung | 2"])),
      Regelbeispiel(
        StellenWieErlaeuterung.muster("Zwei Stellen", ["Beratung | 2", "Leitung | 2"])),
    ],
    schlecht: [
      Regelbeispiel(StellenWieErlaeuterung.muster("Neu", ["Beratung | 2", "⟦Beratung⟧ | 2"])),
      Regelbeispiel(StellenWieErlaeuterung.muster("1,0 VZÄ", ["Beratung | 1", "⟦Beratung⟧ | 1"])),
    ])

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage,
      let zeilen = kontext.dokument.tabelle(Vorlage.stellen)?.zeilen,
      // Each may be compared with all others.
      (2...200).contains(zeilen.count)
    else { return [] }
    let summe = zeilen.reduce(0) { $0 + ($1[Stelle.vzae]?.wert ?? 0) }
    // Asked only where a row stands there twice.
    lazy var genannt = Stellenerlaeuterung(kontext)?.alle.map(\.wert) ?? []
    lazy var ohneDoppelte = Self.ohneDoppelte(zeilen)
    var erste: [String: Span] = [:]
    return zeilen.compactMap { zeile in
      let span = zeile.span(Stelle.stelle)
      guard !zeile.istLeer, let vzae = zeile[Stelle.vzae], !zeile.text(Stelle.stelle).isEmpty else {
        return nil
      }
      guard let davor = erste.updateValue(span, forKey: zeile.wortlaut) else { return nil }
      let gleiche = zeilen.filter { $0.wortlaut == zeile.wortlaut }.count * vzae.wert
      guard
        genannt.isEmpty
          ? vzae.wert > 100
          : !genannt.contains(summe) && !genannt.contains(gleiche)
            && (genannt.reduce(0, +) < summe || genannt.contains(ohneDoppelte))
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, span, Self.satz(zeile.text(Stelle.stelle)),
        notizen: [Note(span: davor, text: "Hier steht sie zuerst.")],
        rat: [Fix("Bitte prüfen, ob die Zeile versehentlich zweimal da steht.")])
    }
  }

  /// What the table adds up to where each row counts once.
  private static func ohneDoppelte(_ zeilen: [Datensatz]) -> Int {
    var gesehen: Set<String> = []
    return zeilen.filter { gesehen.insert($0.wortlaut).inserted }
      .reduce(0) { $0 + ($1[Stelle.vzae]?.wert ?? 0) }
  }

  static func satz(_ stelle: String) -> String {
    "Stelle „\(gekuerzt(stelle))“ steht zweimal mit denselben Angaben da"
  }
}
