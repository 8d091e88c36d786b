import SourceText

/// The parts of the schema of `mandant.yml` whose keys are names: of rules, of words of the form.
enum Mandantschema {
  /// The rules that there are, and their levels; what protects secrets stays a Fehler.
  static func stufen(_ regeln: [Kopfschema.Regelzeile]) -> Werteschema.Felder {
    let zeilen = regeln.map { regel in
      (
        regel.id,
        Schemawert.objekt([
          ("description", .text(regel.titel)),
          ("$ref", .text(regel.bleibtFehler ? "#/$defs/bleibtFehler" : "#/$defs/stufe")),
        ])
      )
    }
    return Werteschema.zuordnung + [
      ("properties", .objekt(zeilen)), ("additionalProperties", .falsch),
    ]
  }

  static let stufenworte: Werteschema.Felder = [
    ("stufe", wahl(["Fehler", "Warnung", "Hinweis", "aus"])), ("bleibtFehler", wahl(["Fehler"])),
  ]

  /// Names of the form, each with the word that the house prints instead.
  static let labels: Werteschema.Felder =
    Werteschema.zuordnung + [
      (
        "propertyNames",
        .objekt([
          (
            "anyOf",
            .liste([
              Werteschema.worte(Labelnamen.alle),
              Werteschema.muster(
                Labelnamen.alle.map(Schreibweisen.ausdruck).joined(separator: "|")),
            ])
          )
        ])
      ), ("additionalProperties", .objekt(Werteschema.einfach)),
    ]

  private static func wahl(_ worte: [String]) -> Schemawert {
    let ausdruck = worte.map(Schreibweisen.ausdruck).joined(separator: "|")
    return .objekt([("anyOf", .liste([Werteschema.worte(worte), Werteschema.muster(ausdruck)]))])
  }
}
