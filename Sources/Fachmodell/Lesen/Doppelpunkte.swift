import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds colons that someone may have meant as a fence, wherever they stand.
enum Doppelpunkte {
  /// Whether two colons follow each other anywhere: one look that spares nearly every file the walk
  /// over its lines.
  static func kommenVor(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = UnsafeRawPointer(buffer.baseAddress) else { return false }
      for first: UInt8 in [0x3A, 0xEF] {
        var index = start
        while index < buffer.count,
          let found = memchr(base + index, Int32(first), buffer.count - index)
        {
          index = UnsafeRawPointer(found) - base
          guard let colon = laenge(buffer, index) else {
            index += 1
            continue
          }
          index += colon
          if laenge(buffer, hinterFuellung(buffer, index)) != nil { return true }
        }
      }
      return false
    }
  }

  /// The first colons in the range that look like a fence: three or more, or two of full width, with
  /// nothing between them but blanks, backslashes and characters that nobody sees.
  static func verdacht(_ bytes: [UInt8], _ bereich: Range<Int>) -> Span? {
    bytes.withUnsafeBufferPointer { buffer in
      let zeile = UnsafeBufferPointer(rebasing: buffer[bereich])
      var index = 0
      while index < zeile.count {
        guard laenge(zeile, index) != nil else {
          index += 1
          continue
        }
        let start = index
        var ende = index
        var alle = 0
        var breite = 0
        while let colon = laenge(zeile, index) {
          alle += 1
          if colon == 3 { breite += 1 }
          ende = index + colon
          index = hinterFuellung(zeile, ende)
        }
        if alle >= 3 || breite >= 2 {
          return Span(bereich.lowerBound + start, bereich.lowerBound + ende)
        }
      }
      return nil
    }
  }

  /// Bytes of the colon at the index: „:“, or „：“ (U+FF1A).
  @inline(__always)
  private static func laenge(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x3A { return 1 }
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      bytes[index + 2] == 0x9A
    else { return nil }
    return 3
  }

  /// The first index that holds neither a blank, a backslash nor an invisible character.
  private static func hinterFuellung(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0B, 0x0C, 0x5C: index += 1
      case 0xC2 where index + 1 < bytes.count && [0xA0, 0xAD].contains(bytes[index + 1]):
        index += 2
      // U+200B–U+200F, U+2028, U+2029, U+202A–U+202F, U+2060–U+206F
      case 0xE2
      where index + 2 < bytes.count
        && (bytes[index + 1] == 0x80 && (0x80...0xAF).contains(bytes[index + 2])
          && !(0x90...0xA7).contains(bytes[index + 2])
          || bytes[index + 1] == 0x81 && (0xA0...0xAF).contains(bytes[index + 2])):
        index += 3
      // U+FEFF
      case 0xEF
      where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
        index += 3
      default: return index
      }
    }
    return index
  }
}
