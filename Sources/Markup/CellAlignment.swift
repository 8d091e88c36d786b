/// How a column of a table is aligned, as its delimiter row says.
package enum CellAlignment: UInt8, BitwiseCopyable, Sendable {
  case none
  case left
  case center
  case right
}
