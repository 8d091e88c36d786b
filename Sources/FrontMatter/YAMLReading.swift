internal import SourceText

/// Reads a YAML text as far as it can be read, and reports all its faults in one go.
///
/// libyaml stops at the first syntax error. So the topmost entry that holds it is blanked and the text
/// is read again, until nothing is wrong or the effort is spent.
struct YAMLReading {
  /// More problems of one text are not reported.
  static let maximumProblems = 100
  /// How often a text is read again because of an error.
  private static let maximumRetries = 50
  /// How many bytes libyaml may read in all for one text (or once the text, if it is longer).
  private static let maximumWork = 2 << 20

  private(set) var tree = YAMLTree()
  /// In the order of their places.
  private(set) var problems: [YAMLProblem] = []
  /// Keys of blanked entries and of refused values.
  private(set) var unreadableKeys: [FoldedKey] = []

  init(
    _ bytes: [UInt8], lines: LineIndex, content: Span, findsPlain: Bool = true,
    isOneLineText: (FoldedKey) -> Bool
  ) {
    if findsPlain,
      let plain = bytes.withUnsafeBufferPointer({
        PlainHead($0, content: content, isOneLineText: isOneLineText)
      })
    {
      tree = plain.tree
      return
    }
    var source = YAMLSource(bytes, lines: lines, content: content)
    let texts = OneLineTexts(&source, isOneLineText: isOneLineText)
    problems = source.problems + texts.problems
    unreadableKeys = texts.unreadableKeys

    var work = Self.maximumWork
    var isSurveyed = false
    var refusals: [YAMLProblem] = []
    var refusedKeys: [FoldedKey] = []
    for _ in 0...Self.maximumRetries {
      let events = YAMLEvents(source, texts)
      tree = events.builder.tree
      refusals = events.builder.problems
      refusedKeys = events.builder.refusedKeys
      // A first line without a colon can turn the whole text into a list or a single value.
      let isMisread = events.builder.isNoMapping && source.hasKeyLine
      if !isSurveyed, isMisread || events.failure.map({ !$0.isTooDeep }) == true {
        isSurveyed = true
        let survey = LineSurvey(&source)
        problems += survey.problems
        unreadableKeys += survey.unreadableKeys
        if !survey.problems.isEmpty { continue }
      }
      guard let failure = events.failure else { break }
      let fault = YAMLFault(failure, source)
      problems.append(fault.problem)
      if let key = fault.key { unreadableKeys.append(key) }
      // Reading deep brackets costs libyaml far more than their length.
      work -= content.end - content.start + (failure.isTooDeep ? 1 << 16 : 0)
      guard !fault.lines.isEmpty, work > 0, problems.count < Self.maximumProblems else { break }
      for line in fault.lines { source.blank(source.line(line)) }
    }
    // Every run finds the refusals anew; those of the last one count.
    problems += refusals
    unreadableKeys += refusedKeys
    guard !problems.isEmpty else { return }
    problems.sort { $0.span < $1.span }
    // Beside a tab, other lines stand where they should and only look as if they did not.
    if let tab = problems.first(where: { $0.kind == .tabIndent }) {
      problems.removeAll { $0.kind == .badIndent && $0.span.start > tab.span.start }
    }
    let found = problems
    problems.removeAll()
    for problem in found where problem != problems.last { problems.append(problem) }
    problems.removeLast(max(0, problems.count - Self.maximumProblems))
  }
}
