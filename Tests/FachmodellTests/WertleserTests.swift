import Fachmodell
import Kalender
import Testing

@Suite("Scalars")
struct WertleserTests {
  let leser = Wertleser()

  func cent(_ text: String, inTausend: Bool = false) -> Int? {
    try? Betragsleser(inTausend: inTausend).lies(text).get().cent
  }

  @Test(
    "amounts",
    arguments: [
      ("20.000 €", 2_000_000), ("20.000", 2_000_000), ("20000", 2_000_000), ("0 €", 0), ("0", 0),
      ("5.000,50 EUR", 500_050), ("5.000\u{A0}€", 500_000), ("5.000\u{202F}€", 500_000),
      ("1.234.567,89 Euro", 123_456_789), ("-5.000 €", -500_000), ("5.000-", -500_000),
      ("−3 €", -300), ("20 T€", 2_000_000), ("1,5 TEUR", 150_000),
      ("999.999.999.999 €", 99_999_999_999_900),
    ])
  func betraege(_ text: String, _ erwartet: Int) {
    #expect(cent(text) == erwartet)
  }

  @Test(
    "amounts that mean different things to different people are refused",
    arguments: [
      "20.00", "20,5", "20,000", "1_000", "20.5", "20.0000", "2.00.000", "ca. 5.000 €", "5.000 $",
      "1e5", "abc", "€ 5", "5.000 € brutto", "1.000.00", ".5", ",50", "5.", "5,", "--5", "1 000",
      "99999999999999999999", "12345.678",
    ])
  func keineBetraege(_ text: String) {
    #expect(cent(text) == nil)
  }

