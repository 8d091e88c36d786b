/// What a node of a `MarkupTree` is.
///
/// Public and inlinable where it is compared: that is done for every node, from other targets.
public enum MarkupKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  // Blocks.
  case document
  /// `level`: 1–6.
  case heading
  case paragraph
  /// `level`: the start of an ordered list; see `ListStyle` for what kind of list it is.
  case list
  /// Its literal is the marker of an „a)“ list („a)“), else empty.
  case item
  case quote
  /// Its second literal is the info string behind the fence.
  case codeBlock
  case thematicBreak
  case table
  case tableRow
  /// `level`: the alignment of its column, see `CellAlignment`.
  case tableCell
  /// A block of raw HTML that is no comment: printed as text.
  case rawHTML

  // Inlines.
  case text
  case softBreak
  case lineBreak
  case code
  case emphasis
  case strong
  /// Literal: the destination, entities and escapes resolved. Second literal: the title.
  case link
  /// As `link`; the alternative text is in its children.
  case image
  /// A raw HTML tag that is no comment: printed as text.
  case rawHTMLInline

  /// Whether the node stands inside a paragraph, heading or cell.
  package var isInline: Bool { rawValue >= MarkupKind.text.rawValue }

  // Written out, since what the compiler makes is called through a table from other targets, and by the
  // byte that it is, since the raw value would be called too.
  @inlinable public static func == (a: MarkupKind, b: MarkupKind) -> Bool {
    unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
  }
}
