#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Nanoseconds of work by stage, added up over all workers.
package struct Zeiten: Sendable {
  package enum Abschnitt: Int, CaseIterable, Sendable {
    case blick, lesen, deuten, pruefen, rendern, schreiben

    package var name: String {
      switch self {
      case .blick: "blick"
      case .lesen: "lesen"
      case .deuten: "deuten"
      case .pruefen: "pruefen"
      case .rendern: "rendern"
      case .schreiben: "schreiben"
      }
    }
  }

  private var summen = [UInt64](repeating: 0, count: Abschnitt.allCases.count)

  package subscript(_ abschnitt: Abschnitt) -> UInt64 {
    get { summen[abschnitt.rawValue] }
    set { summen[abschnitt.rawValue] = newValue }
  }

  mutating func append(_ andere: Zeiten) {
    for abschnitt in Abschnitt.allCases { self[abschnitt] += andere[abschnitt] }
  }
}

/// A clock that only rises, in nanoseconds.
package func jetzt() -> UInt64 {
  var zeit = timespec()
  clock_gettime(CLOCK_MONOTONIC, &zeit)
  return UInt64(zeit.tv_sec) * 1_000_000_000 + UInt64(zeit.tv_nsec)
}
