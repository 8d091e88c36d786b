package import SourceText

/// The columns of a table under a reserved heading.
package final class Tabellendefinition: Sendable {
  package let spalten: [Felddefinition]
  /// Whether columns named „2018“ or „ab 2020“ are amounts of that year.
  package let mitJahren: Bool
  /// Rows whose year columns hold something else, by the folded text of their first cell.
  package let andereZeilen: [FoldedKey: Feldtyp]
  private let nummern: FoldedKeyTable
  private let angaben: [Spaltenangabe]

  /// What a page asks of a column. A value: all workers share the definitions, and to count the references to
  /// one they would wait for each other.
  package struct Spaltenangabe: Sendable {
    package let name: String
    package let schluessel: FoldedKey
    /// Whether its values are amounts or numbers.
    package let istZahl: Bool

    fileprivate init(_ feld: Felddefinition) {
      name = feld.name
      schluessel = feld.schluessel
      istZahl =
        switch feld.typ {
        case .betrag, .betragOderJahre, .zahl, .ganzzahl, .haushaltsjahre: true
        default: false
        }
    }
  }

  package init(
    _ spalten: [Felddefinition], mitJahren: Bool = false,
    andereZeilen: [FoldedKey: Feldtyp] = [:]
  ) {
    self.spalten = spalten
    self.mitJahren = mitJahren
    self.andereZeilen = andereZeilen
    nummern = FoldedKeyTable(spalten.map(\.schluessel))
    angaben = spalten.map { Spaltenangabe($0) }
  }

  package func angabe(_ schluessel: FoldedKey) -> Spaltenangabe? {
    nummern[schluessel].map { angaben[$0] }
  }

  /// The first column of which `gilt` is true.
  package func angabe(wo gilt: (Spaltenangabe) -> Bool) -> Spaltenangabe? {
    angaben.first(where: gilt)
  }

  package func spalte(_ schluessel: FoldedKey) -> Felddefinition? {
    nummern[schluessel].map { spalten[$0] }
  }
}

/// A reserved heading and what may stand under it.
package final class Abschnittsdefinition: Sendable {
  /// Canonical spelling: „Beratungsfolge“.
  package let name: String
  /// The name folded, to compare misspelt headings with.
  let gefaltet: String
  let buchstaben: LetterSet
  package let schluessel: FoldedKey
  package let pflicht: Bool
  package let tabelle: Tabellendefinition?
  /// Reserved headings one level below.
  package let unter: [Abschnittsdefinition]
  /// Whether the headings one level below are names: `### <Gremium>`.
  package let freieTeile: Bool
  /// Never published: Ausnahmen, Mitzeichnung.
  package let intern: Bool
  package let hinweis: String

  package init(
    _ name: String, pflicht: Bool = false, tabelle: Tabellendefinition? = nil,
    unter: [Abschnittsdefinition] = [], freieTeile: Bool = false, intern: Bool = false,
    _ hinweis: String = ""
  ) {
    self.name = name
    gefaltet = fold(name)
    buchstaben = LetterSet(gefaltet)
    schluessel = FoldedKey(name)
    self.pflicht = pflicht
    self.tabelle = tabelle
    self.unter = unter
    self.freieTeile = freieTeile
    self.intern = intern
    self.hinweis = hinweis
  }
}

