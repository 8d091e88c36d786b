package import Diagnostics
package import Fachmodell
package import SourceText
import Terminplan

/// A document with what its rules may look at.
package struct Dokumentkontext: Sendable {
  package let dokument: Dokument
  package let register: Register
  /// The Beratungsfolge, resolved; empty for other kinds.
  package let beratungen: [Beratung]
  /// The parts of the Beschlussvorschlag; empty for other kinds.
  let beschlussteile: [Beschlussteil]
  /// The documents of the same folder, this one included: a paper sees its annexes.
  package let ordner: [Dokument]
  /// Dates in the file that do not exist or do not fit the weekday beside them, wherever they stand.
  let textdaten: [Textdatum]
  /// What the paper says about money; `nil` where it has none of the sections.
  let haushalt: Haushaltslage?
  /// Words of a paper's text that rules about money, staff and annexes ask for.
  let stichworte: [Stichwort]
  /// What rules about language and protection have to look at.
  let spuren: Schriftspuren
  /// The elements of a Projektstrukturplan; `nil` for other documents.
  let strukturplan: Strukturplan?

  package init(dokument: Dokument, register: Register, ordner: [Dokument]) {
    self.dokument = dokument
    self.register = register
    beratungen = dokument.beratungen(register.gremien)
    beschlussteile = dokument.beschlussteile(register.gremien)
    self.ordner = ordner
    textdaten = Textdatum.auffaellige(in: dokument.datei.bytes)
    haushalt = Haushaltslage(dokument, register)
    stichworte = Stichwort.alle(in: dokument)
    strukturplan = Strukturplan(dokument)
    spuren = Schriftspuren(
      dokument, register.mandant,
      vorlage: dokument.art.istAnlage ? ordner.first { $0.art == .vorlage } : nil)
  }

  var mandant: Mandant { register.mandant }
  var pfad: String { dokument.pfad }
}

/// A rule that looks at one document.
package protocol Dokumentregel: Sendable {
  static var blatt: Regelblatt { get }
  init()
  func check(_ kontext: Dokumentkontext) -> [Finding]
}

/// A rule that looks at all records at once.
package protocol Bestandsregel: Sendable {
  static var blatt: Regelblatt { get }
  init()
  func check(_ bestand: Bestand) -> [Finding]
}

/// A rule whose findings come from reading: it makes sentences of facts.
package protocol Leseregel: Sendable {
  static var blatt: Regelblatt { get }
  init()
  /// `nil` where the fact is another rule's.
  func befund(_ befund: Lesebefund, in pfad: String, _ text: (Span) -> String) -> Finding?
}
