/// Regular expressions (ECMA 262) for the spellings that `fold` makes the same.
enum Schreibweisen {
  /// For a whole key.
  static func muster(_ name: String) -> String { "^\(ausdruck(name))$" }

  /// „Größe-alt“ → „[Gg][Rr](?:[Öö]|[Oo][Ee])(?:ß|ẞ|[Ss][Ss])[Ee][-_ ]?[Aa][Ll][Tt]“.
  static func ausdruck(_ wort: String) -> String {
    wort.unicodeScalars.map { scalar in
      switch scalar {
      case "ä", "Ä": "(?:[Ää]|[Aa][Ee])"
      case "ö", "Ö": "(?:[Öö]|[Oo][Ee])"
      case "ü", "Ü": "(?:[Üü]|[Uu][Ee])"
      case "ß": "(?:ß|[Ss][Ss])"
      case "-", "_", " ": "[-_ ]?"
      case "a"..."z", "A"..."Z":
        "[\(Character(scalar).uppercased())\(Character(scalar).lowercased())]"
      case "0"..."9": String(scalar)
      // In Unicode mode a backslash before anything else is a mistake.
      case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
        "\\" + String(scalar)
      default: String(scalar)
      }
    }.joined()
  }
}
