internal import Diagnostics
internal import Regeln
internal import SiteBuilder
internal import SourceText

extension RulesAnswer {
  /// The list of all rules, or the sheet of one.
  static func answer(_ options: RulesOptions) -> RulesAnswer {
    let sheets = Regelwerk.blaetter
    guard let id = options.id else {
      return .text(sheets.map { "\($0.id)  \($0.stufe.rawValue)  \($0.titel)\n" }.joined())
    }
    let wanted = id.uppercased()
    guard let sheet = sheets.first(where: { $0.id == wanted }) else {
      return .unknown(nearest: nearest(wanted, among: sheets.map(\.id)))
    }
    return .text(text(of: sheet))
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
    for example in sheet.gut { section("Richtig", shown(example)) }
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
