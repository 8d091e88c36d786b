package import SourceText

/// One thing that is wrong with the head of a paper, as a fact.
package enum HeadProblem: Hashable, Sendable {
  /// The file has no head. Span: empty, at the start of the file.
  case missingFence(Span)
  /// The file begins with „Schlüssel: Wert“ and the line „---“ above is missing; the head is read.
  /// Span: the first line of the head.
  case missingOpeningFence(Span)
  /// A fence is written otherwise than „---“ („----“, „–––“, indented); read as one. Span: it.
  case misspeltFence(Span)
  /// The head is not closed and was read as far as it looks like one. Span: the opening fence.
  case unclosedFence(Span)
  case yaml(YAMLProblem)

  package var span: Span {
    switch self {
    case .missingFence(let span), .missingOpeningFence(let span), .misspeltFence(let span),
      .unclosedFence(let span):
      span
    case .yaml(let problem): problem.span
    }
  }
}
