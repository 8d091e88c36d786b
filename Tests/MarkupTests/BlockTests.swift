import Testing

@testable import Markup

/// Much is read sixteen bytes at a time: what means something must be found wherever it stands.
@Suite("Sixteen bytes at a time")
struct BlockTests {
  @Test(arguments: 0..<40)
  func textIsEscapedAtEveryPlace(before: Int) {
    let letters = String(repeating: "x", count: before + 1)
    #expect(
      Sample(letters + " < & \" ' >" + letters).html()
        == "<p>\(letters) &lt; &amp; &quot; &#39; &gt;\(letters)</p>\n")
  }

  @Test(arguments: 0..<40)
  func markdownIsEscapedAtEveryPlace(before: Int) {
    let letters = String(repeating: "x", count: before + 1)
    let text = letters + " \\*y\\* www\\.z.de a\\[b](c\\`" + letters + " `|` www\n"
    #expect(Sample(text).markdown() == text)
  }

  @Test(arguments: 0..<40)
  func cellsEndAtTheirPipesAtEveryPlace(before: Int) {
    let letters = String(repeating: "x", count: before)
    let sample = Sample(
      """
      | a | b |
      |---|---|
      | \(letters)\\|y | ⟦z⟧ | ⟦s⟧ |

      """)
    #expect(sample.spans(of: .tableCell).last == sample.marks[0])
    #expect(sample.kinds == [.surplusCells(found: 3, columns: 2)])
    #expect(sample.problems.first?.span == sample.marks[1])
  }

  @Test(arguments: 0..<40)
  func limitsHoldAtEveryPlace(before: Int) {
    let letters = String(repeating: "x", count: before)
    #expect(Sample(letters + String(repeating: "|", count: 64) + letters).kinds == [])
    #expect(
      Sample(letters + String(repeating: "|", count: 65) + letters).kinds
        == [.lineTooManyPipes(found: 65, limit: 64)])
    #expect(
      Sample(letters + String(repeating: "![", count: 201)).kinds
        == [.tooMany(token: "![", limit: 200)])
  }

  @Test(arguments: 8..<60)
  func linesAreAsLongAsTheyMayBe(width: Int) {
    let words = """
      Für die „Höhengemeinden“ bleibt es – wie bisher – bei 1.250~€ je Maßnahme; a\u{308}ltere Straßen \
      und Brücken über den Fluß sind nicht dabei, weil dort andere Grundsätze gelten.
      """.split(separator: " ").map { String($0).replacing("~", with: " ") }
    // „~“ is a space that holds. The same without blocks: one word after the other, as long as there is room.
    var lines: [[String]] = []
    var used = Int.max
    for word in words where word.count <= width {
      if used == Int.max || used + 1 + word.count > width {
        lines.append([])
        used = -1
      }
      lines[lines.count - 1].append(word)
      used += 1 + word.count
    }
    let text = words.filter { $0.count <= width }.joined(separator: " ")
    let expected = lines.map { $0.joined(separator: " ") }.joined(separator: "\n")
    #expect(wrapText(text, width: width) == expected)
  }

  @Test func whatStandsAboveTheTextMovesNothing() {
    let body = "# Titel\n\na) eins\n\nb) zwei\n\n| a |\n|---|\n| ![x](javascript:y) |\n"
    let head = "---\nart: x\nort: München\n---\n"
    let alone = Sample(body)
    let below = Sample(head + body, blanked: [0..<head.utf8.count])
    #expect(below.tree.shape() == alone.tree.shape())
    #expect(
      below.tree.nodes.dropFirst().map { $0.span.start - head.utf8.count }
        == alone.tree.nodes.dropFirst().map(\.span.start))
    #expect(
      below.problems.map { $0.span.start - head.utf8.count } == alone.problems.map(\.span.start))
  }

  @Test func aByteOrderMarkBelowTheHeadIsText() {
    let head = "---\n---\n"
    let sample = Sample(head + "\u{FEFF}x\n", blanked: [0..<head.utf8.count])
    #expect(sample.html() == "<p>\u{FEFF}x</p>\n")
  }
}
