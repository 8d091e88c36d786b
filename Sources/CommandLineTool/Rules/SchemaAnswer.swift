internal import Diagnostics
internal import Fachmodell
internal import Regeln
internal import SiteBuilder
internal import SourceText

extension RulesAnswer {
  /// The schema of a kind, or the names of all kinds, those of the house included.
  static func schema(_ options: SchemaOptions) throws -> RulesAnswer {
    let project = Paths.absolute(options.project, in: Paths.workingFolder)
    // Whoever names a project means its words.
    if options.project != ".", (try? Disk.real.list(project)) == nil {
      throw RunFailure(Abbruch.keinProjekt(project).message)
    }
    let schema = Kopfschema(mandant: Haus.mandant(project), regeln: rules)
    let all = Kopfschema.Gegenstand.alle
    if let output = options.output {
      let folder = Paths.absolute(output, in: Paths.workingFolder)
      WholeFile.makeFolder(folder)
      for kind in all {
        try WholeFile.write("\(folder)/\(kind.name).schema.json", text: schema.text(kind))
      }
      return .text("")
    }
    let names = all.map(\.name) + schema.hausworte
    guard let word = options.kind else { return .text(names.map { $0 + "\n" }.joined()) }
    guard let kind = schema.gegenstand(word) else {
      return .unknown(nearest: nearest(word.lowercased(), among: names))
    }
    return .text(schema.text(kind))
  }

  private static var rules: [Kopfschema.Regelzeile] {
    Regelwerk.blaetter.map { sheet in
      Kopfschema.Regelzeile(
        id: sheet.id, titel: sheet.titel,
        bleibtFehler: Richtlinie.isProtected(rule: sheet.id, stufe: sheet.stufe))
    }
  }
}
