import SourceText

/// JSON Schema for what a head must say, in whichever spelling its keys are written.
enum Pflichtschema {
  /// A condition for each group, of which one entry must be there and say something.
  static func alle(_ gruppen: [[Felddefinition]], titelfeld: Felddefinition? = nil) -> [Schemawert]
  {
    gruppen.filter { !$0.isEmpty }.map { gruppe in
      gruppe.count == 1 && gruppe.first === titelfeld ? nichtLeer(gruppe) : eines(gruppe)
    }
  }

  /// The same, but for kinds of papers for which the house says what it wants.
  static func jeArt(
    _ arten: [(ausdruck: String, gruppen: [[Felddefinition]])], sonst: [[Felddefinition]],
    titelfeld: Felddefinition?
  ) -> [Schemawert] {
    arten.reversed().reduce(alle(sonst, titelfeld: titelfeld)) { sonst, art in
      let wort = (Schreibweisen.muster(Allgemein.art.name), Werteschema.muster(art.ausdruck))
      return [
        .objekt([
          ("if", .objekt([("patternProperties", .objekt([wort]))])),
          (
            "then", .objekt([("allOf", .liste(alle(art.gruppen, titelfeld: titelfeld)))])
          ),
          ("else", .objekt([("allOf", .liste(sonst))])),
        ])
      ]
    }
  }

  /// If no key of the group says anything, then one of them is asked for by its name.
  private static func eines(_ gruppe: [Felddefinition]) -> Schemawert {
    let wege = gruppe.map { feld in
      Schemawert.objekt([
        ("required", .liste([.text(feld.name)])),
        ("properties", .objekt([(feld.name, nicht(feld))])),
      ])
    }
    let dann = wege.count == 1 ? wege[0] : .objekt([("anyOf", .liste(wege))])
    let leere = gruppe.map { (Schreibweisen.muster($0.name), Werteschema.leer($0.typ)) }
    return .objekt([("if", .objekt([("patternProperties", .objekt(leere))])), ("then", dann)])
  }

  /// What the first heading of the text may say instead is missing without harm, and never empty.
  private static func nichtLeer(_ gruppe: [Felddefinition]) -> Schemawert {
    .objekt([
      ("patternProperties", .objekt(gruppe.map { (Schreibweisen.muster($0.name), nicht($0)) }))
    ])
  }

  private static func nicht(_ feld: Felddefinition) -> Schemawert {
    .objekt([("not", Werteschema.leer(feld.typ))])
  }
}
