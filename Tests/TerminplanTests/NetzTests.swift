import Kalender
import Terminplan
import Testing

/// What other tools got wrong, each by name; all in the calendar of Baden-Württemberg.
@Suite("Netz")
struct NetzTests {
  @Test("a task begins on the next working day after the end of the one before")
  func normal() {
    // Friday 28.09.2018 → Monday; 03.10. is a holiday.
    #expect(
      faz([3, 3], [(0, 1, .endeAnfang, 0)], ab: "26.09.2018") == ["26.09.2018", "01.10.2018"])
    #expect(
      fez([3, 3], [(0, 1, .endeAnfang, 0)], ab: "26.09.2018") == ["28.09.2018", "04.10.2018"])
  }

  @Test("FF does not add the length of the successor")
  func finishToFinish() {
    #expect(fez([5, 2], [(0, 1, .endeEnde, 0)]) == ["07.09.2018", "07.09.2018"])
    #expect(faz([5, 2], [(0, 1, .endeEnde, 1)])[1] == "07.09.2018")
  }

  @Test("a successor longer than what it ends with begins no earlier than the plan")
  func longSuccessor() {
    #expect(faz([2, 5], [(0, 1, .endeEnde, 0)]) == ["03.09.2018", "03.09.2018"])
    #expect(fez([2, 5], [(0, 1, .endeEnde, 0)])[1] == "07.09.2018")
  }

  @Test("SF ends on the day on which the other begins, also for tasks of one day")
  func startToFinish() {
    let plan = [(0, 1, Anordnungsart.endeAnfang, 0), (1, 2, .anfangEnde, 0)]
    #expect(fez([3, 1, 1], plan)[2] == "06.09.2018")
    #expect(faz([3, 1, 3], plan)[2] == "04.09.2018")
  }

  @Test("what counts moments gets for SF one day more, so that it comes to the same day")
  func lagBetweenMoments() {
    func verzug(_ art: Anordnungsart, _ von: Bool = false, _ zu: Bool = false) -> Int {
      Anordnung(vorgaenger: 0, nachfolger: 1, art: art, abstand: 3)
        .verzug(vonMeilenstein: von, zuMeilenstein: zu)
    }
    #expect(Anordnungsart.allCases.map { verzug($0) } == [3, 3, 3, 4])
    // A milestone lies in the evening, whichever of its ends is meant.
    #expect(Anordnungsart.allCases.map { verzug($0, true, false) } == [3, 2, 3, 3])
    #expect(Anordnungsart.allCases.map { verzug($0, false, true) } == [3, 4, 3, 4])
    #expect(Anordnungsart.allCases.map { verzug($0, true, true) } == [3, 3, 3, 3])
  }

  @Test("for the beginning of a part counts its first free leaf, for its end its last one")
  func leavesOfParts() {
    // 0 is made of 1 (later, waits) and 2; 3 begins with it, 4 ends with it.
    let teile = [
      Vorgang(), Vorgang(eltern: 0, dauer: 2), Vorgang(eltern: 0, dauer: 3), Vorgang(dauer: 1),
    ]
    let netz = Netz(
      teile,
      [
        Anordnung(vorgaenger: 2, nachfolger: 1, art: .endeAnfang),
        Anordnung(vorgaenger: 0, nachfolger: 3, art: .anfangAnfang, abstand: 1),
        Anordnung(vorgaenger: 3, nachfolger: 0, art: .endeEnde, abstand: 9),
      ], kalender: Arbeitskalender(land: .bw), beginn: Datum(jahr: 2018, monat: 9, tag: 3),
      ende: nil)
    #expect(
      netz.termine.map { $0?.faz.text } == ["03.09.2018", "14.09.2018", "03.09.2018", "04.09.2018"])
    #expect(netz.termine[0]?.fez.text == "17.09.2018")
  }

  @Test("what cannot hold together without a circle is told with its way")
  func contradiction() {
    let netz = netz(
      [5, 5, 1],
      [(0, 1, .anfangAnfang, 5), (1, 0, .endeEnde, -2), (1, 2, .endeAnfang, 0)])
    #expect(netz.unloesbare == [0, 1, 2])
    #expect(netz.widersprueche == [Netzwiderspruch(anordnungen: [0, 1], zuviel: 3)])
  }

  @Test("a distance leaves holidays out")
  func lagOverHoliday() {
    // 02.10. + 1 + 2: 04., 05., 08. October.
    #expect(faz([1, 1], [(0, 1, .endeAnfang, 2)], ab: "02.10.2018")[1] == "08.10.2018")
    #expect(faz([1, 1], [(0, 1, .anfangAnfang, 1)], ab: "02.10.2018")[1] == "04.10.2018")
  }

  @Test("a negative distance goes back over a weekend in working days")
  func negativeLag() {
    #expect(faz([6, 3], [(0, 1, .endeAnfang, -2)], ab: "03.09.2018")[1] == "07.09.2018")
    #expect(faz([6, 3], [(0, 1, .endeAnfang, -1)], ab: "03.09.2018")[1] == "10.09.2018")
  }

  @Test("the critical path goes on over a distance")
  func criticalOverLag() {
    let netz = netz([3, 3, 1], [(0, 1, .endeAnfang, 4), (0, 2, .endeAnfang, 0)])
    #expect(netz.termine.map { $0?.istKritisch } == [true, true, false])
    #expect(netz.termine.map { $0?.gesamtpuffer } == [0, 0, 6])
    #expect(netz.termine.map { $0?.freierPuffer } == [0, 0, 6])
  }

  @Test("free float is what moves nobody, total float what moves no end")
  func floats() {
    // 0 (1) → 1 (1) → 3; 2 (5) → 3: the two before 3 share their float.
    let netz = netz(
      [1, 1, 5, 1], [(0, 1, .endeAnfang, 0), (1, 3, .endeAnfang, 0), (2, 3, .endeAnfang, 0)])
    #expect(netz.termine.map { $0?.gesamtpuffer } == [3, 3, 0, 0])
    #expect(netz.termine.map { $0?.freierPuffer } == [0, 3, 0, 0])
  }

  @Test("a milestone may lie on the day before it, and what follows begins on the next one")
  func milestone() {
    let netz = netz([2, nil, 2], [(0, 1, .endeAnfang, 0), (1, 2, .endeAnfang, 0)], punkte: [1])
    #expect(netz.termine.map { $0?.faz.text } == ["03.09.2018", "04.09.2018", "05.09.2018"])
    #expect(netz.termine.map { $0?.gesamtpuffer } == [0, 0, 0])
  }

  @Test("a fixed end that cannot be kept shows as negative float, all of the path critical")
  func fixedEnd() {
    let netz = netz([5, 5, 1], [(0, 1, .endeAnfang, 0)], bis: "12.09.2018")
    #expect(netz.termine.map { $0?.gesamtpuffer } == [-2, -2, 7])
    #expect(netz.termine.map { $0?.istKritisch } == [true, true, false])
    #expect(netz.termine[0]?.saz.text == "30.08.2018")
  }

  @Test("what stands in a circle and behind it gets no dates, the others do")
  func circle() {
    let netz = netz(
      [1, 1, 1, 1],
      [(0, 1, .endeAnfang, 0), (1, 0, .endeAnfang, 0), (1, 2, .endeAnfang, 0)])
    #expect(netz.termine.map { $0 == nil } == [true, true, true, false])
    #expect(netz.unloesbare == [0, 1, 2])
  }

  @Test("milestones in a circle get no dates either, although they could all lie on one day")
  func circleOfMilestones() {
    let netz = netz([nil, nil], [(0, 1, .endeAnfang, 0), (1, 0, .endeAnfang, 0)], punkte: [0, 1])
    #expect(netz.termine.allSatisfy { $0 == nil })
    #expect(netz.unloesbare == [0, 1])
  }

  @Test("two that hold each other without a circle in time are placed")
  func mutual() {
    let netz = netz(
      [5, 2, 1], [(0, 1, .anfangAnfang, 0), (1, 0, .endeEnde, 0), (0, 2, .endeAnfang, 0)])
    #expect(netz.termine.map { $0?.faz.text } == ["03.09.2018", "03.09.2018", "10.09.2018"])
    #expect(netz.unloesbare.isEmpty)
  }

  @Test("what nobody knows the length of gets no dates and holds nobody up")
  func unknown() {
    let netz = netz([2, nil, 2], [(0, 1, .endeAnfang, 0), (1, 2, .endeAnfang, 0)])
    #expect(netz.termine.map { $0?.faz.text } == ["03.09.2018", nil, "05.09.2018"])
  }

  @Test("huge durations and distances end on the last day of the calendar")
  func huge() {
    let netz = netz(
      Array(repeating: Int.max, count: 40), (1..<40).map { ($0 - 1, $0, .endeAnfang, Int.max) })
    #expect(netz.termine.last??.fez == .letztes)
  }

  private typealias Pfeil = (Int, Int, Anordnungsart, Int)

  private func faz(_ dauern: [Int?], _ pfeile: [Pfeil], ab: String = "03.09.2018") -> [String?] {
    netz(dauern, pfeile, ab: ab).termine.map { $0?.faz.text }
  }

  private func fez(_ dauern: [Int?], _ pfeile: [Pfeil], ab: String = "03.09.2018") -> [String?] {
    netz(dauern, pfeile, ab: ab).termine.map { $0?.fez.text }
  }

  private func netz(
    _ dauern: [Int?], _ pfeile: [Pfeil], punkte: Set<Int> = [], ab: String = "03.09.2018",
    bis: String? = nil
  ) -> Netz {
    Netz(
      dauern.enumerated().map { Vorgang(istMeilenstein: punkte.contains($0), dauer: $1) },
      pfeile.map { Anordnung(vorgaenger: $0.0, nachfolger: $0.1, art: $0.2, abstand: $0.3) },
      kalender: Arbeitskalender(land: .bw), beginn: Planmuster.tag(ab),
      ende: bis.flatMap(Planmuster.tag))
  }
}
