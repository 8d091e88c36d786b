import Diagnostics
import SiteBuilder
import Testing

@Suite("Rule book")
struct RegelwerkTests {
  @Test("an ID stands for one rule")
  func eindeutig() {
    let ids = Regelwerk.blaetter.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }

  @Test("every sheet says what, why and what to do")
  func vollstaendig() {
    for blatt in Regelwerk.blaetter {
      #expect(!blatt.titel.isEmpty && !blatt.titel.hasSuffix("."), "\(blatt.id)")
      #expect(!blatt.warum.isEmpty && !blatt.stattdessen.isEmpty, "\(blatt.id)")
    }
  }

  @Test("the rules that waivers themselves raise have a sheet, at their level")
  func ausnahmen() {
    for (id, stufe) in Richtlinie.ownRules { #expect(Regelwerk.stufen[id] == stufe, "\(id)") }
  }

  @Test("the families of this release are there")
  func familien() {
    for (familie, anzahl) in [("BV-ST", 6), ("BV-ID", 5), ("BV-BF", 12), ("KA", 9), ("RE", 3)] {
      let da = Regelwerk.blaetter.filter { $0.id.hasPrefix(familie + "-") }
      #expect(da.count == anzahl, "\(familie)")
      #expect(da.allSatisfy { !$0.gut.isEmpty && !$0.schlecht.isEmpty }, "\(familie)")
    }
  }
}
