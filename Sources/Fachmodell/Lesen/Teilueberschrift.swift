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

  /// Letters that one of the marks needs, so that other headings need no closer look.
  static func kommtInfrage(_ titel: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let erstes = titel.first(where: { $0 != 0x20 }) else { return false }
    if titel.count <= 24, erstes | 0x20 == 0x6E { return true }
    return titel.indices.dropLast(3).contains { index in
      let zeichen = (titel[index] | 0x20, titel[index + 1] | 0x20, titel[index + 2] | 0x20)
      return zeichen == (0x66, 0x66, 0x65) || zeichen == (0x6E, 0x74, 0x6C)
        || zeichen == (0x6E, 0x64, 0x6C) || zeichen == (0x61, 0x75, 0x6C)
        || zeichen == (0x6F, 0x73, 0x73)
    }
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
