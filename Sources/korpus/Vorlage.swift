/// The facts of one paper, whatever form they are written in.
struct Vorlage {
  enum Art: String {
    case beschluss = "Beschlussvorlage"
    case information = "Informationsvorlage"
    case ergaenzung = "Ergänzungsvorlage"
    case anfrage = "Anfrage"

    var entscheidet: Bool { self == .beschluss || self == .ergaenzung }
  }

  struct Station {
    let gremium: Gremium
    let datum: Tag
    let oeffentlich: Bool
    /// „Vorberatung“, „Entscheidung“, „Kenntnisnahme“ or „Beantwortung“.
    let zustaendigkeit: String
    /// Whether the table says so, or the verb of the resolution has to tell.
    let ausgeschrieben: Bool
    /// Why the public is excluded; empty for a public station.
    let grund: String
  }

  struct Alternative {
    let variante: String
    let inhalt: String
    let kosten: Int
    let folgekosten: Int
    let empfohlen: Bool
  }

  struct Stelle {
    let name: String
    let vzae: String
    let herkunft: String
    let stellenplan: String
    let befristung: String
    let bewertung: String
  }

  struct Termin {
    let name: String
    let wann: String
    let art: String
    let verbindlich: String
  }

  let kennung: Kennung
  let art: Art
  let datum: Tag
  let dezernat: String
  let fachbereich: String
  let verfasser: String
  let telefon: String
  let aktenzeichen: String
  let gruppe: Produktplan.Gruppe
  let produkte: [Produktplan.Produkt]
  let schlagworte: [String]
  let orte: [String]
  let stand: Tag?
  let freigabeAb: Tag?
  let bezug: Kennung?
  let ergaenzt: Kennung?

  let stationen: [Station]
  /// What the administration is told to do, without the lead sentence.
  let auftraege: [String]
  /// The resolution stands once for all bodies.
  let ungeteilt: Bool
  /// The committee's part says „Wortlaut wie Kreistag“ instead of repeating the text.
  let wieKreistag: Bool

  let wirkungsziel: String
  let leistungsziel: String
  let kriterium: String
  /// `nil` where the paper has no financial effects.
  let haushalt: Haushalt?
  let stellen: [Stelle]
  let alternativen: [Alternative]
  let termine: [Termin]
  /// „## Begründung“ and what follows, in Markdown.
  let begruendung: String
  /// A closing passage that only the members may read.
  let vertraulich: String?
  let projekt: Projekt?
  let unterschriften: [(name: String, funktion: String)]

  var entscheidung: Station? { stationen.last { $0.zustaendigkeit == "Entscheidung" } }
}
