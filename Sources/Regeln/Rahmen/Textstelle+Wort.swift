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

  /// The same for a text that is not written in the code.
  func hat(teil wort: String) -> Bool {
    var (text, wort) = (self, wort)
    return text.withUTF8 { text in
      wort.withUTF8 { wort in
        guard wort.count <= text.count else { return false }
        return (0...text.count - wort.count).contains { start in
          wort.indices.allSatisfy { text[start + $0] == wort[$0] }
        }
      }
    }
  }

  /// Whether the text begins with the bytes of a word.
  func beginnt(mit wort: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { Textstelle.beginnt(wort, $0, 0) }
  }
}
