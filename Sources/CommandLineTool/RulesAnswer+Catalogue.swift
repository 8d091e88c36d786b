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
    for example in sheet.schlecht {
      section("Fällt auf", example.dateien.map(\.text).joined(separator: "\n"))
    }
    for example in sheet.gut {
      section("Richtig", example.dateien.map(\.text).joined(separator: "\n"))
    }
    return text
  }
}
