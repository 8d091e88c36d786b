/// Why stdout takes no more.
package enum ConsoleFailure: Error, Hashable, Sendable {
  /// `vorlagenwerk check | head`: nothing to complain about.
  case nobodyReads
  /// The value of errno: a full disk, a closed descriptor.
  case system(Int32)
}
