/// A name for a finding that outlives the lines above it: the same words at the same kind of place
/// keep it, wherever they move to inside their file.
///
/// 64 bits, FNV-1a over path, rule, sentence and the marked words; the findings of a file that agree
/// in all of them are counted, for every name has to be unique in its report.
struct Fingerprint: Sendable {
  private var seen: [UInt64: Int] = [:]

  /// 16 hexadecimal digits. Ask once for every finding, in the order of the report.
  mutating func of(_ finding: LocatedFinding) -> String {
    let base = Self.base(finding)
    let count = seen[base, default: 0]
    seen[base] = count + 1
    return Self.hex(count == 0 ? base : Self.mixed(base, "\u{1F}\(count)"))
  }

  /// The same for all findings that only their places tell apart.
  static func base(_ finding: LocatedFinding) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [finding.path, finding.rule, finding.summary] {
      hash = mixed(mixed(hash, part), "\u{1F}")
    }
    return mixed(hash, finding.place.excerpt?.marked ?? "")
  }

  /// Of the line in which the finding stands: tells such findings apart while the line stays as it is.
  static func line(_ finding: LocatedFinding) -> UInt64 {
    guard let excerpt = finding.place.excerpt else { return 0 }
    return [excerpt.before, excerpt.marked, excerpt.after].reduce(0xCBF2_9CE4_8422_2325) {
      mixed($0, $1)
    }
  }

  static func hex(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static func mixed(_ hash: UInt64, _ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
