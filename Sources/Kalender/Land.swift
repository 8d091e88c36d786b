/// One of the sixteen German Länder; the raw value is its code in ISO 3166-2:DE.
package enum Land: String, CaseIterable, Hashable, Sendable {
  case bw = "BW"
  case by = "BY"
  case be = "BE"
  case bb = "BB"
  case hb = "HB"
  case hh = "HH"
  case he = "HE"
  case mv = "MV"
  case ni = "NI"
  case nw = "NW"
  case rp = "RP"
  case sl = "SL"
  case sn = "SN"
  case st = "ST"
  case sh = "SH"
  case th = "TH"

  /// „BW“.
  package var code: String { rawValue }

  /// „Baden-Württemberg“.
  package var name: String {
    switch self {
    case .bw: "Baden-Württemberg"
    case .by: "Bayern"
    case .be: "Berlin"
    case .bb: "Brandenburg"
    case .hb: "Bremen"
    case .hh: "Hamburg"
    case .he: "Hessen"
    case .mv: "Mecklenburg-Vorpommern"
    case .ni: "Niedersachsen"
    case .nw: "Nordrhein-Westfalen"
    case .rp: "Rheinland-Pfalz"
    case .sl: "Saarland"
    case .sn: "Sachsen"
    case .st: "Sachsen-Anhalt"
    case .sh: "Schleswig-Holstein"
    case .th: "Thüringen"
    }
  }

  /// Reads a code („BW“, „DE-BW“, „NRW“) or a name („baden wuerttemberg“, „Freistaat Sachsen“).
  /// Case, umlaut spelling, spaces, hyphens and underscores do not matter.
  package init?(_ text: String) {
    let wanted = Self.withoutTitle(Self.folded(text))
    guard
      let land = Self.allCases.first(where: { land in
        let code = Self.folded(land.code)
        return wanted == code || wanted == "de" + code || wanted == Self.folded(land.name)
      }) ?? Self.aliases.first(where: { Self.folded($0.text) == wanted })?.land
    else { return nil }
    self = land
  }

  /// What the initializer reads, each in one spelling: codes, names and everyday abbreviations.
  package static let schreibweisen: [String] =
    allCases.flatMap { [$0.code, "DE-" + $0.code, $0.name] } + aliases.map(\.text)

  /// What may stand before it.
  package static let titel = ["Freistaat", "Freie und Hansestadt", "Freie Hansestadt", "Land"]

  private static let gefalteteTitel = titel.map(folded)

  /// Abbreviations in everyday use beside the official codes.
  private static let aliases: [(text: String, land: Land)] = [
    ("NRW", .nw), ("BaWü", .bw), ("Meck-Pomm", .mv), ("RLP", .rp), ("LSA", .st),
  ]

  private static func folded(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      switch character {
      case "ä": result += "ae"
      case "ö": result += "oe"
      case "ü": result += "ue"
      case "ß": result += "ss"
      case "-", "_", "‐", "‑", "–": continue
      default: if !character.isWhitespace { result.append(character) }
      }
    }
    return result
  }

  private static func withoutTitle(_ folded: String) -> String {
    for title in gefalteteTitel where folded.hasPrefix(title) {
      return String(folded.dropFirst(title.count))
    }
    return folded
  }
}
