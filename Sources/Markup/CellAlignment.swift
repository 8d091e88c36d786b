/// How a column of a table is aligned, as its delimiter row says.
public enum CellAlignment: UInt8, BitwiseCopyable, Sendable {
  case none
  case left
  case center
  case right

  // As of `MarkupKind`, and for the same reason.
  @inlinable public static func == (a: CellAlignment, b: CellAlignment) -> Bool {
    unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
  }
}
