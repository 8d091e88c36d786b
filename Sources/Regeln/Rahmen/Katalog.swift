package import Diagnostics
package import Fachmodell
package import SourceText

/// All rules. A rule that is not here does not exist.
package enum Katalog {
  static let leseregeln: [any Leseregel.Type] = []

  static let dokumentregeln: [any Dokumentregel.Type] = []

  static let bestandsregeln: [any Bestandsregel.Type] = []

  /// The sheets of all rules, in the order of their IDs.
  package static let blaetter: [Regelblatt] =
    (leseregeln.map { $0.blatt } + dokumentregeln.map { $0.blatt }
    + bestandsregeln.map { $0.blatt }).sorted { $0.id < $1.id }

  /// Findings of one document, its reading included. Pure.
  package static func pruefe(_ kontext: Dokumentkontext) -> [Finding] {
    var befunde = lesebefunde(kontext.dokument.befunde, kontext.dokument.datei)
    for regel in dokumentregeln { befunde += regel.init().check(kontext) }
    return befunde
  }

  /// Findings that need all records. Pure.
  package static func pruefe(_ bestand: Bestand) -> [Finding] {
    bestandsregeln.flatMap { $0.init().check(bestand) }
  }

  /// Sentences for the facts that reading a file has noticed; also for `mandant.yml`.
  package static func lesebefunde(_ befunde: [Lesebefund], _ datei: SourceFile) -> [Finding] {
    befunde.flatMap { befund in
      leseregeln.compactMap { $0.init().befund(befund, in: datei.path, datei.text) }
    }
  }
}
