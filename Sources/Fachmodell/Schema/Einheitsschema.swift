/// JSON Schema for amounts without a unit: only thousands have one or three digits behind the comma.
enum Einheitsschema {
  /// For a head, in which „einheit“ may say that amounts count thousands; empty for others.
  static func kopf(_ felder: [Felddefinition]) -> [Schemawert] {
    let betraege = felder.filter { $0.typ == .betrag }
    guard !betraege.isEmpty else { return [] }
    let euro = Schemawert.objekt([
      (
        "patternProperties",
        .objekt(betraege.map { (Schreibweisen.muster($0.name), .objekt([("not", tausender)])) })
      )
    ])
    let einheit = Vorlage.einheit.definition
    guard felder.contains(einheit) else { return [euro] }
    let worte =
      [Geldeinheit.tausendEuro.rawValue]
      + Geldeinheit.andereWorte.filter { $0.1 == .tausendEuro }.map(\.0)
    let inTausend = Werteschema.muster(
      worte.map(Schreibweisen.ausdruck).joined(separator: "|"))
    let inEuro = Schemawert.objekt([
      (
        "patternProperties",
        .objekt([(Schreibweisen.muster(einheit.name), .objekt([("not", inTausend)]))])
      )
    ])
    return [.objekt([("if", inEuro), ("then", euro)])]
  }

  private static let tausender = Werteschema.muster(#"[-−–]?\s*[\d.]+,(?:\d|\d{3})-?"#)
}
