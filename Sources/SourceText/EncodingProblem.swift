#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is wrong with a file as a row of bytes, before anybody reads it as text.
package enum EncodingProblem: Hashable, Sendable {
  case emptyFile
  /// UTF-16, by its byte order mark or because every second byte is NUL. Nothing else is reported then.
  case utf16
  /// The first NUL byte, and how many there are.
  case nulBytes(Span, count: Int)
  /// The first bytes that are no UTF-8, and how many such bytes there are.
  case invalidUTF8(Span, count: Int)

  package var span: Span {
    switch self {
    case .emptyFile, .utf16: .fileStart
    case .nulBytes(let span, _), .invalidUTF8(let span, _): span
    }
  }

  /// The same in what `guessingWindows1252` makes of the bytes.
  package func guessedSpan(in bytes: [UInt8]) -> Span {
    let span = span
    guard !span.isEmpty else { return span }
    let start = guessingWindows1252(Array(bytes[..<span.start])).count
    return Span(start, start + guessingWindows1252(Array(bytes[span.range])).count)
  }
}

/// Checks that the bytes are UTF-8 without NUL.
///
/// - Returns: the problems in order of the enum, and a copy of the same length with „?“ for every bad
///   byte, so that all offsets stay true; `nil` where nothing had to be replaced.
package func checkEncoding(
  _ bytes: [UInt8]
) -> (problems: [EncodingProblem], cleaned: [UInt8]?) {
  guard !bytes.isEmpty else { return ([.emptyFile], nil) }
  let isClean = bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return true }
    return memchr(base, 0, buffer.count) == nil && firstInvalid(buffer, from: 0) == buffer.count
  }
  return isClean ? ([], nil) : clean(bytes)
}

private func clean(_ bytes: [UInt8]) -> (problems: [EncodingProblem], cleaned: [UInt8]?) {
  var cleaned = bytes
  var nul: (span: Span, count: Int)?
  var invalid: (span: Span, count: Int)?
  bytes.withUnsafeBufferPointer { buffer in
    var offset = firstInvalid(buffer, from: 0)
    while offset < buffer.count {
      cleaned[offset] = 0x3F
      if let known = invalid {
        // Bytes side by side are one place: „the first span“ shows the whole broken letter.
        let touches = known.count == known.span.end - known.span.start && known.span.end == offset
        invalid = (touches ? Span(known.span.start, offset + 1) : known.span, known.count + 1)
      } else {
        invalid = (Span(offset, offset + 1), 1)
      }
      offset = firstInvalid(buffer, from: offset + 1)
    }
    for (offset, byte) in buffer.enumerated() where byte == 0 {
      cleaned[offset] = 0x3F
      nul = (nul?.span ?? Span(offset, offset + 1), (nul?.count ?? 0) + 1)
    }
  }
  if looksLikeUTF16(bytes) { return ([.utf16], cleaned) }
  var problems: [EncodingProblem] = []
  if let nul { problems.append(.nulBytes(nul.span, count: nul.count)) }
  if let invalid { problems.append(.invalidUTF8(invalid.span, count: invalid.count)) }
  return (problems, cleaned)
}

/// The text with every byte that is no UTF-8 taken for a letter of Windows-1252, as programs under
/// Windows save it: a guess at what was meant. Offsets are others than in the bytes given.
///
/// `places` gets where the guessed letters begin in the result.
package func guessingWindows1252(_ bytes: [UInt8], places: inout [Int]) -> [UInt8] {
  var guessed: [UInt8] = []
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let bad = firstInvalid(buffer, from: index)
      guessed += buffer[index..<bad]
      guard bad < buffer.count else { return }
      let byte = buffer[bad]
      places.append(guessed.count)
      guessed += windows1252(byte)
      index = bad + 1
    }
  }
  return guessed
}

/// UTF-8 of a letter, of „€“, or of one of the quotes and dashes in use; „?“ for anything else.
private func windows1252(_ byte: UInt8) -> [UInt8] {
  switch byte {
  case 0xA0...: [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
  case 0x80: Array("€".utf8)
  case 0x82: Array("‚".utf8)
  case 0x84: Array("„".utf8)
  case 0x85: Array("…".utf8)
  case 0x91: Array("‘".utf8)
  case 0x92: Array("’".utf8)
  case 0x93: Array("“".utf8)
  case 0x94: Array("”".utf8)
  case 0x96: Array("–".utf8)
  case 0x97: Array("—".utf8)
  default: [0x3F]
  }
}

/// The same for who does not ask where they are.
package func guessingWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  var places: [Int] = []
  return guessingWindows1252(bytes, places: &places)
}

/// The offset of the next such byte, or `nil`.
package func nextIndex(
  of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let base = bytes.baseAddress, start < bytes.count,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
}

private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
  let sample = bytes.prefix(256)
  guard sample.count >= 4 else { return false }
  var even = 0
  var odd = 0
  for (offset, byte) in sample.enumerated() where byte == 0 {
    if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
  }
  // Latin letters have one NUL each, always on the same side; an odd „–“ or „€“ has none.
  return max(even, odd) * 5 >= sample.count * 2 && min(even, odd) * 20 <= sample.count
}

/// The offset of the first byte that begins no well-formed UTF-8 sequence (Unicode, table 3-7), or
/// the count.
private func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
  let count = bytes.count
  var index = start
  while index < count {
    if index + 8 <= count {
      let high =
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        & 0x8080_8080_8080_8080
      if high == 0 {
        index += 8
        continue
      }
      index += high.trailingZeroBitCount >> 3
    } else if bytes[index] < 0x80 {
      index += 1
      continue
    }
    let length = sequenceLength(bytes, at: index)
    if length == 0 { return index }
    index += length
  }
  return count
}

/// The length of the well-formed sequence of two to four bytes at the index, or 0.
@inline(__always)
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  let left = bytes.count - index
  func isTail(_ step: Int) -> Bool { bytes[index + step] & 0xC0 == 0x80 }
  switch lead {
  case 0xC2...0xDF:
    return left >= 2 && isTail(1) ? 2 : 0
  case 0xE0...0xEF:
    guard left >= 3, isTail(1), isTail(2) else { return 0 }
    let second = bytes[index + 1]
    if lead == 0xE0, second < 0xA0 { return 0 }
    if lead == 0xED, second > 0x9F { return 0 }
    return 3
  case 0xF0...0xF4:
    guard left >= 4, isTail(1), isTail(2), isTail(3) else { return 0 }
    let second = bytes[index + 1]
    if lead == 0xF0, second < 0x90 { return 0 }
    if lead == 0xF4, second > 0x8F { return 0 }
    return 4
  default:
    return 0
  }
}
