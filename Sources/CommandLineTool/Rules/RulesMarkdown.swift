internal import Diagnostics
internal import Regeln

/// The pages of the handbook about rules: one for each, and their list.
enum RulesMarkdown {
  /// All files of the handbook's folder by their names.
  static func files(_ sheets: [Regelblatt]) -> [(name: String, text: String)] {
    [("README.md", list(sheets))] + sheets.map { ("\($0.id).md", page($0)) }
  }

  /// The list of all rules, each with a link to its page.
  static func list(_ sheets: [Regelblatt]) -> String {
    let rows = sheets.map { sheet in
      "| [\(sheet.id)](\(sheet.id).md) | \(sheet.stufe.rawValue) | \(cell(sheet.titel)) |\n"
    }
    return """
      # Regeln

      Diese Seiten erzeugt `make handbook` aus den Regeln selbst. Die Kennung steht in jedem Befund.
      In den Beispielen stehen zwischen ⟦ und ⟧ die Zeichen, auf die der Befund zeigt.

      | Regel | Stufe | Was sie verlangt |
      |-------|-------|------------------|
      \(rows.joined())
      """
  }

  static func page(_ sheet: Regelblatt) -> String {
    var page = "# \(sheet.id): \(sheet.titel)\n\n**Stufe:** \(sheet.stufe.rawValue)\n"
    func section(_ title: String, _ text: String) {
      if !text.isEmpty { page += "\n## \(title)\n\n\(text)\n" }
    }
    section("Warum", sheet.warum)
    section("Stattdessen", sheet.stattdessen)
    section("Quelle", sheet.quelle)
    section("Das fällt auf", examples(sheet.schlecht, sheet.beschrieben.schlecht))
    section("So ist es richtig", examples(sheet.gut, sheet.beschrieben.gut))
    return page
  }

  private static func examples(_ examples: [Regelbeispiel], _ told: [String]) -> String {
    let list = told.map { "- \($0)" }.joined(separator: "\n")
    return (examples.map(example) + (list.isEmpty ? [] : [list])).joined(separator: "\n\n")
  }

  private static func example(_ example: Regelbeispiel) -> String {
    example.teile.map { part in
      let name = example.teile.count == 1 ? "" : "`\(part.pfad)`\n\n"
      let text = part.text.hasSuffix("\n") ? part.text : part.text + "\n"
      let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
      return name + "\(fence)markdown\n\(text)\(fence)"
    }.joined(separator: "\n\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
