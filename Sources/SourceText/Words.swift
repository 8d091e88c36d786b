/// The words of a text: letters and digits of any language, and a sign of ASCII where one is given.
package func words(_ text: String, with sign: Character? = nil) -> [String] {
  var text = text
  let plain = text.withUTF8 { plainWords($0, sign?.asciiValue) }
  return plain
    ?? text.split { !$0.isLetter && !$0.isNumber && $0 != sign }.map(String.init)
}

/// The same for what Germans write; `nil` where a letter is none of theirs: then Unicode has to be asked.
private func plainWords(_ bytes: UnsafeBufferPointer<UInt8>, _ sign: UInt8?) -> [String]? {
  var words: [String] = []
  var start = 0
  var index = 0
  func close(_ end: Int) {
    if start < end { words.append(String(utf8: UnsafeBufferPointer(rebasing: bytes[start..<end]))) }
  }
  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: index += 1
    case 0xC3:
      // „×“ and „÷“ lie between the letters.
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      guard second >= 0x80, second != 0x97, second != 0xB7 else { return nil }
      index += 2
    case 0x00..<0x80:
      index += 1
      if byte != sign {
        close(index - 1)
        start = index
      }
    default: return nil
    }
  }
  close(index)
  return words
}
