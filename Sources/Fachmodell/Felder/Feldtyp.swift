package import SourceText

/// How the text of a field is read: the grammar of one key or column.
package enum Feldtyp: Hashable, Sendable {
  /// The rest of the line, „: “ included.
  case text
  /// „11.14 Zentrale Funktionen“, „V - Soziales & Jugend“: kept as written, split by the reader.
  case nummerName
  /// TT.MM.JJJJ or JJJJ-MM-TT.
  case datum
  /// A date or „07./08.12.2021“, „30.11.–01.12.2021“.
  case datumsbereich
  /// „20.000 €“, „5000“, „20.000,50 EUR“: kept in cents.
  case betrag
  /// „einmalig in“: an amount or a list of years, as the house reads its form.
  case betragOderJahre
  /// „0,5“: kept in hundredths.
  case zahl
  /// A whole number.
  case ganzzahl
  /// „2025“, „2025/2026“: the year of a budget, or the two of a Doppelhaushalt.
  case haushaltsjahre
  /// „40“, „40 %“: a whole number of hundredths.
  case prozent
  /// „11.14.08“: segments are text, never numbers.
  case code
  /// ja, nein, or not ticked.
  case jaNein
  /// HH:MM, kept in minutes.
  case uhrzeit
  /// „am/ab/nach/bis TT.MM.JJJJ“, „05.2019“, „2. Quartal 2019“, „2019“, „offen“.
  case wann
  /// One of a closed list.
  case auswahl(Auswahlliste)
  /// The name of something else in the project.
  case verweis(Verweisart)
  /// Several values, „; “ between them.
  indirect case liste(Feldtyp)
  /// Only in `mandant.yml`: a list of entries with these fields.
  case eintraege([Felddefinition])
  /// Only in `mandant.yml`: names with a text each.
  case zuordnung

  /// Whether the rest of a line in the head is taken as it stands, „: “ and „ #“ included.
  package var nimmtGanzeZeile: Bool {
    switch self {
    case .text, .nummerName, .verweis: true
    case .liste(let inner): inner.nimmtGanzeZeile
    default: false
    }
  }

  /// What the type is called in messages: „… ist nicht als Betrag zu lesen“.
  package var bezeichnung: String {
    switch self {
    case .text, .zuordnung: "Text"
    case .nummerName: "Nummer und Name"
    case .datum: "Datum"
    case .datumsbereich: "Datum oder Zeitraum"
    case .betrag: "Betrag"
    case .betragOderJahre: "Betrag oder Jahr"
    case .zahl: "Zahl"
    case .ganzzahl: "ganze Zahl"
    case .haushaltsjahre: "Haushaltsjahr"
    case .prozent: "Prozentzahl"
    case .code: "Nummer"
    case .jaNein: "ja oder nein"
    case .uhrzeit: "Uhrzeit"
    case .wann: "Terminangabe"
    case .auswahl: "Auswahl"
    case .verweis(let art): art.bezeichnung
    case .liste: "Liste"
    case .eintraege: "Liste von Einträgen"
    }
  }
}

/// What a reference names.
package enum Verweisart: String, Hashable, Sendable {
  case gremium, vorlage, projekt, land

  package var bezeichnung: String {
    switch self {
    case .gremium: "Gremium"
    case .vorlage: "Vorlagennummer"
    case .projekt: "Projektkennung"
    case .land: "Bundesland"
    }
  }
}

/// The words of a closed list, as the forms print them, with what else people write for them.
///
/// A class, since every field type that is passed on would else copy the whole list.
package final class Auswahlliste: Hashable, Sendable {
  package let worte: [String]
  /// What else people write for them.
  package let andere: [String]
  /// Folded spelling → index into `worte`.
  package let schluessel: FoldedKeyTable
  /// Asked where the text is none of the words.
  private let gelesen: @Sendable (String, Auswahlliste) -> Int?

  package init(
    _ worte: [String], andere: [(String, String)] = [],
    gelesen: @escaping @Sendable (String, Auswahlliste) -> Int? = { _, _ in nil }
  ) {
    self.gelesen = gelesen
    self.worte = worte
    self.andere = andere.map(\.0)
    var schluessel = worte.enumerated().map { (FoldedKey($1), $0) }
    for (anderes, wort) in andere {
      if let index = worte.firstIndex(of: wort) { schluessel.append((FoldedKey(anderes), index)) }
    }
    // Where two spellings fold to the same, the one named last counts.
    self.schluessel = FoldedKeyTable(schluessel.reversed())
  }

  package convenience init<Wahl: Auswahl>(_ type: Wahl.Type) {
    self.init(
      Wahl.allCases.map(\.rawValue), andere: Wahl.andereWorte.map { ($0.0, $0.1.rawValue) },
      gelesen: { Wahl.gelesen($0, $1) })
  }

  package func index(of text: String) -> Int? { genau(text) ?? gelesen(text, self) }

  /// Of one of the words only.
  func genau(_ text: String) -> Int? { schluessel[FoldedKey(text)] }

  package static func == (a: Auswahlliste, b: Auswahlliste) -> Bool {
    a === b || (a.worte == b.worte && a.schluessel == b.schluessel)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(worte) }
}
