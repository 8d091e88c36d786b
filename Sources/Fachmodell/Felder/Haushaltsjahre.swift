/// The year of a budget, or the two that one budget is made for (Doppelhaushalt).
package struct Haushaltsjahre: Hashable, Sendable {
  package let erstes: Int
  package let letztes: Int

  package init(_ jahr: Int) { self.init(erstes: jahr, letztes: jahr) }

  /// `letztes` is the same year or the next one.
  package init(erstes: Int, letztes: Int) {
    self.erstes = erstes
    self.letztes = letztes
  }

  package var istEines: Bool { erstes == letztes }
  package var alle: ClosedRange<Int> { erstes...letztes }

  package func enthaelt(_ jahr: Int) -> Bool { alle.contains(jahr) }
}

extension Haushaltsjahre: Feldwert {
  package static func aus(_ wert: Wert, _ text: () -> String) -> Haushaltsjahre? {
    switch wert {
    case .zahl(let zahl): Haushaltsjahre(zahl.wert / 100)
    case .jahre(let jahre):
      if let erstes = jahre.first, let letztes = jahre.last {
        Haushaltsjahre(erstes: erstes, letztes: letztes)
      } else {
        nil
      }
    default: nil
    }
  }
}

extension Wertleser {
  /// „2025“; „2025/2026“, „2025/26“, „2025–2026“, „2025 und 2026“: two years that follow each other.
  static func haushaltsjahre(_ text: String) -> Result<Wert, Lesefehler> {
    scan(text) { scanner in
      guard let erstes = scanner.digits(4), (1900...2199).contains(erstes) else {
        return .failure(.keineHaushaltsjahre)
      }
      if scanner.atEnd { return .success(.zahl(Hundertstel(erstes * 100))) }
      scanner.skipSpaces()
      guard Self.trenner.contains(where: { scanner.skip($0) }) else {
        return .failure(.keineHaushaltsjahre)
      }
      scanner.skipSpaces()
      let start = scanner.index
      guard let zahl = scanner.digits(), scanner.atEnd else {
        return .failure(.keineHaushaltsjahre)
      }
      let letztes = erstes + 1
      let folgt =
        switch scanner.index - start {
        case 4: zahl == letztes
        case 2: zahl == letztes % 100
        default: false
        }
      return folgt ? .success(.jahre([erstes, letztes])) : .failure(.keineHaushaltsjahre)
    }
  }

  private static let trenner: [StaticString] = ["/", "-", "–", "und", "u.", "&", ",", ";"]
}
