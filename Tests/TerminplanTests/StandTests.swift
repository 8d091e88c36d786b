import Fachmodell
import Kalender
import Terminplan
import Testing

@Suite("A plan against what happened, and its load")
struct StandTests {
  private static let kopf =
    "Code | Element | Art | Verantwortlich | Beginn | Ende | Dauer | PT intern | Fertig % | "
    + "Ist-Beginn | Ist-Ende | Vorgänger"
  private static let auftrag = """
    ---
    art: Projektauftrag
    kennung: p
    beginn: 03.09.2018
    ende: 30.11.2018
    ---

    ## Aufwand

    | Wer | VZÄ |
    |---|---|
    | Amt | 0,5 |
    """

  @Test("percents weigh by duration, and each element is ahead or behind in working days")
  func progress() throws {
    let plan = try #require(
      Planmuster.plan(
        [
          Self.kopf, "1 | P | Projekt | | | | | | | | |",
          "1.1 | A | AP | Amt | 03.09.2018 | 07.09.2018 | | | | 03.09.2018 | 06.09.2018 |",
          "1.2 | B | AP | Amt | 10.09.2018 | 21.09.2018 | | | 20 | 11.09.2018 | |",
          "1.3 | C | AP | Amt | 10.09.2018 | 14.09.2018 | | | | | |",
          "1.4 | M | Meilenstein | | | 21.09.2018 | | | | | |",
        ], stichtag: Planmuster.tag("14.09.2018")))
    #expect(plan.elemente.map(\.fertig) == [33, 100, 20, nil, nil])
    #expect(
      plan.elemente.map(\.stand) == [.laeuft, .fertig, .laeuft, .verspaetet, .nichtBegonnen])
    // The project is as late as the latest of its parts, C: B and C run side by side, so that their days
    // are no sum.
    #expect(plan.elemente.map(\.rueckstand) == [5, 0, 3, 5, 0])
    #expect(plan.elemente[0].istBeginn == Planmuster.tag("03.09.2018"))
    #expect(plan.elemente[0].istEnde == nil)
  }

  @Test("what is ahead does not make up for what is late")
  func leadAndDelay() throws {
    let spaet = "1.1 | A | AP | Amt | 03.09.2018 | 14.09.2018 | | | | 03.09.2018 | |"
    let frueh = "1.2 | B | AP | Amt | 24.09.2018 | 05.10.2018 | | | 80 | 03.09.2018 | |"
    let kopf = [Self.kopf, "1 | P | Projekt | | | | | | | | |"]
    let tag = Planmuster.tag("14.09.2018")
    let beide = try #require(Planmuster.plan(kopf + [spaet, frueh], stichtag: tag))
    let vorn = try #require(Planmuster.plan(kopf + [frueh], stichtag: tag))
    #expect(beide.elemente.map(\.rueckstand) == [10, 10, -7])
    #expect(vorn.elemente.map(\.rueckstand) == [-7, -7])
  }

  @Test("a plan that nobody keeps is not late")
  func unkept() throws {
    let zeilen = [Self.kopf, "1 | P | AP | Amt | 03.09.2018 | 07.09.2018 | | | | | |"]
    let plan = try #require(Planmuster.plan(zeilen, stichtag: Planmuster.tag("14.09.2020")))
    #expect(plan.stichtag == nil)
    #expect(plan.elemente[0].stand == nil)
    #expect(plan.elemente[0].rueckstand == nil)
  }

  @Test("dates that nobody wrote come from the network, durations from the work and its share")
  func computed() throws {
    let plan = try #require(
      Planmuster.plan(
        [
          Self.kopf, "1 | P | Projekt | | | | | | | | |", "1.1 | A | AP | Amt | | | | 5 | | | |",
          "1.2 | B | AP | Haus | | | 3 | | | | | 1.1",
          "1.3 | C | AP | Haus | | 28.09.2018 | 2 | | | | |",
          "1.4 | D | AP | Haus | 24.09.2018 | | 5 | | | | |", "1.5 | E | AP | | | | | | | | |",
        ], auftrag: Self.auftrag))
    #expect(
      plan.elemente.map { $0.beginn?.text }
        == ["03.09.2018", "03.09.2018", "17.09.2018", "27.09.2018", "24.09.2018", nil])
    #expect(
      plan.elemente.map { $0.ende?.text }
        == ["28.09.2018", "14.09.2018", "19.09.2018", "28.09.2018", "28.09.2018", nil])
    #expect(plan.elemente.map(\.dauer) == [20, 10, 3, 2, 5, nil])
    #expect(plan.elemente[1].termine?.sez == Planmuster.tag("27.11.2018"))
    #expect(plan.elemente[5].termine == nil)
  }

  @Test("the load of an office names each month, with what its share yields")
  func load() throws {
    let plan = try #require(
      Planmuster.plan(
        [
          Self.kopf, "1 | P | Projekt | | | | | | | | |",
          "1.1 | A | AP | Amt | 27.09.2018 | 02.10.2018 | | 4 | | | |",
          "1.2 | B | AP | Amt | 03.12.2018 | 03.12.2018 | | 1 | | | |",
          "1.3 | C | AP | Haus | 01.10.2018 | 01.10.2018 | | 1 | | | |",
        ], auftrag: Self.auftrag))
    #expect(plan.lasten.map(\.stelle) == ["Amt", "Haus"])
    #expect(plan.lasten[0].monate.map(\.monat) == [9, 10, 11, 12])
    #expect(plan.lasten[0].monate.map(\.geplant.text) == ["2", "2", "0", "1"])
    #expect(plan.lasten[0].monate.map(\.verfuegbar?.text) == ["10", "11", "10,5", "9,5"])
    #expect(plan.lasten[1].monate.map(\.verfuegbar) == [nil])
  }

  @Test("own days and those of others stand beside each other, never as a sum")
  func externalLoad() throws {
    let plan = try #require(
      Planmuster.plan(
        [
          "Code | Element | Art | Verantwortlich | Beginn | Ende | PT intern | PT extern",
          "1 | P | Projekt | | | | |",
          "1.1 | A | AP | Amt | 28.09.2018 | 01.10.2018 | 4 | 2",
          "1.2 | B | AP | Institut | 01.10.2018 | 02.10.2018 | | 3",
        ], auftrag: Self.auftrag))
    #expect(plan.lasten.map(\.stelle) == ["Amt", "Institut"])
    #expect(plan.lasten[0].monate.map(\.geplant.text) == ["2", "2"])
    #expect(plan.lasten[0].monate.map(\.extern.text) == ["1", "1"])
    #expect(plan.lasten.map(\.hatInterne) == [true, false])
    #expect(plan.lasten[1].monate.map(\.extern.text) == ["3"])
  }

  @Test("a day from outside counts only where the plan says what has happened")
  func dayFromOutside() throws {
    let zeile = "1.1 | A | AP | Amt | 03.09.2018 | 07.09.2018 | | |"
    let tag = Planmuster.tag("05.09.2018")
    let ohne = try #require(Planmuster.plan([Self.kopf, zeile + " | | |"], stichtag: tag))
    #expect(ohne.stichtag == nil)
    let mit = try #require(Planmuster.plan([Self.kopf, zeile + " 40 | | |"], stichtag: tag))
    #expect(mit.stichtag == tag)
    #expect(mit.elemente[0].rueckstand == 1)
  }
}
