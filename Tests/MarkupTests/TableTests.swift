import SourceText
import Testing

@testable import Markup

@Suite("Tables")
struct TableTests {
  @Test(arguments: [
    "| ⟦Größe⟧ | ⟦Zahl⟧ |\n|---|--:|\n| ⟦Ä⟧ | ⟦5.000 €⟧ |\n",
    "⟦a⟧ | ⟦b⟧\n--|--\n⟦ü⟧|⟦d⟧\n",
    "| ⟦a⟧ |⟦⟧ |\n|-|-|\n|⟦⟧|⟦b \\| c⟧|\n".replacingOccurrence("|⟦⟧ |", "| ⟦⟧|"),
    "| ⟦a⟧ | ⟦b⟧ |\n|-|-|\n   | ⟦x⟧ | ⟦`a \\| b`⟧ |\n",
    "- | ⟦a⟧ | ⟦b⟧ |\n  |---|---|\n  | ⟦ä⟧ | ⟦c⟧ |\n",
    "> | ⟦a⟧ | ⟦b⟧ |\n> |---|---|\n> | ⟦ä⟧ | ⟦c⟧ |\n",
    "| ⟦a⟧ | ⟦b⟧ |\r\n|---|---|\r\n| ⟦ß⟧ | ⟦c⟧ |\r\n",
    "| ⟦a⟧ | ⟦b⟧ |\n|---|---|\n",
  ])
  func cellsStandWhereTheirTextStands(_ text: String) {
    let sample = Sample(text)
    #expect(sample.spans(of: .tableCell) == sample.marks)
    #expect(sample.problems.isEmpty)
  }

  @Test func surplusCellIsTold() {
    let sample = Sample("| a | b |\n|---|---|\n| 1 | 2 | ⟦drei⟧ | vier |\n")
    #expect(sample.kinds == [.surplusCells(found: 4, columns: 2)])
    #expect(sample.problems.map(\.span) == sample.marks)
  }

  @Test func emptySurplusCellHasAPlace() {
    let sample = Sample("| a | b |\n|---|---|\n| 1 | 2 |⟦ ⟧|\n")
    #expect(sample.kinds == [.surplusCells(found: 3, columns: 2)])
    #expect(sample.problems.map(\.span) == sample.marks)
  }

  @Test func missingCellIsToldAndFilled() {
    let sample = Sample("| a | b |\n|---|---|\n⟦| Größe |⟧\n| 1 | 2 |\n")
    #expect(sample.kinds == [.missingCells(found: 1, columns: 2)])
    #expect(sample.problems.map(\.span) == sample.marks)
    #expect(sample.spans(of: .tableCell).count == 6)
  }

  @Test func textBelowIsTold() {
    let sample = Sample("| a | b |\n|---|---|\n| 1 | 2 |\n⟦Das ist Text.⟧\n")
    #expect(sample.kinds == [.textBelowTable])
    #expect(sample.problems.map(\.span) == sample.marks)
  }

  @Test func textAboveIsTold() {
    let sample = Sample("Erste\n⟦Die Tabelle:⟧\n| a | b |\n|---|---|\n| ⟦1⟧ | ⟦2⟧ |\n")
    #expect(sample.kinds == [.textAboveTable])
    #expect(sample.problems.map(\.span) == [sample.marks[0]])
    #expect(Array(sample.spans(of: .tableCell).suffix(2)) == Array(sample.marks.suffix(2)))
  }

  @Test func headingAboveIsFine() {
    #expect(Sample("## Titel\n| a |\n|---|\n| b |\n\n## Ende\n").problems.isEmpty)
  }

  @Test func unlikeDelimiterRowIsTold() {
    let sample = Sample("| a | b | c |\n⟦|---|---|⟧\n| 1 | 2 | 3 |\n")
    #expect(sample.kinds == [.noTable(header: 3, delimiters: 2)])
    #expect(sample.problems.map(\.span) == sample.marks)
  }

  @Test func alignmentsAreKept() {
    let sample = Sample("| a | b | c | d |\n|---|:--|:-:|--:|\n")
    let cells = sample.tree.nodes.filter { $0.kind == .tableCell }
    #expect(cells.map(\.alignment) == [.none, .left, .center, .right])
  }
}

extension String {
  fileprivate func replacingOccurrence(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