  @Test("what may be meant is offered")
  func vorschlaege() {
    #expect(
      Betragsleser().lies("20.5")
        == .failure(.keinBetrag(vorschlaege: ["20,50\u{A0}€", "20.500\u{A0}€"])))
    #expect(
      Betragsleser().lies("1,5 Mio. €")
        == .failure(.keinBetrag(vorschlaege: ["1.500.000\u{A0}€"])))
    #expect(
      Betragsleser().lies("250 Tsd. €") == .failure(.keinBetrag(vorschlaege: ["250.000\u{A0}€"])))
    #expect(
      Betragsleser().lies("20,000") == .failure(.keinBetrag(vorschlaege: ["20.000\u{A0}€"])))
    #expect(Betragsleser().lies("20.00") == .failure(.keinBetrag(vorschlaege: ["20\u{A0}€"])))
    #expect(Betragsleser().lies("ca. 5.000 €") == .failure(.ungefaehrerBetrag))
    #expect(Betragsleser().lies("99999999999999999999") == .failure(.zuGross))
  }

  @Test("thousands of euro where the house says so, and euro where the cell does")
  func tausend() {
    #expect(cent("20", inTausend: true) == 2_000_000)
    #expect(cent("12,5", inTausend: true) == 1_250_000)
    #expect(cent("20 €", inTausend: true) == 2_000)
    #expect(cent("12,5") == nil)
  }

  @Test("amounts are written as offices write them")
  func geschrieben() {
    #expect(Betrag(cent: 123_456_789).text == "1.234.567,89\u{A0}€")
    #expect(Betrag(cent: -500_005).text == "-5.000,05\u{A0}€")
    #expect(Betrag(cent: 0).text == "0\u{A0}€")
    #expect(Hundertstel(50).text == "0,5")
    #expect(Hundertstel(4000).text == "40")
    #expect(Hundertstel(105).text == "1,05")
    #expect(Uhrzeit(minuten: 545).text == "09:05\u{A0}Uhr")
  }

  @Test(
    "nothing said is not zero",
    arguments: [Feldtyp.betrag, .zahl, .datum, .jaNein, .text, .nummerName, .wann, .code])
  func leer(_ typ: Feldtyp) {
    for text in ["", "-", "–", "./.", "€"] { #expect(leser.lies(text, typ) == .success(.leer)) }
  }

  @Test("ja, nein and not ticked")
  func jaNein() {
    for text in ["ja", "Ja", "JA", "x"] {
      #expect(leser.lies(text, .jaNein) == .success(.jaNein(true)))
    }
    #expect(leser.lies("nein", .jaNein) == .success(.jaNein(false)))
    for text in ["offen", "nicht angekreuzt", "Nicht-angekreuzt"] {
      #expect(leser.lies(text, .jaNein) == .success(.leer))
    }
    for text in ["true", "no", "1", "jein"] {
      #expect(leser.lies(text, .jaNein) == .failure(.keinJaNein))
    }
  }

  @Test("dates")
  func daten() throws {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    #expect(leser.lies("20.06.2018", .datum) == .success(.datum(tag)))
    #expect(leser.lies("2018-06-20", .datum) == .success(.datum(tag)))
    #expect(leser.lies("31.02.2023", .datum) == .failure(.unmoeglichesDatum))
    #expect(leser.lies("1.6.2018", .datum) == .failure(.keinDatum(vorschlag: "01.06.2018")))
    #expect(leser.lies("20.06.18", .datum) == .failure(.keinDatum(vorschlag: "20.06.2018")))
    for text in ["20.06.20180", "20/06/2018", "20.06.2018 x", "Juni 2018", "2018-6-20"] {
      #expect(throws: Lesefehler.self) { try leser.lies(text, .datum).get() }
    }
  }

  @Test(
    "ranges of dates",
    arguments: [
      ("20.06.2018", "20.06.2018"), ("07./08.12.2021", "07./08.12.2021"),
      ("30.11.–01.12.2021", "30.11.–01.12.2021"), ("30.11./01.12.2021", "30.11.–01.12.2021"),
      ("30.12.2021–02.01.2022", "30.12.2021–02.01.2022"),
      ("30.12./02.01.2022", "30.12.2021–02.01.2022"),
      ("07.12.2021 bis 08.12.2021", "07./08.12.2021"),
    ])
  func zeitraeume(_ text: String, _ erwartet: String) throws {
    #expect(try Datumsleser.bereich(text).get().text == erwartet)
  }

  @Test("ranges that are none")
  func keineZeitraeume() {
    #expect(Datumsleser.bereich("08./07.12.2021") == .failure(.zeitraumVerkehrt))
    #expect(Datumsleser.bereich("31./32.12.2021") == .failure(.unmoeglichesDatum))
    #expect(throws: Lesefehler.self) { try Datumsleser.bereich("12.2021").get() }
  }

  @Test("when something is to happen")
  func wann() throws {
    func art(_ text: String) throws -> Terminangabe.Art { try Datumsleser.wann(text).get().art }
    #expect(try art("nach 21.11.2018") == .nach)
    #expect(try art("nach dem 21.11.2018") == .nach)
    #expect(try art("25.05.2018") == .am)
    #expect(try art("bis 31.12.2019") == .bis)
    #expect(try art("offen") == .offen)
    #expect(try Datumsleser.wann("2. Quartal 2019").get().zeitraum?.text == "01.04.–30.06.2019")
    #expect(try Datumsleser.wann("05.2019").get().zeitraum?.bis.text == "31.05.2019")
    #expect(try Datumsleser.wann("Mai 2019").get().zeitraum?.von.text == "01.05.2019")
    #expect(try art("2019") == .jahr)
    #expect(Datumsleser.wann("demnächst") == .failure(.keineTerminangabe))
    #expect(Datumsleser.wann("5. Quartal 2019") == .failure(.keineTerminangabe))
  }

  @Test("number and name are split and kept as written")
  func nummerName() {
    #expect(
      Wertleser.nummerUndName("11.14 Zentrale Funktionen")
        == NummerName(nummer: "11.14", name: "Zentrale Funktionen"))
    #expect(
      Wertleser.nummerUndName("V - Soziales & Jugend")
        == NummerName(nummer: "V", name: "Soziales & Jugend"))
    #expect(
      Wertleser.nummerUndName("Soziales") == NummerName(nummer: "", name: "Soziales"))
    #expect(Wertleser.nummerUndName("6") == NummerName(nummer: "6", name: ""))
  }

  @Test("numbers, codes, times, lists")
  func sonstige() {
    #expect(leser.lies("0,5", .zahl) == .success(.zahl(Hundertstel(50))))
    #expect(leser.lies("0.5", .zahl) == .failure(.keineZahl))
    #expect(leser.lies("7,5", .ganzzahl) == .failure(.keineGanzeZahl))
    #expect(leser.lies("2018", .haushaltsjahre) == .success(.zahl(Hundertstel(201_800))))
    for text in ["2025/2026", "2025/26", "2025 – 2026", "2025 und 2026"] {
      #expect(leser.lies(text, .haushaltsjahre) == .success(.jahre([2025, 2026])), "\(text)")
    }
    for text in ["18", "2025/2027", "2026/2025", "2025/2026/2027", "2025 2026", "2025/6"] {
      #expect(leser.lies(text, .haushaltsjahre) == .failure(.keineHaushaltsjahre), "\(text)")
    }
    #expect(leser.lies("40 %", .prozent) == .success(.zahl(Hundertstel(4000))))
    #expect(leser.lies("40", .prozent) == .success(.zahl(Hundertstel(4000))))
    #expect(leser.lies("%", .prozent) != .success(.zahl(Hundertstel(0))))
    #expect(leser.lies("5 AT", .zahl) == .failure(.zahlMitEinheit(zahl: "5", einheit: "AT")))
    #expect(leser.lies("-7", .zahl) == .failure(.negativeZahl))
    for text in ["1,2,3", ",", "5,", ",,", "--5", "1,234", "9999999999999999999", "1,2,3 AT"] {
      #expect(leser.lies(text, .zahl) == .failure(.keineZahl), "\(text)")
      #expect(leser.lies(text, .ganzzahl) == .failure(.keineGanzeZahl), "\(text)")
    }
    #expect(leser.lies("11.14.08", .code) == .success(.text))
    #expect(leser.lies("11..8", .code) == .failure(.keinCode))
    #expect(leser.lies("15:30", .uhrzeit) == .success(.uhrzeit(Uhrzeit(minuten: 930))))
    #expect(leser.lies("25:00", .uhrzeit) == .failure(.keineUhrzeit))
    #expect(leser.lies("a: b; c", .liste(.text)) == .success(.liste(["a: b", "c"])))
    #expect(
      leser.lies("140/2018, 12/2017", .liste(.verweis(.vorlage)))
        == .success(.liste(["140/2018", "12/2017"])))
    #expect(leser.lies("2018, 2019", .betragOderJahre) == .success(.jahre([2018, 2019])))
    #expect(
      leser.lies("20.000 €", .betragOderJahre) == .success(.betrag(Betrag(cent: 2_000_000))))
  }
}
