/// Builds YAML in which every text is quoted, so that no value is mistaken for a number or a date.
struct YAMLText {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func text(_ key: String, _ value: String) { line("\(key): \(YAMLText.quoted(value))") }

  mutating func list(_ key: String, _ values: [String]) {
    line("\(key): \(YAMLText.flow(values))")
  }

  /// Rows of cells; an empty table is left out.
  mutating func table(_ key: String, _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    line("\(key):")
    for row in rows { line("  - \(YAMLText.flow(row))") }
  }

  static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private static func flow(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ", ") + "]"
  }
}
