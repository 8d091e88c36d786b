import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Files that mean harm")
struct HostileFileTests {
  /// xorshift64: the same numbers in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }
  }

  /// Bytes that have a meaning to some stage, and parts of characters.
  private static let bytes: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x5C, 0x61, 0x7C, 0x7F, 0x80, 0xBF, 0xC3, 0xA4, 0xCC,
    0x88, 0xE2, 0x80, 0xA8, 0xAE, 0xEF, 0xBB, 0xBF, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xC0,
  ]

  @Test("any bytes and any spans give well-formed reports", arguments: 1...40)
  func anything(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let length = [0, 1, 3, 40, 700, 9000][dice.roll(6)]
    let lineFeeds = dice.roll(2) == 0
    let bytes = (0..<length).map { _ in
      let byte = Self.bytes[dice.roll(Self.bytes.count)]
      return byte == 0x0A && !lineFeeds ? 0x61 : byte
    }
    let file = SourceFile(path: file(bytes), bytes: bytes)
    let findings = (0..<20).map { _ in
      let start = dice.roll(length + 4) - 2
      let span = Span(start, start + dice.roll(length + 4))
      let text = file.text(Span(max(0, span.start), span.end))
      return Finding(
        .warnung, "R-\(dice.roll(3))", path: file.path, span: span, "Fund: \(text.prefix(30))",
        explanation: text, notes: [Note(span: span, text: text)],
        fixes: [Fix("Bitte.", replacement: text)])
    }
    let report = Richtlinie().apply(to: locate(findings, in: file))
    let count = report.findings.count
    #expect(report.warnungen == count && count > 0)

    let lines = report.text(as: .line, head: Sample.head)
    #expect(lines.utf8.filter { $0 == 0x0A }.count == count)
    let commands = report.text(as: .github, head: Sample.head)
    #expect(commands.utf8.filter { $0 == 0x0A }.count == count)
    let human = report.text(as: .human, head: Sample.head)
    for text in [lines, commands, human] {
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
    let json = report.text(as: .json, head: Sample.head)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["findings"] as? [Any])?.count == count)
  }

  private func file(_ bytes: [UInt8]) -> String {
    "Content/" + String(decoding: bytes.prefix(20), as: UTF8.self)
  }

  @Test("a line of a megabyte full of findings is not quadratic")
  func longLine() {
    let file = SourceFile(path: "a.md", text: String(repeating: "wort ", count: 200_000))
    let findings = (0..<5000).map {
      Finding(.hinweis, "R", path: "a.md", span: Span($0 * 200, $0 * 200 + 4), "Fund")
    }
    var located: [LocatedFinding] = []
    #expect(processorTime { located = locate(findings, in: file) } < .seconds(10))
    #expect(located.last?.place.start == Location(line: 1, column: 999_801))
  }
}
