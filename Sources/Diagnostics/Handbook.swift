/// Where the handbook explains a rule: „vorlagenwerk rules ID“ prints the same page.
enum Handbook {
  /// Path of the page from the folder of the program's repository.
  static func page(of rule: String) -> String { "Documentation/Regeln/\(rule).md" }
}
