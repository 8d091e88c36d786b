package import Kalender
package import SourceText

/// One key of a head or one column of a table: the single place where it is defined.
///
/// Reader, checks, page models and later schema and handbook follow from it. A class, since one is
/// looked up for every cell of every table.
package final class Felddefinition: Hashable, Sendable {
  /// Canonical spelling, with umlauts: „finanzielle-auswirkungen“, „Zuständigkeit“.
  package let name: String
  package let schluessel: FoldedKey
  package let typ: Feldtyp
  package let pflicht: Bool
  /// What belongs here, one German sentence for handbook and completion.
  package let hinweis: String

  package init(
    _ name: String, _ typ: Feldtyp, pflicht: Bool = false, _ hinweis: String = ""
  ) {
    self.name = name
    schluessel = FoldedKey(name)
    self.typ = typ
    self.pflicht = pflicht
    self.hinweis = hinweis
  }

  package static func == (a: Felddefinition, b: Felddefinition) -> Bool {
    a === b
      || (a.schluessel == b.schluessel && a.name == b.name && a.typ == b.typ
        && a.pflicht == b.pflicht && a.hinweis == b.hinweis)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(schluessel) }
}

/// A field together with the Swift type of its values, so that `dokument[Vorlage.datum]` is a `Datum?`.
///
/// Fields are made once and never go away, so they hold their definition without counting it: all workers take
/// the same ones in hand hundreds of times a paper, and would wait for each other at each count.
package struct Feld<Inhalt: Feldwert>: Sendable {
  package let schluessel: FoldedKey
  private let gehalten: Unmanaged<Felddefinition>

  package init(
    _ name: String, _ typ: Feldtyp, pflicht: Bool = false, _ hinweis: String = ""
  ) {
    let definition = Felddefinition(name, typ, pflicht: pflicht, hinweis)
    schluessel = definition.schluessel
    gehalten = .passRetained(definition)
  }

  package var definition: Felddefinition { gehalten.takeUnretainedValue() }
  package var name: String { definition.name }
}

/// What a field can hold.
package protocol Feldwert: Sendable {
  /// `nil` where the entry is empty, unreadable or of another type. `text`: as it is written.
  ///
  /// In two parts: to hand over an entry would count all references in it, and some hundred are asked for
  /// each paper.
  static func aus(_ wert: Wert, _ text: () -> String) -> Self?
}

extension Feldwert {
  package static func aus(_ eintrag: Eintrag) -> Self? { aus(eintrag.wert) { eintrag.text } }
}

extension String: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> String? {
    switch wert {
    case .leer, .unlesbar: nil
    default: text()
    }
  }
}

extension Datum: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Datum? {
    if case .datum(let datum) = wert { datum } else { nil }
  }
}

extension Datumsbereich: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Datumsbereich? {
    if case .datumsbereich(let bereich) = wert { bereich } else { nil }
  }
}

extension Betrag: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Betrag? {
    if case .betrag(let betrag) = wert { betrag } else { nil }
  }
}

extension Hundertstel: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Hundertstel? {
    if case .zahl(let zahl) = wert { zahl } else { nil }
  }
}

extension Int: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Int? {
    if case .zahl(let zahl) = wert { zahl.wert / 100 } else { nil }
  }
}

extension Bool: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Bool? {
    if case .jaNein(let istJa) = wert { istJa } else { nil }
  }
}

extension NummerName: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> NummerName? {
    if case .nummerName(let name) = wert { name } else { nil }
  }
}

extension Uhrzeit: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Uhrzeit? {
    if case .uhrzeit(let zeit) = wert { zeit } else { nil }
  }
}

extension Terminangabe: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Terminangabe? {
    if case .wann(let angabe) = wert { angabe } else { nil }
  }
}

extension Array: Feldwert where Element == String {
  package static func aus(_ wert: Wert, _ text: () -> String) -> [String]? {
    if case .liste(let teile) = wert { teile } else { nil }
  }
}

/// A closed set whose raw values are the words of the forms.
package protocol Auswahl: Feldwert, RawRepresentable, CaseIterable, Hashable
where RawValue == String, AllCases == [Self] {
  /// What else people write for a case.
  static var andereWorte: [(String, Self)] { get }
  /// What else a text may mean that is none of the words; an index into `allCases`.
  static func gelesen(_ text: String, _ liste: Auswahlliste) -> Int?
}

extension Auswahl {
  package static var andereWorte: [(String, Self)] { [] }
  package static func gelesen(_ text: String, _ liste: Auswahlliste) -> Int? { nil }

  package static func aus(_ wert: Wert, _ text: () -> String) -> Self? {
    guard case .auswahl(let index) = wert else { return nil }
    let alle = allCases
    return (0..<alle.count).contains(index) ? alle[index] : nil
  }

  package static var typ: Feldtyp { .auswahl(Auswahlliste(Self.self)) }
}
