package import SourceText

/// How much a finding weighs. The words are the ones that officials read.
package enum Stufe: String, Sendable, CaseIterable, Comparable {
  case hinweis = "Hinweis"
  case warnung = "Warnung"
  case fehler = "Fehler"

  private var rank: Int {
    switch self {
    case .hinweis: 0
    case .warnung: 1
    case .fehler: 2
    }
  }

  package static func < (a: Stufe, b: Stufe) -> Bool { a.rank < b.rank }
}

/// A second place that explains a finding: „hier steht der andere Wert“.
package struct Note: Hashable, Sendable {
  /// `nil`: the file of the finding itself.
  package var path: String?
  package var span: Span
  package var text: String

  package init(path: String? = nil, span: Span, text: String) {
    self.path = path
    self.span = span
    self.text = text
  }
}

/// What can be done about a finding: a verb phrase, and the bytes to put in place of the span where it is mechanical.
package struct Fix: Hashable, Sendable {
  /// „Bitte …“: one sentence.
  package var advice: String
  /// The text that replaces `span`; `nil` where only a person can know it.
  package var replacement: String?
  /// The bytes to replace; `nil` is the finding's own span.
  package var span: Span?
  /// Whether `check --fix` may put the replacement in without asking: it changes how something is
  /// written and never what it says.
  package var isMechanical: Bool

  package init(
    _ advice: String, replacement: String? = nil, span: Span? = nil, isMechanical: Bool = false
  ) {
    self.advice = advice
    self.replacement = replacement
    self.span = span
    self.isMechanical = isMechanical && replacement != nil
  }
}

/// One thing that a check has found, as data. Texts are German, as an official reads them.
package struct Finding: Hashable, Sendable {
  package var stufe: Stufe
  /// Rule ID: „BV-BF-006“. IDs are a contract and never reused.
  package var rule: String
  /// Path of the file from the project folder.
  package var path: String
  /// The smallest wrong token, in bytes of that file.
  package var span: Span
  /// States the rule, most specific word first, no full stop: „Feld ‚betreff‘ fehlt“.
  package var summary: String
  /// Answers why; whole sentences.
  package var explanation: String?
  package var notes: [Note]
  package var fixes: [Fix]

  package init(
    _ stufe: Stufe, _ rule: String, path: String, span: Span, _ summary: String,
    explanation: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.stufe = stufe
    self.rule = rule
    self.path = path
    self.span = span
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }
}

/// A value together with what was found while making it: they travel together, so that no stage needs a collector.
package struct Reported<Value> {
  package var value: Value
  package var findings: [Finding]

  package init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Reported<Other> {
    Reported<Other>(try transform(value), findings)
  }
}

extension Reported: Sendable where Value: Sendable {}
