/// What a report may say about a rule beside its findings.
package struct RuleDescription: Hashable, Sendable {
  package let id: String
  package let stufe: Stufe
  /// What the rule wants, one sentence without full stop.
  package let title: String
  /// Why it matters, whole sentences.
  package let reason: String
  /// What to do instead.
  package let advice: String

  package init(id: String, stufe: Stufe, title: String, reason: String, advice: String) {
    self.id = id
    self.stufe = stufe
    self.title = title
    self.reason = reason
    self.advice = advice
  }
}
