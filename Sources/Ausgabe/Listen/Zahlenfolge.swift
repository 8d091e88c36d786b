import SourceText

/// A text as people sort it: runs of digits by their value, umlauts as their letters.
struct Zahlenfolge: Comparable {
  private enum Teil: Equatable {
    case zahl(Int)
    case text(String)
  }

  private let teile: [Teil]

  init(_ text: String) {
    var teile: [Teil] = []
    var wort = ""
    var zahl: Int?
    for scalar in fold(text).unicodeScalars {
      if let ziffer = Int(String(scalar)), zahl ?? 0 < 1_000_000_000_000 {
        if !wort.isEmpty { teile.append(.text(wort)) }
        wort = ""
        zahl = (zahl ?? 0) * 10 + ziffer
      } else {
        if let fertig = zahl { teile.append(.zahl(fertig)) }
        zahl = nil
        wort.unicodeScalars.append(scalar)
      }
    }
    if let zahl { teile.append(.zahl(zahl)) }
    if !wort.isEmpty { teile.append(.text(wort)) }
    self.teile = teile
  }

  static func < (a: Zahlenfolge, b: Zahlenfolge) -> Bool {
    for (links, rechts) in zip(a.teile, b.teile) where links != rechts {
      switch (links, rechts) {
      case (.zahl(let x), .zahl(let y)): return x < y
      case (.text(let x), .text(let y)): return x < y
      case (.zahl, .text): return true
      case (.text, .zahl): return false
      }
    }
    return a.teile.count < b.teile.count
  }
}
