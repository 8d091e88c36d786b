import Fachmodell
import Markup
import SourceText

extension Dokument {
  /// Whether a block is a table, or was meant as one: rows without the line of dashes are text, and
  /// may tell of closed items all the same.
  func istTabelle(_ block: MarkupNode) -> Bool {
    if block.kind == .table { return true }
    guard block.kind == .paragraph, block.span.start < datei.bytes.count else { return false }
    if datei.bytes[block.span.start] == UInt8(ascii: "|") { return true }
    return befunde.contains { befund in
      guard befund.span.start == block.span.start, case .markup(let problem) = befund.art,
        case .noTable(_, 0) = problem.kind
      else { return false }
      return true
    }
  }
}
