/// A fix with the place of the bytes that it replaces, in the file of the finding.
package struct LocatedFix: Hashable, Sendable {
  package let advice: String
  /// The text that replaces the bytes of `place`; `nil` where only a person can know it.
  package let replacement: String?
  package let place: Place
  /// Whether `check --fix` may apply it.
  package let isMechanical: Bool

  package init(advice: String, replacement: String?, place: Place, isMechanical: Bool = false) {
    self.advice = advice
    self.replacement = replacement
    self.place = place
    self.isMechanical = isMechanical
  }
}
