import Fachmodell
import Testing

@Suite("Words of a vote")
struct VotumTests {
  @Test(
    "what officials write is read as a word of the list",
    arguments: [
      ("einstimmig", Beratungsergebnis.beschlossen), ("mehrheitlich beschlossen", .beschlossen),
      ("einstimmig angenommen", .beschlossen), ("mehrheitlich abgelehnt", .abgelehnt),
      ("Einstimmig empfohlen", .empfohlen), ("mit großer Mehrheit zugestimmt", .beschlossen),
      ("geändert beschlossen (einstimmig)", .geaendertBeschlossen),
      ("einstimmig mit Änderungen empfohlen", .mitAenderungenEmpfohlen),
      ("mehrheitlich mit Maßgabe", .mitMassgabe), ("einstimmig vertagt", .vertagt),
      ("beschlossen bei 3 Gegenstimmen und einer Enthaltung", .beschlossen),
      ("einstimmig gewählt", .gewaehlt), ("einstimmig zur Kenntnis genommen", .zurKenntnisGenommen),
      ("angenommen, 12 Ja-Stimmen, 3 Nein-Stimmen", .beschlossen), ("zugestimmt", .beschlossen),
    ])
  func gelesen(_ text: String, _ erwartet: Beratungsergebnis) throws {
    let index = try #require(Auswahlliste(Beratungsergebnis.self).index(of: text))
    #expect(Beratungsergebnis.allCases[index] == erwartet)
  }

  @Test(
    "nothing is guessed",
    arguments: [
      "mehrheitlich verschoben", "bei 3 Enthaltungen geprüft", "mit Mehrheit der Sitze beschlossen",
      "einstimmg beschlossen", "siehe Niederschrift", "nicht einstimmig beschlossen",
    ])
  func ungelesen(_ text: String) {
    #expect(Auswahlliste(Beratungsergebnis.self).index(of: text) == nil)
  }

  @Test("votes in the words are counted")
  func stimmen() throws {
    let votum = try #require(
      Votum("mehrheitlich beschlossen bei drei Gegenstimmen, 2 Enthaltungen"))
    #expect(votum.mehrheit == .mehrheitlich)
    #expect(votum.nein == 3)
    #expect(votum.enthaltung == 2)
    #expect(votum.ja == nil)
    #expect(votum.rest == "beschlossen")
    #expect(Votum("ohne Gegenstimmen beschlossen")?.nein == 0)
    #expect(Votum("gegen 4 Stimmen abgelehnt")?.nein == 4)
    #expect(Votum("beschlossen") == nil)
  }
}
