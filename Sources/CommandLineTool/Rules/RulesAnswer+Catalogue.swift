internal import Diagnostics
internal import Regeln
internal import SiteBuilder
internal import SourceText

extension RulesAnswer {
  /// The list of all rules, or the sheet of one.
  static func answer(_ options: RulesOptions) throws -> RulesAnswer {
    var sheets = Regelwerk.blaetter
    if let id = options.id {
      let wanted = id.uppercased()
      guard let sheet = sheets.first(where: { $0.id == wanted }) else {
        return .unknown(nearest: nearest(wanted, among: sheets.map(\.id)))
      }
      sheets = [sheet]
    }
    if let output = options.output {
      let folder = Paths.absolute(output, in: Paths.workingFolder)
      WholeFile.makeFolder(folder)
      for file in RulesMarkdown.files(sheets) {
        try WholeFile.write("\(folder)/\(file.name)", text: file.text)
      }
      return .text("")
    }
    switch options.format {
    case .json: return .text(RulesJSON.text(sheets))
    case .markdown:
      return .text(options.id == nil ? RulesMarkdown.list(sheets) : RulesMarkdown.page(sheets[0]))
    case .human:
      guard options.id == nil else { return .text(text(of: sheets[0])) }
      return .text(sheets.map { "\($0.id)  \($0.stufe.rawValue)  \($0.titel)\n" }.joined())
    }
  }

  private static func text(of sheet: Regelblatt) -> String {
    var text = "\(sheet.id) (\(sheet.stufe.rawValue))\n\(sheet.titel).\n"
    func section(_ title: String, _ content: String) {
      guard !content.isEmpty else { return }
      text +=
        "\n\(title)\n"
        + content.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }
    section("Warum", sheet.warum)
    section("Stattdessen", sheet.stattdessen)
    section("Quelle", sheet.quelle)
    for example in sheet.schlecht { section("Fällt auf", shown(example)) }
    section("Fällt auf", sheet.beschrieben.schlecht.joined(separator: "\n"))
    for example in sheet.gut { section("Richtig", shown(example)) }
    section("Richtig", sheet.beschrieben.gut.joined(separator: "\n"))
    return text
  }

  /// The parts that matter, each under the name of its file where there are several.
  private static func shown(_ example: Regelbeispiel) -> String {
    example.teile.map { part in
      let text = part.text.hasSuffix("\n") ? String(part.text.dropLast()) : part.text
      return example.teile.count == 1 ? text : "\(part.pfad):\n\(text)"
    }.joined(separator: "\n\n")
  }
}
