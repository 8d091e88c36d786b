internal import SourceText

/// Finds the head.
struct Fences {
  var head = Span.fileStart
  /// What libyaml reads.
  var content: Span?
  var problems: [HeadProblem] = []

  init(_ bytes: [UInt8], _ lines: LineIndex) {
  }
}
