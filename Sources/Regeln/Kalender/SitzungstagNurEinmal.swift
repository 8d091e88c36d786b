package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Im Sitzungskalender steht ein Gremium an einem Tag nur einmal.
package struct SitzungstagNurEinmal: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-007", .warnung, "Im Sitzungskalender steht jede Sitzung nur einmal",
    warum: "Eine Zeile ist doppelt, oder bei einer stimmt Gremium oder Datum nicht.",
    stattdessen: "Die doppelte Zeile streichen oder Gremium und Datum berichtigen.",
    gut: [
      muster("Kreistag | 18.07.2018 |", "Sozialausschuss | 18.07.2018 |"),
      muster("Kreistag | 18.07.2018 | 14:00", "Kreistag | 18.07.2018 | 18:00"),
    ],
    schlecht: [
      muster("Kreistag | 18.07.2018 |", "Kreistag | ⟦18.07.2018⟧ |"),
      muster("Kreistag | 18.07.2018 | 14:00", "Kreistag | ⟦18.07.2018⟧ | 14:00"),
    ])

  private static func muster(_ erste: String, _ zweite: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .sitzungskalender(
        """
        ## Sitzungen

        | Gremium | Datum | Beginn |
        |---|---|---|
        | \(erste) |
        | \(zweite) |
        """)
    ])
  }

  package static let betrifft: Merkmale = [.sitzungskalender]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .sitzungskalender else { return [] }
    var gesehen: [FoldedKey: Span] = [:]
    return kontext.dokument.zeilen(Sitzungskalender.sitzungen).compactMap { zeile in
      let gremium = zeile.text(Kalenderzeile.gremium)
      let tag = zeile.text(Kalenderzeile.datum)
      let beginn = zeile.text(Kalenderzeile.beginn)
      let span = zeile.span(Kalenderzeile.datum)
      guard !gremium.isEmpty, !tag.isEmpty else { return nil }
      let schluessel = FoldedKey("\(gremium)|\(tag)|\(beginn)")
      guard let erste = gesehen.updateValue(span, forKey: schluessel) else { return nil }
      return Self.blatt.befund(
        kontext.pfad, span, "Sitzung \(gremium) am \(tag) steht schon weiter oben",
        notizen: [Note(span: erste, text: "Die andere Zeile.")],
        rat: [Fix("Bitte eine der beiden Zeilen streichen oder berichtigen.")])
    }
  }
}
