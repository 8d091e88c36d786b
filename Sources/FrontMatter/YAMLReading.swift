internal import SourceText

/// Reads a YAML text as far as it can be read.
struct YAMLReading {
  var tree = YAMLTree()
  var problems: [YAMLProblem] = []
  var unreadableKeys: [FoldedKey] = []

  init(
    _ bytes: [UInt8], lines: LineIndex, content: Span, isOneLineText: (FoldedKey) -> Bool
  ) {
  }
}
