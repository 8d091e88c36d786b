import Kalender
import Testing

@Suite("Land")
struct LandTests {
  @Test("code and name lead back to the Land", arguments: Land.allCases)
  func roundTrip(land: Land) {
    #expect(Land(land.code) == land)
    #expect(Land(land.code.lowercased()) == land)
    #expect(Land("DE-\(land.code)") == land)
    #expect(Land(land.name) == land)
    #expect(Land(land.name.uppercased()) == land)
  }

  @Test(
    "names as people write them",
    arguments: [
      ("baden wuerttemberg", Land.bw), ("Baden_Württemberg", .bw), (" Thueringen ", .th),
      ("Thu\u{308}ringen", .th), ("NRW", .nw), ("Freistaat Sachsen", .sn),
      ("Freie und Hansestadt Hamburg", .hh), ("Land Berlin", .be), ("Sachsen-Anhalt", .st),
      ("Niedersachsen", .ni),
    ])
  func spellings(text: String, land: Land) {
    #expect(Land(text) == land)
  }

  @Test("what is offered as a spelling is read")
  func offered() {
    #expect(Land.schreibweisen.allSatisfy { Land($0) != nil })
    #expect(Land.titel.allSatisfy { Land("\($0) Sachsen") == .sn })
  }

  @Test("what names no Land", arguments: ["", " ", "Freistaat", "XX", "Tirol", "Sachs", "DE"])
  func unknown(text: String) {
    #expect(Land(text) == nil)
  }
}
