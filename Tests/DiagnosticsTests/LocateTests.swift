import Diagnostics
import SourceText
import TestSupport
import Testing

@Suite("Locating findings")
struct LocateTests {
  private func place(_ marked: String) throws -> Place {
    let sample = Sample(marked)
    return try #require(locate([sample.finding()], in: sample.file).first).place
  }

  @Test("start and end count code points, the end lies behind")
  func codePoints() throws {
    let place = try place("Größe\nfür ⟦Übung⟧ da")
    #expect(place.start == Location(line: 2, column: 5))
    #expect(place.end == Location(line: 2, column: 10))
    #expect(place.excerpt?.before == "für ")
    #expect(place.excerpt?.marked == "Übung")
    #expect(place.excerpt?.after == " da")
  }

  @Test("an excerpt has neither byte order mark nor line end")
  func lineEnds() throws {
    let place = try place("\u{FEFF}a⟦b⟧c\r\nd")
    #expect(place.start == Location(line: 1, column: 2))
    #expect(place.excerpt?.before == "a")
    #expect(place.excerpt?.after == "c")
  }

  @Test("a span over lines shows its first line")
  func overLines() throws {
    let place = try place("a ⟦b\nc⟧ d")
    #expect(place.end == Location(line: 2, column: 2))
    #expect(place.excerpt?.marked == "b")
    #expect(place.excerpt?.after == "")
  }

  @Test("a finding about the file as a whole has no excerpt")
  func wholeFile() throws {
    let place = try place("⟦⟧---\n")
    #expect(place.start == Location(line: 1, column: 1))
    #expect(place.excerpt == nil)
  }

  @Test("a span outside the file is pulled into it")
  func outside() throws {
    let file = SourceFile(path: "a.md", text: "abc")
    let finding = Finding(.fehler, "R", path: "a.md", span: Span(90, 99), "s")
    let place = try #require(locate([finding], in: file).first).place
    #expect(place.span == Span(3, 3))
    #expect(place.start == Location(line: 1, column: 4))
  }

  @Test("notes and findings elsewhere are found through the other files")
  func others() throws {
    let here = Sample("a: ⟦1⟧\n")
    let there = Sample("x\nb: ⟦2⟧\n", path: "Content/gremium.md")
    let findings = [
      here.finding(notes: [Note(path: there.file.path, span: there.spans[0], text: "hier")]),
      there.finding(),
      Finding(.fehler, "R", path: "fehlt.md", span: Span(3, 9), "nicht da"),
    ]
    let located = locate(findings, in: here.file) { $0 == there.file.path ? there.file : nil }
    #expect(located[0].notes[0].path == "Content/gremium.md")
    #expect(located[0].notes[0].place.start == Location(line: 2, column: 4))
    #expect(located[1].place.excerpt?.marked == "2")
    #expect(located[2].place == .unknown)
  }

  @Test("a long line keeps its columns, and its excerpt stays short")
  func longLine() throws {
    let words = String(repeating: "äöü ", count: 20_000)
    let place = try place("kurz\n\(words)⟦hier⟧\(words)")
    #expect(place.start == Location(line: 2, column: 80_001))
    #expect(place.end == Location(line: 2, column: 80_005))
    let excerpt = try #require(place.excerpt)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.marked == "hier")
    #expect(excerpt.before.utf8.count <= 240)
    #expect(excerpt.before.hasSuffix("äöü "))
  }

  @Test("without excerpts the places are the same")
  func withoutExcerpts() {
    let sample = Sample("ä ⟦b⟧")
    let located = locate([sample.finding()], in: sample.file, excerpts: false)
    #expect(located[0].place.excerpt == nil)
    #expect(located[0].place.start == Location(line: 1, column: 3))
  }

  @Test("bytes that are no UTF-8 don't shift the mark")
  func invalidBytes() throws {
    let file = SourceFile(path: "a.md", bytes: [0x47, 0xF6, 0x80, 0x80, 0x20, 0x78, 0x79, 0x0A])
    let finding = Finding(.fehler, "R", path: "a.md", span: Span(5, 6), "s")
    let excerpt = try #require(locate([finding], in: file).first?.place.excerpt)
    #expect(excerpt.marked == "x")
    #expect(excerpt.after == "y")
  }
}
