import Testing

@testable import Ausgabe

@Suite("Remembered links")
struct LinkmerkerTests {
  /// Counts how often each link is looked for, and answers with the link itself.
  private final class Zaehler {
    var gesucht: [String] = []

    func suche() -> Linksuche {
      { link, _ in
        self.gesucht.append(link)
        return Linkziel(adresse: link)
      }
    }
  }

  @Test("the second output asks for nothing that the first one has asked for")
  func zweimal() {
    let zaehler = Zaehler()
    let merkend = Linkmerker.merkend(zaehler.suche())
    for _ in 0..<2 {
      for link in ["a.md", "b.md", "c.md"] { #expect(merkend(link, "x")?.adresse == link) }
    }
    #expect(zaehler.gesucht == ["a.md", "b.md", "c.md"])
  }

  @Test("every order of links gets the right answers")
  func reihenfolge() {
    let merkend = Linkmerker.merkend(Zaehler().suche())
    let links = ["a", "b", "a", "c", "a", "b", "d", "c", "c", "a", "a\u{308}", "ä", "a", "b"]
    for link in links + links.reversed() + links {
      #expect(merkend(link, "x").map { Array($0.adresse.utf8) } == Array(link.utf8))
    }
  }
}
