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
  /// The two bytes behind that of each, capitals as small letters; `nil` where one of them ends there.
  private let folgen: Streutafel?

  /// - Parameter titel: one at least.
  init(_ titel: [[UInt8]]) {
    laengen = Set(titel.map(\.count)).sorted(by: >)
    let gemeinsam = titel.dropFirst().reduce(titel[0].count) { laenge, anderer in
      zip(titel[0].prefix(laenge), anderer).prefix { $0 == $1 }.count
    }
    stamm = Array(titel[0].prefix(gemeinsam))
    guard titel.allSatisfy({ $0.count >= gemeinsam + 2 }) else {
      folgen = nil
      return
    }
    var folgen = Streutafel(titel.count)
    for titel in titel { folgen.merke(Self.folge(titel[gemeinsam], titel[gemeinsam + 1])) }
    self.folgen = folgen
  }

  /// Whether the text there is sure to be none of them. It is not sure where it is not written letter by
  /// letter like they are, or has other letters than those of English.
  func istAnders(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    let ende = start + stamm.count
    guard let folgen, ende + 2 <= bytes.count, let base = bytes.baseAddress,
      memcmp(base + start, stamm, stamm.count) == 0
    else { return false }
    let (erstes, zweites) = (bytes[ende], bytes[ende + 1])
    // Line ends, and blanks that count as one, say nothing.
    guard erstes >= 0x20, zweites > 0x20, erstes < 0x80, zweites < 0x80 else { return false }
    return !folgen.hat(Self.folge(erstes, zweites))
  }

  private static func folge(_ erstes: UInt8, _ zweites: UInt8) -> UInt64 {
    UInt64(erstes | 0x20) | UInt64(zweites | 0x20) << 8
  }
}
