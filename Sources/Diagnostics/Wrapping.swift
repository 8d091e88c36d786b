/// Breaks a text at blanks into lines of at most `width` columns; a longer word gets a line of its
/// own. Blanks that must not break (U+00A0) don't.
func wrapped(_ text: String, width: Int) -> [String] {
  var text = text
  return text.withUTF8 { wrapped($0, width: width) }
}

/// By bytes: where one character ends and the next begins is dear to find out, and no blank is part
/// of another character.
private func wrapped(_ text: UnsafeBufferPointer<UInt8>, width: Int) -> [String] {
  var lines: [String] = []
  var line: [UInt8] = []
  line.reserveCapacity(2 * width)
  var used = 0
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x20 { end += 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<end])
    start = end + 1
    guard !word.isEmpty else { continue }
    let wide = displayWidth(of: word)
    if used > 0, used + 1 + wide > width {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
      used = 0
    }
    if used > 0 {
      line.append(0x20)
      used += 1
    }
    line.append(contentsOf: word)
    used += wide
  }
  if used > 0 { lines.append(String(decoding: line, as: UTF8.self)) }
  return lines
}
