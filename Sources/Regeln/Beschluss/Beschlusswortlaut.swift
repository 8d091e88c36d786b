import Fachmodell
import Markup
import SourceText

/// The proposed wording of one part, as rules look at it.
struct Beschlusswortlaut: Sendable {
  /// Bytes of the blocks, in their order; „Wortlaut wie Kreistag“ replaced by that body's blocks.
  let bloecke: [Span]
  /// The heading of the part, or of the section where there are no parts.
  let titelSpan: Span
  /// Whether it only repeats another part.
  let wiederholt: Bool
}
