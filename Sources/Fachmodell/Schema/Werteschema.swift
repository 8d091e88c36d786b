import Kalender

/// JSON Schema for the values of fields: what their readers take, and nothing that they surely refuse.
enum Werteschema {
  typealias Felder = [(String, Schemawert)]

  /// `stelle` is where the value stands in the schema, as a JSON pointer.
  static func wert(_ typ: Feldtyp, _ stelle: String = "") -> Felder {
    switch typ {
    case .text, .nummerName, .verweis(.gremium), .verweis(.vorlage), .verweis(.projekt), .wann,
      .betragOderJahre:
      einfach
    case .verweis(.land): einesVon([worte(Land.allCases.map(\.code)), muster(land)])
    case .datum, .datumsbereich, .uhrzeit: einesVon([ausdruck(typ).map(muster)])
    case .betrag: einesVon([muster(betrag), zahl])
    case .zahl, .ganzzahl: einesVon([ausdruck(typ).map(muster), ganzzahl])
    case .haushaltsjahre: einesVon([ausdruck(typ).map(muster), jahr])
    case .prozent, .code: einesVon([ausdruck(typ).map(muster), zahl])
    case .jaNein:
      einesVon([
        worte(Wertleser.jaNeinWorte.worte), muster(ausdruck(Wertleser.jaNeinWorte)),
        .objekt([("type", .text("boolean"))]),
      ])
    case .auswahl(let liste): auswahl(liste)
    case .liste(let inner): liste(inner)
    case .eintraege(let felder):
      [
        ("type", .liste([.text("array"), .text("null")])),
        ("items", .objekt(Kopfschema.objekt(felder, pfad: stelle + "/items"))),
      ]
    case .zuordnung: zuordnung + [("additionalProperties", .objekt(einfach))]
    }
  }

  static let zuordnung: Felder = [("type", .liste([.text("object"), .text("null")]))]

  static func auswahl(_ liste: Auswahlliste) -> Felder {
    einesVon([worte(liste.worte), muster(ausdruck(liste))])
  }

  /// What stands in for „nothing“; of a box to tick also that it is not ticked.
  static func leer(_ typ: Feldtyp) -> Schemawert {
    guard typ == .jaNein else { return nichts }
    let offene = ["offen", "nicht angekreuzt", "☐", "[ ]"].map(Schreibweisen.ausdruck)
    return .objekt([("anyOf", .liste([nichts, muster(offene.joined(separator: "|"))]))])
  }

  static func worte(_ worte: [String]) -> Schemawert {
    .objekt([("enum", .liste(worte.map(Schemawert.text)))])
  }

  /// A text of this form; blanks around it do not matter.
  static func muster(_ ausdruck: String) -> Schemawert {
    .objekt([("type", .text("string")), ("pattern", .text("^\\s*(?:\(ausdruck))\\s*$"))])
  }

  /// Any single value; YAML makes numbers and truth values of some texts.
  static let einfach: Felder = [
    ("type", .liste(["string", "number", "boolean", "null"].map(Schemawert.text)))
  ]

  private static let nichts = worte(["", "-", "–", "—", "−", "€", "./."], und: .nichts)
  private static let zahl = Schemawert.objekt([("type", .text("number"))])
  private static let ganzzahl = Schemawert.objekt([
    ("type", .text("integer")), ("minimum", .zahl(0)),
  ])

  private static let jahr = Schemawert.objekt([
    ("type", .text("integer")), ("minimum", .zahl(1900)), ("maximum", .zahl(2199)),
  ])

  /// A value with a writer's note in it is read without the note, which no pattern can do.
  private static let vermerk = Schemawert.objekt([
    ("type", .text("string")), ("pattern", .text("<!--")),
  ])

  private static func worte(_ worte: [String], und weiteres: Schemawert) -> Schemawert {
    .objekt([("enum", .liste([weiteres] + worte.map(Schemawert.text)))])
  }

  private static func einesVon(_ formen: [Schemawert?]) -> Felder {
    [("anyOf", .liste(formen.compactMap { $0 } + [nichts, vermerk]))]
  }

  private static func liste(_ inner: Feldtyp) -> Felder {
    let text =
      ausdruck(inner).map { ausdruck in
        // As the reader divides them: days also by commas.
        let trenner = inner == .datumsbereich ? "[;,]" : ";"
        return einesVon([muster("(?:\(ausdruck))?(?:\\s*\(trenner)\\s*(?:\(ausdruck))?)*")])
      } ?? einfach
    let zeilen: Felder = [("type", .text("array")), ("items", .objekt(wert(inner)))]
    return [("anyOf", .liste([.objekt(text), .objekt(zeilen)]))]
  }

  /// The form of a value as text; `nil` where any text will do.
  private static func ausdruck(_ typ: Feldtyp) -> String? {
    switch typ {
    case .datum: Datumsmuster.tag
    case .datumsbereich: Datumsmuster.bereich
    case .zahl: #"\d+(?:,\d{1,2})?"#
    case .ganzzahl: #"\d+"#
    case .haushaltsjahre: haushaltsjahre
    case .prozent: #"\d+\s*%?"#
    case .code: #"[A-Za-z\d]+(?:[./-][A-Za-z\d]+)*"#
    case .uhrzeit:
      #"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d|24[:.]00)\s*(?:Uhr)?|(?:[01]?\d|2[0-4])\s*Uhr"#
    case .auswahl(let liste): ausdruck(liste)
    default: nil
    }
  }

  private static func ausdruck(_ liste: Auswahlliste) -> String {
    (liste.worte + liste.andere).map(Schreibweisen.ausdruck).joined(separator: "|")
  }

  /// As `Betragsleser` reads it: euro have no or two digits behind the comma, thousands up to three.
  private static let betrag =
    #"[-−–]?\s*(?:\d{1,3}(?:\.\d{3})+|\d+)"#
    + #"(?:(?:,\d{2})?-?\s*(?:€|EUR|Euro)|(?:,\d{1,3})?-?\s*(?:T€|T ?EUR)?)"#

  /// One year, or two of which the second is the next one, in four digits or two; past a year with a nine at
  /// its end the two need not fit.
  private static let haushaltsjahre: String = {
    let trenner = #"\s*(?:[/\-–&,;]|und|u\.)\s*"#
    let folgende = (0...8).map { "\($0)\(trenner)(?:\\1|\\2)\($0 + 1)" }.joined(separator: "|")
    return #"(?:19|20|21)\d{2}|((?:19|20|21)(\d))(?:\#(folgende)|9\#(trenner)(?:\d\d)?\d0)"#
  }()

  private static let land =
    "(?:(?:\(Land.titel.map(Schreibweisen.ausdruck).joined(separator: "|")))[-_ ]*)?(?:"
    + Land.schreibweisen.map(Schreibweisen.ausdruck).joined(separator: "|") + ")"
}
