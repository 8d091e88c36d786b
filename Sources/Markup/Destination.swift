/// Where a link may lead: http, https, mailto, tel, a path inside the site, a fragment.
enum Destination {
  /// Whether a browser would follow the destination to nothing but these.
  ///
  /// Browsers drop blanks and control characters from schemes and take „\“ for „/“; what tries that
  /// is refused. So is „//host“, which means another thing on a disk than on a server.
  static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x00...0x1F, 0x7F: return false
      default: index += 1
      }
    }
    guard bytes.first != 0x20 else { return false }
    if bytes.count >= 2, isSlash(bytes[0]), isSlash(bytes[1]) { return false }
    guard let colon = schemeEnd(bytes) else { return true }
    let scheme = bytes[0..<colon]
    return ["http", "https", "mailto", "tel"].contains { (known: StaticString) in
      matches(scheme, known)
    }
  }

  /// Whether the destination names a scheme: it leads out of the site.
  static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { schemeEnd(bytes) != nil }

  private static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  private static func matches(_ scheme: Slice<UnsafeBufferPointer<UInt8>>, _ known: StaticString)
    -> Bool
  {
    guard scheme.count == known.utf8CodeUnitCount else { return false }
    return zip(scheme, UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount))
      .allSatisfy { $0 | 0x20 == $1 }
  }
}
