import Diagnostics
import Fachmodell
import Testing

@testable import Regeln

/// The sentences that show arithmetic, as people read them.
@Suite("Sentences of budget rules")
struct HaushaltssatzTests {
  static let saetze: [(satz: String, erwartet: String)] = [
    (
      GesamtbetragIstSummeDerJahre.satz("Aufwand", [euro(5_000), euro(15_000)], euro(25_000)),
      "Aufwand stimmt nicht mit der Summe der Jahre überein: 5.000 € + 15.000 € = 20.000 €, "
        + "angegeben sind 25.000 €"
    ),
    (
      GesamtbetragIstSummeDerJahre.satz(
        "Aufwand", [euro(5_000), euro(15_000)], euro(25_000),
        andere: [(euro(20_000), "mit nichts"), (euro(5_000), "ohne „ab 2019“")]),
      "Aufwand stimmt mit keiner Summe der Jahre überein: 5.000 € + 15.000 € = 20.000 €, "
        + "ohne „ab 2019“ 5.000 €, angegeben sind 25.000 €"
    ),
    (
      GesamtkostenWieAuswirkungen.satz(
        [("Aufwand", euro(5)), ("Investitionskosten brutto", euro(20))], euro(30)),
      "Gesamtkosten stimmen weder einzeln noch zusammen mit den finanziellen Auswirkungen überein: "
        + "Aufwand 5 € + Investitionskosten brutto 20 € = 25 €, angegeben sind 30 €"
    ),
    (
      DeckungReicht.satz([euro(3_000)], euro(5_000), nil),
      "Deckung reicht nicht: angegeben 3.000 €, Mehrbedarf 5.000 €, es fehlen 2.000 €"
    ),
    (
      DeckungReicht.satz([euro(1_000), euro(3_000)], euro(5_000), 2018),
      "Deckung 2018 reicht nicht: angegeben 1.000 € + 3.000 € = 4.000 €, Mehrbedarf 5.000 €, "
        + "es fehlen 1.000 €"
    ),
    (
      DeckungsquelleNichtUeberzeichnet.satz(euro(20_000), euro(18_000), euro(5_000)),
      "Ansatz der Deckungsquelle reicht nicht: gebraucht werden 18.000 € + 5.000 € = 23.000 €, "
        + "der Ansatz ist 20.000 €"
    ),
    (
      InvestitionNettoStimmt.satz(euro(100), euro(30), euro(80)),
      "Investition netto: 100 € − 30 € = 70 €, angegeben sind 80 €"
    ),
    (
      StimmenGehenAuf.satz([25, 3, 5], 30),
      "Abstimmung: Ja 25 + Nein 3 + Enthaltung 5 = 33, anwesend sind 30"
    ),
    (
      StimmenGehenAuf.satz("Ja", [6, 4], 9),
      "Abstimmung, Ja: Die Fraktionen ergeben 6 + 4 = 10, angegeben sind 9"
    ),
    (
      VerpflichtungsermaechtigungBedacht.satz(
        ["2019", "ab 2020"], auftrag: 2018, angenommen: false),
      "Auszahlungen 2019 und ab 2020 ohne Verpflichtungsermächtigung, Auftrag im Jahr 2018"
    ),
  ]

  @Test("a sentence shows how it was calculated", arguments: saetze.indices)
  func satz(stelle: Int) {
    let (satz, erwartet) = Self.saetze[stelle]
    #expect(satz.replacing("\u{A0}", with: " ") == erwartet)
  }

  @Test("a long sum shows its ends, a negative part its sign")
  func rechnung() {
    func text(_ teile: [Int]) -> String {
      Geldsumme.rechnung(teile.map { Self.euro($0) }).replacing("\u{A0}", with: " ")
    }
    #expect(text([5]) == "5 €")
    #expect(text([5, -3]) == "5 € − 3 € = 2 €")
    #expect(text(Array(1...10)) == "1 € + 2 € + 3 € + … + 10 € = 55 €")
  }

  private static func euro(_ euro: Int) -> Betrag { Betrag(cent: euro * 100) }
}
