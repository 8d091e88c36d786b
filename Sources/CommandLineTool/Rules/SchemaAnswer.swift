internal import Fachmodell
internal import SiteBuilder
internal import SourceText

extension RulesAnswer {
  /// The schema of a kind, or the names of all kinds.
  static func schema(_ options: SchemaOptions) throws -> RulesAnswer {
    let all = Kopfschema.Gegenstand.alle
    if let output = options.output {
      let folder = Paths.absolute(output, in: Paths.workingFolder)
      for kind in all {
        try WholeFile.write("\(folder)/\(kind.name).schema.json", text: Kopfschema.text(kind))
      }
      return .text("")
    }
    guard let word = options.kind else {
      return .text(all.map { $0.name + "\n" }.joined())
    }
    let wanted = FoldedKey(word.hasSuffix(".yml") ? String(word.dropLast(4)) : word)
    if let kind = all.first(where: { FoldedKey($0.name) == wanted }) {
      return .text(Kopfschema.text(kind))
    }
    // „Beschlussvorlage“ is a word for the kind „Vorlage“.
    if let kind = Dokumentart.benannt(word)?.art { return .text(Kopfschema.text(.dokument(kind))) }
    return .unknown(nearest: nearest(word.lowercased(), among: all.map(\.name)))
  }
}
