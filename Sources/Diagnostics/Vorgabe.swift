/// What the configuration of a house says about a rule.
package enum Vorgabe: Hashable, Sendable {
  case stufe(Stufe)
  /// The rule is switched off.
  case aus
}
