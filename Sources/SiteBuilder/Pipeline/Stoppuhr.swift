package import Regeln

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Nanoseconds of processor time by stage, added up over all workers.
package struct Zeiten: Sendable {
  package enum Abschnitt: Int, CaseIterable, Sendable {
    case lesen, deuten, verknuepfen, pruefen, rendern, schreiben

    package var name: String {
      switch self {
      case .lesen: "lesen"
      case .deuten: "deuten"
      case .verknuepfen: "verknuepfen"
      case .pruefen: "pruefen"
      case .rendern: "rendern"
      case .schreiben: "schreiben"
      }
    }
  }

  /// Nanoseconds a rule; only where they are measured.
  package var regeln = Regelzeiten()
  private var summen = [UInt64](repeating: 0, count: Abschnitt.allCases.count)

  package subscript(_ abschnitt: Abschnitt) -> UInt64 {
    get { summen[abschnitt.rawValue] }
    set { summen[abschnitt.rawValue] = newValue }
  }

  mutating func append(_ andere: Zeiten) {
    for abschnitt in Abschnitt.allCases { self[abschnitt] += andere[abschnitt] }
    regeln.append(andere.regeln)
  }

  /// One line a stage and a rule, in microseconds: „zeit lesen 1200“, „zeit regel:BV-ST-005 80“.
  package var zeilen: [String] {
    Abschnitt.allCases.map { "zeit \($0.name) \(self[$0] / 1000)" }
      + regeln.teuerste.map { "zeit regel:\($0.regel) \($0.dauer / 1000)" }
  }
}

/// A clock that only rises, in nanoseconds.
package func jetzt() -> UInt64 { stand(CLOCK_MONOTONIC) }

/// Processor time of the calling thread in nanoseconds: what others do at the same time counts for nothing.
func rechenzeit() -> UInt64 { stand(CLOCK_THREAD_CPUTIME_ID) }

private func stand(_ uhr: clockid_t) -> UInt64 {
  var zeit = timespec()
  clock_gettime(uhr, &zeit)
  return UInt64(zeit.tv_sec) * 1_000_000_000 + UInt64(zeit.tv_nsec)
}
