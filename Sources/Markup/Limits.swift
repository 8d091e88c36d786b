/// What a file may ask of cmark-gfm 0.29.0.gfm.6, which is quadratic in some places.
enum Limits {
  /// Bytes of a file.
  static let fileBytes = 1 << 20
  /// Pipes in a line: the cost of a header is quadratic in them.
  static let pipes = 64
  /// Cells that cmark would have to add to short rows, in a file.
  static let filledCells = 20_000
  static let paragraphLines = 2_000
  /// „![“, „<?“, „<!“, each, in a file.
  static let tokens = 200
  /// „://“, „www.“, „@“ in one word: for each, cmark reads on to the word's end.
  static let addresses = 100
  /// Uses of link definitions times the length of the longest one, in bytes.
  static let references = 2 << 20
  /// The same where lines inside a definition may hide its length.
  static let referenceBlocks = 64 << 20
  /// Blocks inside each other.
  static let blockDepth = 64
  /// Emphasis, links, images inside each other.
  static let inlineDepth = 32
  /// Squared lines of paragraphs before lines that look like a table's delimiter row.
  static let delimiterWork = 100_000_000
}
