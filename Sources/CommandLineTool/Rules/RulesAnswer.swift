/// What „rules“ has to say.
package enum RulesAnswer: Hashable, Sendable {
  /// For stdout, with line ends.
  case text(String)
  /// There is no such rule; `nearest` is the one that was probably meant.
  case unknown(nearest: String?)
}
