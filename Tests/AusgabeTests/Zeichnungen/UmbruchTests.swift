import Testing

@testable import Ausgabe

struct UmbruchTests {
  private func zeilen(_ text: String, _ breite: Int) -> String {
    Umbruch.zeilen(text, Schrift(12), breite: breite).joined(separator: "|")
  }

  @Test func `lines end at blanks, behind hyphens and slashes`() {
    #expect(zeilen("Abstimmung mit dem Landratsamt", 110) == "Abstimmung mit|dem Landratsamt")
    #expect(zeilen("Kreis-/Stadtverwaltung", 110) == "Kreis-/|Stadtverwaltung")
    #expect(zeilen("Haupt-und-Finanzausschuss", 110) == "Haupt-und-|Finanzausschuss")
    #expect(zeilen("  viele \t\n Blanks ", 110) == "viele Blanks")
    #expect(zeilen("", 110) == "")
  }

  @Test func `a word longer than a line is divided at a seam`() {
    #expect(
      zeilen("Verwaltungsstrukturreformbeschleunigungsgesetz", 110)
        == "Verwaltungs-|strukturreformbe-|schleunigungs-|gesetz")
    #expect(
      zeilen("Donaudampfschifffahrtsgesellschaft", 110) == "Donaudampf-|schifffahrtsgesell-|schaft")
  }

  @Test func `nothing gets lost and nothing is too wide`() {
    for saat in 1...200 {
      let plan = Bildmuster.zufaellig(10, saat: saat)
      for (index, element) in plan.elemente.enumerated() {
        let schrift = Schrift(11 + index % 3, fett: index.isMultiple(of: 2))
        let zeilen = Umbruch.zeilen(element.name, schrift, breite: 60 + saat)
        for zeile in zeilen { #expect(schrift.breite(zeile) <= 60 + saat) }
        let ohne: (String) -> String = { $0.filter { $0 != " " && $0 != "-" } }
        #expect(ohne(zeilen.joined()) == ohne(element.name))
      }
    }
  }

  @Test func `what XML cannot hold goes`() {
    #expect(Umbruch.bereinigt("a\u{0}b\u{7}c\u{FFFF}\u{202E}d") == "abcd")
  }

  @Test func `combining marks take no room, and letters of other scripts do`() {
    #expect(Schrift(100).breite("e\u{301}") == Schrift(100).breite("e"))
    #expect(Schrift(100).breite("會") >= 100)
    #expect(Schrift(100, fett: true).breite("Muster") > Schrift(100).breite("Muster"))
  }
}
