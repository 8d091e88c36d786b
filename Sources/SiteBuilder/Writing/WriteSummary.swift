/// What a finished build did on the disk; the numbers count files.
package struct WriteSummary: Hashable, Sendable {
  package enum Swap: Hashable, Sendable {
    /// Nothing had changed: the output was not touched.
    case untouched
    /// There was no output before.
    case first
    /// Old and new changed places in one step.
    case exchange
    /// The system refused the exchange: for a moment between two renames there was no output.
    case rename
  }

  /// New or with other bytes than before.
  package var written: Int
  /// The same bytes as before.
  package var unchanged: Int
  /// Written by a former build and not by this one.
  package var removed: Int
  /// Put into the output by a person and carried over.
  package var kept: Int
  package var swapped: Swap
  /// `ContentHash` over paths, sizes and hashes of all pages: two builds of the same bytes have the
  /// same.
  package var fingerprint: UInt64
  /// What could not be cleared away after the swap; the next build tries again.
  package var leftovers: [String]
}
