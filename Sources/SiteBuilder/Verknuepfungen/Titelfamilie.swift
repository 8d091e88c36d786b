#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Titles that begin alike: „Sanierung der Turnhalle – Vergabe“, „Sanierung der Turnhalle in Au“.
///
/// What they have in common stands in many texts; how they go on tells nearly always that none of them does.
struct Titelfamilie: Sendable {
  /// How many bytes each has, the longest first, each number once.
  let laengen: [Int]
  /// What all begin with.
  private let stamm: [UInt8]
  /// The two bytes behind that of each, capitals as small letters; empty where one of them ends there.
  private let folgen: Set<UInt16>

  /// - Parameter titel: one at least.
  init(_ titel: [[UInt8]]) {
    laengen = Set(titel.map(\.count)).sorted(by: >)
    let gemeinsam = titel.dropFirst().reduce(titel[0].count) { laenge, anderer in
      zip(titel[0].prefix(laenge), anderer).prefix { $0 == $1 }.count
    }
    stamm = Array(titel[0].prefix(gemeinsam))
    folgen =
      titel.contains { $0.count < gemeinsam + 2 }
      ? [] : Set(titel.map { Self.folge($0[gemeinsam], $0[gemeinsam + 1]) })
  }

  /// Whether the text there is sure to be none of them. It is not sure where it is not written letter by
  /// letter like they are, or has other letters than those of English.
  func istAnders(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    let ende = start + stamm.count
    guard !folgen.isEmpty, ende + 2 <= bytes.count, let base = bytes.baseAddress,
      memcmp(base + start, stamm, stamm.count) == 0
    else { return false }
    let (erstes, zweites) = (bytes[ende], bytes[ende + 1])
    // Line ends, and blanks that count as one, say nothing.
    guard erstes >= 0x20, zweites > 0x20, erstes < 0x80, zweites < 0x80 else { return false }
    return !folgen.contains(Self.folge(erstes, zweites))
  }

  private static func folge(_ erstes: UInt8, _ zweites: UInt8) -> UInt16 {
    UInt16(erstes | 0x20) | UInt16(zweites | 0x20) << 8
  }
}
