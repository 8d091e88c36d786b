/// The table that is being copied, with the cells that its source lines really have.
struct TableCursor {
  let node: Int
  let columns: Int
  let alignments: [UInt8]
  /// 1-based line of the head.
  let headLine: Int
  var row = 0
  var cells: [Range<Int>] = []
  var cell = 0
  var rowRange = 0..<0
}
