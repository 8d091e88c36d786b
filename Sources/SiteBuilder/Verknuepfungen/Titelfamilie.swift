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
  private(set) var laengen: [Int] = []
  /// What all begin with.
  private var stamm: [UInt8]
  private var titel: [[UInt8]] = []
  /// The two bytes behind that of each, capitals as small letters; empty where one of them ends there.
  private var folgen: [UInt16] = []

  init(_ titel: [UInt8]) { stamm = titel }

  mutating func nimm(_ neuer: [UInt8]) {
    titel.append(neuer)
    if !laengen.contains(neuer.count) {
      laengen.append(neuer.count)
      laengen.sort(by: >)
    }
    stamm = Array(zip(stamm, neuer).prefix { $0 == $1 }.map(\.0))
    folgen = []
    for titel in titel {
      guard titel.count >= stamm.count + 2 else {
        folgen = []
        return
      }
      let folge = Self.folge(titel[stamm.count], titel[stamm.count + 1])
      if !folgen.contains(folge) { folgen.append(folge) }
    }
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
