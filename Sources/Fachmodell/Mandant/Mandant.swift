package import Kalender
package import SourceText

/// One house: everything that differs between municipalities.
package struct Mandant: Sendable {
  package struct Nummernmuster: Sendable {
    /// A regular expression over the whole number.
    package let muster: Zeichenmuster
    /// How a number looks, for messages: nobody is shown a regular expression.
    package let beispiel: String
    package let gueltigAb: Datum?
    package let gueltigBis: Datum?

    package func gilt(am datum: Datum?) -> Bool {
      guard let datum else { return true }
      return (gueltigAb.map { $0 <= datum } ?? true) && (gueltigBis.map { datum <= $0 } ?? true)
    }
  }

  /// A required key that is not there.
  package struct Fehlend: Sendable {
    package let name: String
    /// The key whose entry it is missing in; `nil` for the file itself.
    package let eintragVon: String?
    package let span: Span
  }

  package struct Vorlageart: Sendable {
    package let art: Vorlagenart
    /// What the house calls it; printed instead of the kind's own word.
    package let name: String?
    /// Keys and sections that this house wants, folded; `nil`: what the form says.
    package let pflicht: [String]?
  }

  package struct Mittelzeile: Sendable {
    package let name: String
    package let haushalt: Haushaltsart
    package let klasse: Mittelklasse
    /// „Bedarf: Sachaufwand“ and „Plan: Sachaufwand“, as the rows of a paper name it.
    package let bedarf: FoldedKey
    package let plan: FoldedKey
    /// Whether its name says that it is the cost of staff.
    package let istPersonal: Bool

    package init(_ name: String, _ haushalt: Haushaltsart, _ klasse: Mittelklasse) {
      bedarf = FoldedKey("Bedarf: " + name)
      plan = FoldedKey("Plan: " + name)
      istPersonal = fold(name).contains("personal")
      self.name = name
      self.haushalt = haushalt
      self.klasse = klasse
    }
  }

  package var name = ""
  package var land = Land.bw
  package var basisURL: String?
  /// Where the house keeps the pages about rules: a URL, or a folder of the project.
  package var regelseiten: String?
  /// Whether projects have pages of their own; their annexes are published in any case.
  package var projektseiten = true
  package var nummernmuster: [Nummernmuster] = []
  /// How the house writes products and Haushaltsstellen; empty where it has said nothing.
  package var haushaltsstellen: [Nummernmuster] = []
  /// Days between invitation and session.
  package var ladungsfristTage = 7
  package var ladungsfristZaehlweise = Fristzaehlung.volleTage
  package var einmaligBedeutet = EinmaligBedeutet.betrag
  package var betragspruefungAb = Betrag(cent: 100_000)
  package var personentagStunden = Hundertstel(800)
  package var haushaltBeschlossen: Int?
  package var deckungFremdesBudget: String?
  package var vertretung: [String] = []
  package var freieTage: [Datumsbereich] = []
  package var merktage: [(tage: Datumsbereich, name: String)] = []
  package var vorlagearten: [Vorlageart] = []
  /// Folded canonical word → the word that this house prints.
  package var labels: [FoldedKey: String] = [:]
  package var pruefbloecke: [String] = []
  package var mittelzeilen = Mandant.ueblicheMittelzeilen
  package var abkuerzungen: [(kurz: String, lang: String)] = []
  /// Rule ID → word, span of the word; the policy gives them meaning.
  package var stufen: [(regel: String, stufe: String, span: Span)] = []
  package var kontakt: [(name: String, wert: String)] = []
  package var farbe: String?
  package var wappen: String?
  /// Municipal holidays, where the law of the Land leaves them to the municipality.
  package var oertlicheFeiertage: Set<OertlicherFeiertag> = []
  /// Required keys that are not there.
  package var fehlende: [Fehlend] = []
  /// Bytes of the keys of the file.
  package var stellen: [FoldedKey: Span] = [:]
  /// Bytes of their values.
  package var wertstellen: [FoldedKey: Span] = [:]
  /// Keys whose entry could not be read: what they would say is not known, and nobody is to be
  /// measured by the defaults.
  package var unlesbare: Set<FoldedKey> = []
  /// Whether nothing of the file could be read.
  package var istUnlesbar = false
  /// Whether it is no UTF-8, and its letters were only guessed.
  package var istGeraten = false
  /// Whether lines of the file were left out because nobody can read them: they may have said anything.
  package var hatLuecken = false

  package init() {}

  /// Whether the house has said something under the key that could not be read, or may have.
  package func istUnklar(_ feld: Felddefinition) -> Bool {
    istUnlesbar || istGeraten || unlesbare.contains(feld.schluessel)
      || hatLuecken && stellen[feld.schluessel] == nil
  }

  /// Whether that may be so for any key: nearly never.
  package var istTeilsUnklar: Bool {
    istUnlesbar || istGeraten || hatLuecken || !unlesbare.isEmpty
  }

  /// The rows of the form of Landkreis Lörrach.
  package static let ueblicheMittelzeilen: [Mittelzeile] = [
    Mittelzeile("Erträge", .ergebnis, .ertrag),
    Mittelzeile("Personalaufwand", .ergebnis, .aufwand),
    Mittelzeile("Sachaufwand", .ergebnis, .aufwand),
    Mittelzeile("Kalk. Aufwand", .ergebnis, .nichtZahlungswirksam),
    Mittelzeile("Einzahlung", .finanz, .ertrag),
    Mittelzeile("Auszahlung", .finanz, .aufwand),
  ]

  /// The word of the form as this house prints it.
  package func label(_ wort: String) -> String { labels[FoldedKey(wort)] ?? wort }

  /// What the form prints behind a name.
  package func text(_ wort: Formularwort) -> String {
    labels[FoldedKey(wort.rawValue)] ?? wort.ueblich
  }

  package func vorlageart(_ art: Vorlagenart) -> Vorlageart? {
    vorlagearten.first { $0.art == art }
  }

  /// The kind that the house's own word names.
  package func vorlagenart(_ wort: String) -> Vorlagenart? {
    guard !wort.isEmpty else { return nil }
    let schluessel = FoldedKey(wort)
    return vorlagearten.first { $0.name.map { FoldedKey($0) == schluessel } ?? false }?.art
  }

  /// What the house calls a kind of paper.
  package func name(_ art: Vorlagenart) -> String { vorlageart(art)?.name ?? art.rawValue }
}
