#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The places of a text at which a placeholder or a comment may begin, in their order.
struct Platzhalterkandidaten {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Offsets that the filter has named last.
  private var stellen = 0..<0
  /// The next „<“, or the end; -1 before it has been looked for.
  private var klammer = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The first of them from `start` on; `nil` where none follows.
  mutating func naechster(ab start: Int) -> Int? {
    if klammer < start { klammer = naechsteKlammer(start) }
    if stellen.upperBound <= start {
      stellen = Self.filter.naechste(bytes, ab: start) ?? bytes.count..<Int.max
    }
    let naechster = min(klammer, max(start, stellen.lowerBound))
    return naechster < bytes.count ? naechster : nil
  }

  private func naechsteKlammer(_ start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let treffer = memchr(base + start, 0x3C, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(treffer) - UnsafeRawPointer(base)
  }

  /// How each kind begins that does not begin with „<“.
  private static let filter = Wortfilter(
    ["TOD", "XXX", "...", "…"], inJederSchreibung: ["bit", "lor"])
}
