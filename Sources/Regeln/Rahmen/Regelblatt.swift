package import Diagnostics
package import SourceText

/// What a rule says of itself: printed by `vorlagenwerk rules ID`, and tested as it stands.
package final class Regelblatt: Sendable {
  /// „BV-BF-006“; never reused.
  package let id: String
  package let stufe: Stufe
  /// What the rule wants, one sentence without full stop.
  package let titel: String
  /// Why it matters, whole sentences.
  package let warum: String
  /// What to do instead.
  package let stattdessen: String
  /// Law, form or experience that it rests on; empty where it is plain craft.
  package let quelle: String
  /// Examples that no text file can show, a sentence each.
  package let beschrieben: Beschreibung

  /// What strikes and what does not, told in words.
  package struct Beschreibung: Sendable {
    package let schlecht: [String]
    package let gut: [String]

    package init(schlecht: [String] = [], gut: [String] = []) {
      self.schlecht = schlecht
      self.gut = gut
    }
  }

  // Made when somebody reads the sheet: a check needs none of them.
  private let gute: @Sendable () -> [Regelbeispiel]
  private let schlechte: @Sendable () -> [Regelbeispiel]

  package init(
    _ id: String, _ stufe: Stufe, _ titel: String, warum: String, stattdessen: String,
    quelle: String = "", beschrieben: Beschreibung = Beschreibung(),
    gut: @escaping @autoclosure @Sendable () -> [Regelbeispiel],
    schlecht: @escaping @autoclosure @Sendable () -> [Regelbeispiel]
  ) {
    self.id = id
    self.stufe = stufe
    self.titel = titel
    self.warum = warum
    self.stattdessen = stattdessen
    self.quelle = quelle
    self.beschrieben = beschrieben
    gute = gut
    schlechte = schlecht
  }

  /// Each must raise nothing.
  package var gut: [Regelbeispiel] { gute() }

  /// Each must raise exactly this rule, exactly at the marked places.
  package var schlecht: [Regelbeispiel] { schlechte() }

  /// A finding of this rule at its usual level.
  package func befund(
    _ pfad: String, _ span: Span, _ satz: String, weil: String? = nil, notizen: [Note] = [],
    rat: [Fix] = [], stufe: Stufe? = nil
  ) -> Finding {
    Finding(
      stufe ?? self.stufe, id, path: pfad, span: span, satz, explanation: weil ?? warum,
      notes: notizen, fixes: rat)
  }
}
