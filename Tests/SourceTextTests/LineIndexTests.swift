import SourceText
import TestSupport
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
  func location(_ marked: String) -> Location {
    let sample = Marked(marked)
    let file = SourceFile(path: "a.md", text: sample.text)
    return file.lineIndex().location(of: sample.spans[0].start, in: file.bytes)
  }

  @Test("columns count code points, not bytes")
  func umlauts() {
    #expect(location("Größe: ⟦x⟧") == Location(line: 1, column: 8))
    #expect(location("a\nÄÖÜ⟦ß⟧") == Location(line: 2, column: 4))
  }

  @Test("a byte order mark has no column")
  func byteOrderMark() {
    #expect(location("\u{FEFF}⟦a⟧") == Location(line: 1, column: 1))
  }

  @Test("CRLF ends one line")
  func crlf() {
    #expect(location("a\r\nb⟦c⟧") == Location(line: 2, column: 2))
    let file = SourceFile(path: "a", text: "ab\r\nc\r\n")
    let lines = file.lineIndex()
    #expect(lines.count == 3)
    #expect(file.text(lines.span(ofLine: 1, in: file.bytes)) == "ab")
    #expect(file.text(lines.span(ofLine: 2, in: file.bytes)) == "c")
    #expect(file.text(lines.span(ofLine: 3, in: file.bytes)) == "")
  }

  @Test("an offset past the end is the end")
  func clamped() {
    let file = SourceFile(path: "a", text: "ab")
    #expect(file.lineIndex().location(of: 99, in: file.bytes) == Location(line: 1, column: 3))
  }

  @Test("libyaml's characters and cmark's bytes lead to the same byte")
  func otherUnits() {
    let sample = Marked("\u{FEFF}Äb⟦c⟧\nxÜ⟦y⟧")
    let file = SourceFile(path: "a", text: sample.text)
    let lines = file.lineIndex()
    #expect(lines.offset(line: 1, codePoints: 2, in: file.bytes) == sample.spans[0].start)
    #expect(lines.offset(line: 2, codePoints: 2, in: file.bytes) == sample.spans[1].start)
    #expect(lines.offset(line: 2, byteColumn: 4) == sample.spans[1].start)
  }
}
