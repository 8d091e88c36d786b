/// What marks the items of a list.
package enum ListStyle: UInt8, Sendable {
  case bullet
  /// „1.“
  case numberPeriod
  /// „1)“
  case numberParenthesis
  /// „a)“
  case letter
  /// „aa)“
  case doubleLetter
  /// „(1)“
  case enclosedNumber
  /// „(a)“
  case enclosedLetter

  /// Whether the items keep their own markers („a)“, „(1)“) as literals.
  package var keepsMarkers: Bool { rawValue >= ListStyle.letter.rawValue }
}
