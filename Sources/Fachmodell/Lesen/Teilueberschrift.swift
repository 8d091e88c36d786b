import SourceText

/// Headings of parts that are not public: „Nichtöffentlicher Teil“, „B. Nicht öffentliche Sitzung“.
///
/// „Bekanntgabe nichtöffentlich gefasster Beschlüsse“ is the heading of a public part (GemO § 35
/// Abs. 1 Satz 4).
enum Teilueberschrift {
  private static let marken: Set<String> = [
    "nichtoeffentlich", "nichtoeffentliche", "nichtoeffentlicher", "nichtoeffentliches",
    "nichtoeffentlichen",
  ]
  /// Marks that close only where nothing but part of an agenda stands beside them.
  private static let schwache: Set<String> = [
    "n", "noe", "noeff", "nichtoeff", "vertraulich", "vertrauliche", "vertraulicher",
    "vertrauliches", "geschlossene", "geschlossener",
  ]
  private static let beiworte: Set<String> = [
    "teil", "sitzung", "sitzungsteil", "beratung", "beratungen", "tagesordnung",
    "tagesordnungspunkt", "tagesordnungspunkte", "top", "tops", "punkt", "punkte", "bereich",
    "niederschrift", "protokoll", "angelegenheit", "angelegenheiten", "der", "die", "in", "im",
    "und",
    "oeffentlich", "oeffentliche", "oeffentlicher",
    "aus", "dem", "des",
  ]

  /// Whether a heading closes what stands under it; `istTitel`: it is that of the whole document,
  /// which may speak of what is not public.
  static func schliesst(_ titel: UnsafeBufferPointer<UInt8>, istTitel: Bool = false) -> Bool {
    guard titel.count <= 120, kommtInfrage(titel) else { return false }
    var worte = worte(String(decoding: titel, as: UTF8.self))
    while let erstes = worte.first, erstes.utf8.count <= 4, !schwache.contains(erstes),
      erstes.allSatisfy({ $0.isNumber || "ivx".contains($0) }) || erstes.utf8.count == 1
    {
      worte.removeFirst()
    }
    let andere = worte.filter { !istMarke($0) && !schwache.contains($0) }
    let istNurTeil = andere.allSatisfy { beiworte.contains($0) || $0.utf8.count == 1 }
    if worte.contains(where: istMarke) {
      return istNurTeil
        || !istTitel && (worte.first.map(istMarke) ?? false && !istBekanntgabe(worte))
        || !istTitel && worte.last == "nichtoeffentlich"
    }
    guard istNurTeil, worte.contains(where: schwache.contains) else { return false }
    // „N“ alone may be anything.
    return worte.count > 1 || worte[0] != "n"
  }

  private static func istMarke(_ wort: String) -> Bool {
    if marken.contains(wort) { return true }
    guard wort.hasPrefix("nicht"), wort.utf8.count >= 13 else { return false }
    // „Nichtöffendlicher Teil“.
    return marken.contains { editDistance(wort, $0, limit: 2) != nil }
  }

  /// „Nichtöffentlich gefasste Beschlüsse: Bekanntgabe“.
  private static func istBekanntgabe(_ worte: [String]) -> Bool {
    worte.contains { $0.hasPrefix("bekannt") || $0.hasPrefix("gefasst") }
  }

  /// Whether one of the marks may stand in the text, so that nearly all other lines need no closer
  /// look: „nicht“ before an „o“ or „ö“, „vertraul“, „geschloss“, or a short line that begins with „N“.
  static func kommtInfrage(_ titel: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let erstes = titel.first(where: { $0 != 0x20 }) else { return false }
    if titel.count <= 24, erstes | 0x20 == 0x6E { return true }
    var index = 0
    while index + 8 < titel.count {
      switch titel[index] | 0x20 {
      case 0x6E where beginnt("icht", titel, index + 1):
        var naechstes = index + 5
        // What may stand between both: blanks, hyphens, marks of bold type.
        while naechstes < min(titel.count, index + 11), titel[naechstes] != 0xC3,
          !(0x61...0x7A).contains(titel[naechstes] | 0x20)
        { naechstes += 1 }
        if naechstes < titel.count, titel[naechstes] == 0xC3 || titel[naechstes] | 0x20 == 0x6F {
          return true
        }
      case 0x76 where beginnt("ertraul", titel, index + 1): return true
      case 0x67 where beginnt("eschloss", titel, index + 1): return true
      default: break
      }
      index += 1
    }
    return false
  }

  private static func beginnt(
    _ wort: StaticString, _ titel: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    guard start + wort.utf8CodeUnitCount <= titel.count else { return false }
    for offset in 0..<wort.utf8CodeUnitCount
    where titel[start + offset] | 0x20 != wort.utf8Start[offset] { return false }
    return true
  }

  /// Folded; „nicht öffentlich“ is one word.
  private static func worte(_ titel: String) -> [String] {
    var worte: [String] = []
    for wort in titel.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let gefaltet = fold(String(wort))
      if worte.last == "nicht" {
        worte[worte.count - 1] += gefaltet
      } else {
        worte.append(gefaltet)
      }
    }
    return worte
  }
}
