import SourceText
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "counts letters and swaps",
    arguments: [
      ("", "", 0), ("a", "", 1), ("betreff", "betreff", 0), ("betref", "betreff", 1),
      ("bertreff", "betreff", 1), ("betrfef", "betreff", 1), ("ebtreff", "betreff", 1),
      ("betreff", "betraf", 2), ("gremium", "gremien", 2), ("ab", "ba", 1), ("äö", "öä", 1),
    ])
  func distances(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b, limit: 3) == distance)
    #expect(editDistance(b, a, limit: 3) == distance)
    #expect(editDistance(a, b, limit: distance) == distance)
    if distance > 0 { #expect(editDistance(a, b, limit: distance - 1) == nil) }
  }

  @Test("above the limit there is none")
  func limit() {
    #expect(editDistance("haushalt", "sitzung", limit: 2) == nil)
    #expect(editDistance("a", "b", limit: 0) == nil)
    #expect(editDistance("a", "a", limit: -1) == nil)
    #expect(editDistance(String(repeating: "x", count: 1_000_000), "betreff", limit: 2) == nil)
  }

  @Test("finds what was most likely meant")
  func suggestion() {
    let known = ["betreff", "datum", "telefon", "Größe", "von"]
    #expect(nearest("Betref", among: known) == "betreff")
    #expect(nearest("dautm", among: known) == "datum")
    #expect(nearest("Groese", among: known) == "Größe")
    #expect(nearest("haushalt", among: known) == nil)
    #expect(nearest("ort", among: known) == nil)
    #expect(nearest("", among: known) == nil)
    #expect(nearest("teil", among: ["teilx", "teily", "teil"]) == "teil")
    #expect(nearest("teil", among: ["teilx", "teily"]) == "teilx")
  }
}
