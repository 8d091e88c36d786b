import Kalender
import TestSupport
import Testing

@testable import Ausgabe

/// „Wortlaut wie <Gremium>“ under the lead sentence of another body.
@Suite("Wording of another body")
struct WortlautTests {
  private func text(status: String, satz: String) throws -> String {
    let vorlage = """
      ---
      art: Beschlussvorlage
      nummer: 1
      betreff: Bänke
      datum: 01.03.2020
      ---

      ## Beratungsfolge

      | Gremium | Status | Datum |
      |---------|--------|-------|
      | Ausschuss | öffentlich | 02.03.2020 |
      | Kreistag | \(status) | 03.03.2020 |

      ## Beschlussvorschlag

      ### Ausschuss

      Der Ausschuss empfiehlt:

      \(satz)

      ### Kreistag

      Der Kreistag beschließt:

      a) drei Bänke und

      b) einen Tisch.
      """
    let muster = try Muster(
      [
        "Content/g/a.md": "---\nart: Gremium\nkennung: a\nname: Ausschuss\n---\n",
        "Content/g/k.md": "---\nart: Gremium\nkennung: k\nname: Kreistag\n---\n",
        "Content/v/vorlage.md": vorlage,
      ], am: try #require(Datum(jahr: 2020, monat: 1, tag: 1)))
    let html = try #require(muster.seiten["vorlagen/1/index.html"])
    #expect(html.split(separator: "id=\"kreistag\"").count <= 2)
    return words(of: try #require(muster.seiten["vorlagen/1/vorlage.txt"]), as: .text)
      .joined(separator: " ")
  }

  @Test(
    "the other body's wording stands under the own lead sentence",
    arguments: ["Wortlaut wie Kreistag", "Wortlaut wie im Kreistag."])
  func eingesetzt(satz: String) throws {
    #expect(
      try text(status: "öffentlich", satz: satz).contains(
        "Der Ausschuss empfiehlt a) drei Bänke und b) einen Tisch. Kreistag Der Kreistag beschließt a)"
      ))
  }

  @Test("the wording of a body that meets in private is not inserted")
  func geschlossen() throws {
    let text = try text(status: "nichtöffentlich", satz: "Wortlaut wie Kreistag")
    #expect(text.contains("Der Ausschuss empfiehlt Wortlaut wie Kreistag"))
    #expect(!text.contains("drei Bänke"))
  }

  @Test("a sentence that goes on is left alone")
  func weiter() throws {
    let satz = "Wortlaut wie Kreistag, aber mit vier Bänken."
    #expect(try text(status: "öffentlich", satz: satz).contains(satz.filter { $0 != "," }))
  }
}
