/// Regular expressions (ECMA 262) for the spellings that `fold` makes the same.
enum Schreibweisen {
  /// For a whole key.
  static func muster(_ name: String) -> String { "^\(ausdruck(name))$" }

  /// For a whole key in any spelling but the canonical one.
  static func andere(_ name: String) -> String { "^(?!\(woertlich(name))$)\(ausdruck(name))$" }

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
      default: woertlich(String(scalar))
      }
    }.joined()
  }

  /// As a part of a JSON pointer in a reference: RFC 6901, then percent-encoded.
  static func imVerweis(_ name: String) -> String {
    name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        return String(Unicode.Scalar(byte))
      case 0x7E: return "~0"
      case 0x2F: return "~1"
      default: return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private static func woertlich(_ wort: String) -> String {
    wort.unicodeScalars.map { scalar in
      switch scalar {
      // In Unicode mode a backslash before anything else is a mistake.
      case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
        "\\" + String(scalar)
      default: String(scalar)
      }
    }.joined()
  }
}
