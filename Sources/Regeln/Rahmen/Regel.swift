package import Diagnostics
package import Fachmodell
package import SourceText

/// A rule that looks at one document.
package protocol Dokumentregel: Sendable {
  static var blatt: Regelblatt { get }
  /// The rule has nothing to say about a document that has none of these.
  static var betrifft: Merkmale { get }
  init()
  func check(_ kontext: Dokumentkontext) -> [Finding]
}

extension Dokumentregel {
  package static var betrifft: Merkmale { .immer }
}

/// A rule that looks at all records at once.
package protocol Bestandsregel: Sendable {
  static var blatt: Regelblatt { get }
  init()
  /// `nummern`: the patterns of the house for numbers, which remember what they have seen.
  func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding]
}

/// A rule whose findings come from reading: it makes sentences of facts.
package protocol Leseregel: Sendable {
  static var blatt: Regelblatt { get }
  init()
  /// `nil` where the fact is another rule's.
  func befund(_ befund: Lesebefund, in pfad: String, _ text: (Span) -> String) -> Finding?
}
