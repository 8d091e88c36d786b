import SourceText

/// JSON Schema (2020-12) of the head of each kind of document and of `mandant.yml`, for completion and
/// checks in editors. It follows from the definitions that the reader uses, and where the two cannot
/// agree it is the kinder one: what only our own grammar or another file can tell is left to `check`.
package struct Kopfschema: Sendable {
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
  }

  /// A rule as `stufen` may name it.
  package struct Regelzeile: Sendable {
    package let id: String
    package let titel: String
    /// Whether it has to stay a Fehler.
    package let bleibtFehler: Bool

    package init(id: String, titel: String, bleibtFehler: Bool) {
      self.id = id
      self.titel = titel
      self.bleibtFehler = bleibtFehler
    }
  }

  /// The house whose own words are words as well; without one the forms alone speak.
  private let mandant: Mandant
  private let regeln: [Regelzeile]

  package init(mandant: Mandant?, regeln: [Regelzeile]) {
    self.mandant = mandant ?? Mandant()
    self.regeln = regeln
  }

  /// What the house calls its kinds of papers, each once.
  package var hausworte: [String] {
    var gesehen: Set<FoldedKey> = []
    return mandant.vorlagearten.compactMap(\.name).filter { name in
      Dokumentart.benannt(name) == nil && !name.isEmpty && gesehen.insert(FoldedKey(name)).inserted
    }
  }

  /// What a word on the command line means: a kind, a word of its form, or one of the house.
  package func gegenstand(_ wort: String) -> Gegenstand? {
    let schluessel = FoldedKey(wort.hasSuffix(".yml") ? String(wort.dropLast(4)) : wort)
    if let genannt = Gegenstand.alle.first(where: { FoldedKey($0.name) == schluessel }) {
      return genannt
    }
    if let art = Dokumentart.benannt(wort)?.art { return .dokument(art) }
    return mandant.vorlagenart(wort).map { _ in .dokument(.vorlage) }
  }

  /// The schema as JSON, two blanks a level, with a last line end.
  package func text(_ gegenstand: Gegenstand) -> String {
    var felder: [(String, Schemawert)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema"))
    ]
    switch gegenstand {
    case .dokument(let art):
      felder.append(("title", .text("Kopf: \(art.rawValue)")))
      felder += kopf(art.formular)
    case .mandant:
      felder.append(("title", .text("mandant.yml")))
      felder += Self.objekt(
        Mandantfeld.felder,
        besondere: [
          Mandantfeld.stufen.schluessel: Mandantschema.stufen(regeln),
          Mandantfeld.labels.schluessel: Mandantschema.labels,
        ])
      felder.append(("$defs", .objekt(Mandantschema.stufenworte)))
    }
    return Schemawert.objekt(felder).json(einzug: "") + "\n"
  }

  private func kopf(_ formular: Formular) -> [(String, Schemawert)] {
    let istVorlage = formular.art == .vorlage
    let worte = (istVorlage ? hausworte : []) + formular.artworte.worte
    let artworte = Auswahlliste(
      worte, andere: formular.artworte.andere.map { ($0, worte.last ?? $0) })
    let eigene = istVorlage ? hauspflicht(formular) : []
    return Self.objekt(
      formular.felder,
      besondere: [Allgemein.art.schluessel: Werteschema.auswahl(artworte)],
      verlangt: Pflichtschema.jeArt(
        eigene, sonst: formular.pflichtgruppen, titelfeld: formular.titelfeld))
  }

  /// Kinds for which the house says what a head must have, with all words that mean them.
  private func hauspflicht(
    _ formular: Formular
  ) -> [(ausdruck: String, gruppen: [[Felddefinition]])] {
    Vorlagenart.allCases.compactMap { art in
      guard let namen = mandant.vorlageart(art)?.pflicht else { return nil }
      let worte =
        [art.rawValue] + Vorlagenart.andereWorte.filter { $0.1 == art }.map(\.0)
        + hausworte.filter { mandant.vorlagenart($0) == art }
      let felder = [Allgemein.art.definition] + namen.compactMap { formular.feld(FoldedKey($0)) }
      return (
        worte.map(Schreibweisen.ausdruck).joined(separator: "|"),
        Set(felder).map { [$0] }
          .sorted { $0[0].name < $1[0].name }
      )
    }
  }

  /// An object with these keys in any spelling that the reader folds to the same.
  ///
  /// `pfad` is where the object stands in the schema, as a JSON pointer; `besondere` are schemas of
  /// fields whose type does not say all; `verlangt` says what must be there, `nil`: what the definitions
  /// say.
  static func objekt(
    _ felder: [Felddefinition], pfad: String = "#",
    besondere: [FoldedKey: Werteschema.Felder] = [:], verlangt: [Schemawert]? = nil
  ) -> [(String, Schemawert)] {
    func stelle(_ feld: Felddefinition) -> String {
      "\(pfad)/properties/\(Schreibweisen.imVerweis(feld.name))"
    }
    func wert(_ feld: Felddefinition) -> Werteschema.Felder {
      besondere[feld.schluessel] ?? Werteschema.wert(feld.typ, stelle(feld))
    }
    func schema(_ feld: Felddefinition) -> Schemawert {
      .objekt((feld.hinweis.isEmpty ? [] : [("description", .text(feld.hinweis))]) + wert(feld))
    }
    return [
      ("type", .text("object")),
      ("properties", .objekt(felder.map { ($0.name, schema($0)) })),
      (
        "patternProperties",
        .objekt(
          felder.map { feld in
            // The canonical spelling has its schema above.
            (Schreibweisen.andere(feld.name), .objekt([("$ref", .text(stelle(feld)))]))
          })
      ),
      ("additionalProperties", .falsch),
      (
        "allOf",
        .liste(
          (verlangt ?? Pflichtschema.alle(felder.filter(\.pflicht).map { [$0] }))
            + Einheitsschema.kopf(felder))
      ),
    ].filter { name, wert in if case .liste(let teile) = wert { !teile.isEmpty } else { true } }
  }
}
