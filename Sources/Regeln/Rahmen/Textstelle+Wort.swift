import SourceText

extension String {
  /// Whether the bytes of a word stand somewhere in the text. The library's own look-up compares characters
  /// of Unicode, and takes a hundred times as long.
  func hat(_ wort: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      let letzter = bytes.count - wort.utf8CodeUnitCount
      guard letzter >= 0 else { return false }
      return (0...letzter).contains { Textstelle.beginnt(wort, bytes, $0) }
    }
  }
}
