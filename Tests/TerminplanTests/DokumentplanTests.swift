import Fachmodell
import Kalender
import Terminplan
import Testing

@Suite("A plan from a document")
struct DokumentplanTests {
  private static let kopf =
    "Code | Element | Art | Beginn | Ende | PT intern | PT extern | Vorgänger"

  @Test("codes make the tree, dates and days of work go up from the leaves")
  func hierarchy() throws {
    let plan = try #require(
      Planmuster.plan([
        Self.kopf, "1 | Projekt | Projekt | | | | |", "1.1 | Teil | TA | | | | |",
        "1.1.1 | A | AP | 03.09.2018 | 07.09.2018 | 3 | 1 |",
        "1.1.2 | B | AP | 10.09.2018 | 14.09.2018 | 2,5 | | 1.1.1, 1.1.1 AA + 1 W",
        "1.2 | Fertig | Meilenstein | | 14.09.2018 | | | 1.1",
      ]))
    #expect(plan.elemente.map(\.ebene) == [0, 1, 2, 2, 1])
    #expect(plan.elemente.map(\.kinder) == [[1, 4], [2, 3], [], [], []])
    #expect(plan.elemente[0].ptIntern == Hundertstel(550))
    #expect(plan.elemente[0].ptExtern == Hundertstel(100))
    #expect(plan.elemente[1].beginn == Planmuster.tag("03.09.2018"))
    #expect(plan.elemente[0].ende == Planmuster.tag("14.09.2018"))
    #expect(
      plan.anordnungen == [
        Anordnung(vorgaenger: 2, nachfolger: 3, art: .endeAnfang),
        Anordnung(vorgaenger: 2, nachfolger: 3, art: .anfangAnfang, abstand: 5),
        Anordnung(vorgaenger: 1, nachfolger: 4, art: .endeAnfang),
      ])
  }

  @Test(
    "each kind of link has a German, an English and a normed name",
    arguments: [
      (["EA", "FS", "NF", ""], Anordnungsart.endeAnfang), (["AA", "SS", "AF"], .anfangAnfang),
      (["EE", "FF", "EF", "ef"], .endeEnde), (["AE", "SF"], .anfangEnde),
    ])
  func kinds(_ worte: [String], _ art: Anordnungsart) throws {
    for wort in worte {
      let plan = try #require(
        Planmuster.plan([
          Self.kopf, "1 | A | AP | | | | |", "2 | B | AP | | | | | 1 \(wort) + 2",
        ]))
      #expect(
        plan.anordnungen == [Anordnung(vorgaenger: 0, nachfolger: 1, art: art, abstand: 2)],
        "\(wort)")
    }
  }

  @Test("a broken plan is still a plan")
  func broken() throws {
    #expect(Planmuster.plan([Self.kopf])?.elemente.isEmpty ?? true)
    let plan = try #require(
      Planmuster.plan([
        Self.kopf, "1.1 | A | AP | | | | | 1.1", "1.1 | B | AP | | | | | 1.2 + bald",
        "7.7.7 | C | | | | | | 9", "1.1.1 | D | | | | | | 1.1",
      ]))
    #expect(plan.elemente.map(\.eltern) == [nil, nil, nil, 0])
    #expect(
      plan.anordnungen == [
        Anordnung(vorgaenger: 0, nachfolger: 0, art: .endeAnfang),
        Anordnung(vorgaenger: 0, nachfolger: 3, art: .endeAnfang),
      ])
  }
}
