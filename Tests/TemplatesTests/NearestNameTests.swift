import Testing

@testable import Templates

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "the nearest, and nothing far-fetched",
    arguments: [
      ("titl", "titel"), ("Titel", "titel"), ("tietl", "titel"), ("gremien", "gremium"),
      ("stationn", "stationen"), ("abc", nil), ("", nil), ("t", nil),
    ])
  func nearest(_ name: String, _ expected: String?) {
    #expect(NearestName.find(name, in: ["gremium", "titel", "stationen"]) == expected)
  }
}
