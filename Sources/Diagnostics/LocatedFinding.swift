/// A finding that needs the bytes of its file no longer: what reports are made of.
package struct LocatedFinding: Hashable, Sendable {
  package var stufe: Stufe
  package let rule: String
  package let path: String
  package let place: Place
  package let summary: String
  package let explanation: String?
  package let notes: [LocatedNote]
  package let fixes: [LocatedFix]

  package init(
    _ stufe: Stufe, _ rule: String, path: String, place: Place, _ summary: String,
    explanation: String? = nil, notes: [LocatedNote] = [], fixes: [LocatedFix] = []
  ) {
    self.stufe = stufe
    self.rule = rule
    self.path = path
    self.place = place
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }

  /// The order of every report: path, offset, rule; the rest only makes it total.
  package static func comesBefore(_ a: LocatedFinding, _ b: LocatedFinding) -> Bool {
    if !sameBytes(a.path, b.path) { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    if a.place.span.start != b.place.span.start { return a.place.span.start < b.place.span.start }
    if a.rule != b.rule { return a.rule < b.rule }
    if a.place.span.end != b.place.span.end { return a.place.span.end < b.place.span.end }
    if a.summary != b.summary { return a.summary < b.summary }
    return a.stufe > b.stufe
  }

  /// Whether both say the same thing about the same place, however they explain it.
  package static func repeats(_ a: LocatedFinding, _ b: LocatedFinding) -> Bool {
    a.place.span == b.place.span && a.rule == b.rule && a.summary == b.summary
      && sameBytes(a.path, b.path)
  }

  /// What can be done, each sentence once: many places may have the same.
  var advice: [String] {
    var advice: [String] = []
    for fix in fixes where !advice.contains(fix.advice) { advice.append(fix.advice) }
    return advice
  }

  /// Two names of files that differ in their normal form only are two files.
  private static func sameBytes(_ a: String, _ b: String) -> Bool {
    a == b && a.utf8.elementsEqual(b.utf8)
  }
}
