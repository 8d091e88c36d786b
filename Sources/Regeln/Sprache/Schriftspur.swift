import SourceText

/// Something in the bytes of a document that a rule may have to say something about.
struct Schriftspur: Sendable, Hashable {
  enum Art: Sendable, Hashable {
    // Language: judged where it stands in running text.
    case doppelterPunkt
    /// „und –arbeit“: `ersatz` goes in place of the dash.
    case gedankenstrich
    case einseitigerStrich
    case geradesZeichen
    case oeffnendesZeichen
    case schliessendesZeichen
    case betrag
    case ohneLuecke
    case waehrung(Waehrungswort)
    case abkuerzung
    /// What nobody sees: wherever it stands.
    case unsichtbar

    // Protection: judged where it would be published.
    case bankverbindung
    case steuernummer
    case versicherungsnummer
    case geburtsdatum
    case wohnort
    case anschrift
    /// The same behind a mere name.
    case anschriftOhneAnrede
    case vertraulich
    case anmerkung

    /// For counting; below `zahl`.
    var nummer: Int {
      switch self {
      case .doppelterPunkt: 0
      case .gedankenstrich: 1
      case .einseitigerStrich: 2
      case .geradesZeichen: 3
      case .oeffnendesZeichen: 4
      case .schliessendesZeichen: 5
      case .betrag: 6
      case .ohneLuecke: 7
      case .waehrung(.zeichen): 8
      case .waehrung(.wort): 9
      case .waehrung(.kuerzel): 10
      case .abkuerzung: 11
      case .bankverbindung: 12
      case .steuernummer: 13
      case .versicherungsnummer: 14
      case .geburtsdatum: 15
      case .wohnort: 16
      case .anschrift: 17
      case .vertraulich: 18
      case .anmerkung: 19
      case .unsichtbar: 20
      case .anschriftOhneAnrede: 21
      }
    }

    static let zahl = 22
  }

  enum Waehrungswort: String, Sendable, Hashable, CaseIterable {
    case zeichen = "€"
    case wort = "Euro"
    case kuerzel = "EUR"
  }

  let art: Art
  let span: Span
  /// Where it is mechanical: the bytes to replace, and what comes in their place.
  let ersatz: Ersatz?

  struct Ersatz: Sendable, Hashable {
    let span: Span
    let text: String
  }

  init(_ art: Art, _ span: Span, ersatz: Ersatz? = nil) {
    self.art = art
    self.span = span
    self.ersatz = ersatz
  }

  /// Whether it matters because of what is published, and not because of how it is written.
  var dientSchutz: Bool {
    switch art {
    case .bankverbindung, .steuernummer, .versicherungsnummer, .geburtsdatum, .wohnort, .anschrift,
      .anschriftOhneAnrede, .vertraulich, .anmerkung:
      true
    case .doppelterPunkt, .gedankenstrich, .einseitigerStrich, .geradesZeichen, .oeffnendesZeichen,
      .schliessendesZeichen, .betrag, .ohneLuecke, .waehrung, .abkuerzung, .unsichtbar:
      false
    }
  }
}
