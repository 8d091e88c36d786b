import Diagnostics
import Testing

@Suite("Nearest word")
struct NearestTests {
  private let keys = ["betreff", "begründung", "nummer", "json", "line"]

  @Test(
    "a slip of the pen is recognised",
    arguments: [
      ("betref", "betreff"), ("Bertreff", "betreff"), ("nummre", "nummer"), ("jsno", "json"),
      ("begruendung", "begründung"), ("LINE", "line"),
    ])
  func near(word: String, expected: String) {
    #expect(nearest(word, among: keys) == expected)
  }

  @Test("other words are not", arguments: ["", "x", "li", "titel", "jo"])
  func far(word: String) {
    #expect(nearest(word, among: keys) == nil)
  }

  @Test("of two equally near the first is taken")
  func first() {
    #expect(nearest("bild", among: ["bilde", "bilda"]) == "bilde")
  }

  @Test("a word of a megabyte costs nothing")
  func long() {
    #expect(nearest(String(repeating: "a", count: 1 << 20), among: keys) == nil)
  }
}
