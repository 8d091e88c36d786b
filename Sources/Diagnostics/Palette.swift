/// How the parts of a human report are set off from each other.
struct Palette: Sendable {
  private let isColoured: Bool

  static let plain = Palette(isColoured: false)
  /// The eight colours and bold that every terminal knows (ECMA-48, SGR).
  static let ansi = Palette(isColoured: true)

  func level(_ text: String, _ stufe: Stufe) -> String {
    switch stufe {
    case .fehler: painted(text, "1;31")
    case .warnung: painted(text, "1;33")
    case .hinweis: painted(text, "1;36")
    }
  }

  func strong(_ text: String) -> String { painted(text, "1") }
  func dim(_ text: String) -> String { painted(text, "2") }
  func advice(_ text: String) -> String { painted(text, "32") }

  private func painted(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
