import Diagnostics
import Kalender

/// JSON Schema (2020-12) of the head of each kind of document and of `mandant.yml`, for completion and
/// checks in editors. It follows from the definitions that the reader uses, and it is kinder than the
/// reader: what the reader takes, it takes; what only our own grammar can tell is left to `check`.
package enum Kopfschema {
  /// What a schema describes.
  package enum Gegenstand: Hashable, Sendable {
    case dokument(Dokumentart)
    case mandant

    package static let alle: [Gegenstand] = Dokumentart.allCases.map { .dokument($0) } + [.mandant]

    /// „vorlage“, „mandant“: the word on the command line and the name of the file.
    package var name: String {
      switch self {
      case .dokument(let art): art.rawValue.lowercased()
      case .mandant: "mandant"
      }
    }

    fileprivate var titel: String {
      switch self {
      case .dokument(let art): "Kopf: \(art.rawValue)"
      case .mandant: "mandant.yml"
      }
    }

    fileprivate var felder: [Felddefinition] {
      switch self {
      case .dokument(let art): art.formular.felder
      case .mandant: Mandantfeld.felder
      }
    }
  }

  /// The schema as JSON, two blanks a level, with a last line end.
  package static func text(_ gegenstand: Gegenstand) -> String {
    var felder = objekt(gegenstand.felder, arten: arten(gegenstand))
    felder.insert(("$schema", .text("https://json-schema.org/draft/2020-12/schema")), at: 0)
    felder.insert(("title", .text(gegenstand.titel)), at: 1)
    return Schemawert.objekt(felder).json(einzug: "") + "\n"
  }

  private static func arten(_ gegenstand: Gegenstand) -> Auswahlliste? {
    if case .dokument(let art) = gegenstand { art.formular.artworte } else { nil }
  }

  /// An object with these keys in any spelling that the reader folds to the same.
  private static func objekt(
    _ felder: [Felddefinition], arten: Auswahlliste? = nil
  ) -> [(String, Schemawert)] {
    func schema(_ feld: Felddefinition) -> Schemawert {
      let istArt = feld.schluessel == Allgemein.art.schluessel
      let inhalt = istArt ? arten.map { auswahl($0) } ?? wert(feld.typ) : wert(feld.typ)
      return .objekt((feld.hinweis.isEmpty ? [] : [("description", .text(feld.hinweis))]) + inhalt)
    }
    var teile: [(String, Schemawert)] = [
      ("type", .text("object")),
      ("properties", .objekt(felder.map { ($0.name, schema($0)) })),
      (
        "patternProperties",
        .objekt(felder.map { (Schreibweisen.muster($0.name), .objekt(wert($0.typ))) })
      ),
      ("additionalProperties", .falsch),
    ]
    let pflicht = felder.filter(\.pflicht).map(\.name)
    if !pflicht.isEmpty { teile.append(("required", .liste(pflicht.map(Schemawert.text)))) }
    return teile
  }

  private static func auswahl(
    _ liste: Auswahlliste, mitWahrheitswert: Bool = false
  ) -> [(String, Schemawert)] {
    let andere = (liste.worte + liste.andere).map(Schreibweisen.ausdruck).joined(separator: "|")
    return [
      (
        "anyOf",
        .liste(
          [
            .objekt([("enum", .liste(liste.worte.map(Schemawert.text)))]),
            .objekt([("type", .text("string")), ("pattern", .text("^(?:\(andere))$"))]), leer,
          ] + (mitWahrheitswert ? [.objekt([("type", .text("boolean"))])] : []))
      )
    ]
  }

  /// What stands in for „nothing“.
  private static let leer = Schemawert.objekt([
    ("enum", .liste([.nichts, .text(""), .text("-"), .text("–"), .text("./.")]))
  ])

  private static func wert(_ typ: Feldtyp) -> [(String, Schemawert)] {
    switch typ {
    case .verweis(.land): land
    case .text, .nummerName, .verweis, .wann, .betragOderJahre: einfach
    case .datum: muster(#"^(\d{2}\.\d{2}\.\d{4}|\d{4}-\d{2}-\d{2})$"#, mitZahl: false)
    case .datumsbereich: muster(#"^[\d./ –—-]+$"#, mitZahl: false)
    case .betrag: muster(betrag, mitZahl: true)
    case .zahl: muster(#"^\d+(,\d{1,2})?$"#, mitZahl: true)
    case .ganzzahl: muster(#"^\d+$"#, mitZahl: true)
    case .prozent: muster(#"^\d+ ?%?$"#, mitZahl: true)
    case .code: muster(#"^[A-Za-z\d]+([./-][A-Za-z\d]+)*$"#, mitZahl: true)
    case .jaNein: auswahl(Wertleser.jaNeinWorte, mitWahrheitswert: true)
    case .uhrzeit: muster(#"^\d{1,2}([:.]\d{2})?( *Uhr)?$"#, mitZahl: true)
    case .auswahl(let liste): auswahl(liste)
    case .liste(let inner):
      [
        (
          "anyOf",
          .liste([
            .objekt(einfach),
            .objekt([("type", .text("array")), ("items", .objekt(wert(inner)))]),
          ])
        )
      ]
    case .eintraege(let felder):
      [("type", .text("array")), ("items", .objekt(objekt(felder)))]
    case .zuordnung:
      [("type", .text("object")), ("additionalProperties", .objekt(einfach))]
    }
  }

  /// A code to choose, in small letters too; names and everyday abbreviations are left to the reader.
  private static let land: [(String, Schemawert)] = {
    let codes = Land.allCases.map(\.code)
    let klein = codes.map { code in
      code.map { "[\($0)\($0.lowercased())]" }.joined()
    }
    return [
      (
        "anyOf",
        .liste([
          .objekt([("enum", .liste(codes.map(Schemawert.text)))]),
          .objekt([
            ("type", .text("string")),
            ("pattern", .text("^(\(klein.joined(separator: "|"))|.{3,})$")),
          ]), leer,
        ])
      )
    ]
  }()

  /// As `Betragsleser` reads it: euro have no or two digits behind the comma, thousands up to three.
  private static let betrag =
    #"^[-−–]? *(\d{1,3}(\.\d{3})+|\d+)"#
    + #"((,\d{2})?-?[\u00A0\u202F ]*(€|EUR|Euro)|(,\d{1,3})?-?[\u00A0\u202F ]*(T€|T ?EUR)?)$"#

  /// Any single value; YAML makes numbers and truth values of some texts.
  private static let einfach: [(String, Schemawert)] = [
    ("type", .liste(["string", "number", "boolean", "null"].map(Schemawert.text)))
  ]

  private static func muster(_ ausdruck: String, mitZahl: Bool) -> [(String, Schemawert)] {
    let text = Schemawert.objekt([("type", .text("string")), ("pattern", .text(ausdruck))])
    let zahl = Schemawert.objekt([("type", .text("number"))])
    return [("anyOf", .liste([text] + (mitZahl ? [zahl] : []) + [leer]))]
  }
}