/// What a document kind looks like: its head and its reserved sections.
package final class Formular: Sendable {
  package let art: Dokumentart
  /// The words that `art:` may have for this kind.
  package let artworte: Auswahlliste
  package let felder: [Felddefinition]
  package let abschnitte: [Abschnittsdefinition]
  /// What a head must say: of each group one entry is enough.
  package let pflichtgruppen: [[Felddefinition]]
  /// What the first heading of the text says where the head does not.
  package let titelfeld: Felddefinition?
  private let feldnummern: FoldedKeyTable
  private let abschnittsnummern: FoldedKeyTable
  /// Sections of the third level by name: under which section of `abschnitte` one stands.
  private let unternummern: FoldedKeyTable

  /// `mindestensEins` are groups of fields of which a head must have one each.
  package init(
    _ art: Dokumentart, artworte: Auswahlliste, felder: [Felddefinition],
    mindestensEins: [[Felddefinition]] = [], titelfeld: Felddefinition? = nil,
    abschnitte: [Abschnittsdefinition]
  ) {
    self.art = art
    self.artworte = artworte
    self.felder = felder + Allgemein.felder
    self.titelfeld = titelfeld
    pflichtgruppen = self.felder.filter(\.pflicht).map { [$0] } + mindestensEins
    // People copy sections from one form into another; these two stay inside wherever they stand.
    let interne = [Allgemein.ausnahmen, Vorlage.mitzeichnung]
    self.abschnitte =
      abschnitte + interne.filter { intern in !abschnitte.contains { $0 === intern } }
    feldnummern = FoldedKeyTable(self.felder.map(\.schluessel))
    abschnittsnummern = FoldedKeyTable(self.abschnitte.map(\.schluessel))
    unternummern = FoldedKeyTable(
      self.abschnitte.enumerated().flatMap { nummer, abschnitt in
        abschnitt.unter.map { ($0.schluessel, nummer) }
      })
  }

  /// The table that is all there is to a kind: it may stand under any heading, or under none.
  package var hauptliste: Abschnittsdefinition? {
    switch art {
    case .sitzungskalender: Sitzungskalender.sitzungen
    case .einrichtungen: Einrichtungen.liste
    default: nil
    }
  }

  package func feld(_ schluessel: FoldedKey) -> Felddefinition? {
    feldnummern[schluessel].map { felder[$0] }
  }

  package func abschnitt(_ schluessel: FoldedKey) -> Abschnittsdefinition? {
    abschnittsnummern[schluessel].map { abschnitte[$0] }
  }

  /// A reserved section of the third level, whichever section it belongs to.
  func unterabschnitt(_ schluessel: FoldedKey) -> Abschnittsdefinition? {
    guard let nummer = unternummern[schluessel] else { return nil }
    return abschnitte[nummer].unter.first { $0.schluessel == schluessel }
  }
}

/// The kinds of documents.
package enum Dokumentart: String, Hashable, Sendable, CaseIterable {
  case vorlage = "Vorlage"
  case projektauftrag = "Projektauftrag"
  case projektstrukturplan = "Projektstrukturplan"
  case vereinbarung = "Vereinbarung"
  case gremium = "Gremium"
  case sitzung = "Sitzung"
  case sitzungskalender = "Sitzungskalender"
  case haushaltsplan = "Haushaltsplan"
  case hauptsatzung = "Hauptsatzung"
  case einrichtungen = "Einrichtungen"
  case seite = "Seite"

  package var formular: Formular {
    switch self {
    case .vorlage: Vorlage.formular
    case .projektauftrag: Projektauftrag.formular
    case .projektstrukturplan: Projektstrukturplan.formular
    case .vereinbarung: Vereinbarung.formular
    case .gremium: Gremium.formular
    case .sitzung: Sitzung.formular
    case .sitzungskalender: Sitzungskalender.formular
    case .haushaltsplan: Haushaltsplan.formular
    case .hauptsatzung: Hauptsatzung.formular
    case .einrichtungen: Einrichtungen.formular
    case .seite: Seite.formular
    }
  }

  /// The kind that a word after `art:` names, and the index of the word in that kind's list.
  package static func benannt(_ text: String) -> (art: Dokumentart, wort: Int)? {
    artworte[FoldedKey(text)].map { (allCases[$0 >> 8], $0 & 0xFF) }
  }

  /// Word → kind and place in its list, as `kind << 8 | place`.
  private static let artworte = FoldedKeyTable(
    allCases.enumerated().flatMap { nummer, art in
      art.formular.artworte.schluessel.entries.map { ($0, nummer << 8 | $1) }
    })

  /// Whether a document of this kind lies beside a paper and belongs to it.
  package var istAnlage: Bool {
    switch self {
    case .projektauftrag, .projektstrukturplan, .vereinbarung: true
    case .vorlage, .gremium, .sitzung, .sitzungskalender, .haushaltsplan, .hauptsatzung,
      .einrichtungen, .seite:
      false
    }
  }
}
