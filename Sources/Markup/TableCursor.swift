/// The table that is being copied.
struct TableCursor {
  let node: Int
  let columns: Int
  /// `l`, `c` or `r` for each column, as the library has them; it lives as long as the document.
  let alignments: UnsafePointer<UInt8>?
  /// 1-based line of the head.
  let headLine: Int
  var row = 0
  var cell = 0
  var rowEnd = 0
  var headHasPipe = false

  func alignment(ofColumn column: Int) -> CellAlignment {
    guard let alignments, column < columns else { return .none }
    return switch alignments[column] {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}
