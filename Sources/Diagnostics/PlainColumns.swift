/// A text in which each character takes one column of a terminal and is printed as it is.
struct PlainColumns {
  private(set) var text: Substring
  /// Columns, which are as many as characters.
  private(set) var width: Int

  /// `nil` for all other texts.
  init?(_ text: Substring) {
    var copy = text
    let width: Int? = copy.withUTF8 { bytes in
      var (width, index) = (0, 0)
      while index < bytes.count {
        let length = plainLength(bytes, index)
        guard length > 0 else { return nil }
        index += length
        width += 1
      }
      return width
    }
    guard let width else { return nil }
    self.text = text
    self.width = width
  }

  /// Drops columns from the end; returns whether there were any to drop.
  mutating func cut(to limit: Int) -> Bool {
    guard width > max(0, limit) else { return false }
    let scalars = text.unicodeScalars
    text = text[..<scalars.index(scalars.startIndex, offsetBy: max(0, limit))]
    width = max(0, limit)
    return true
  }

  /// Drops columns from the start; returns whether there were any to drop.
  mutating func cutFront(to limit: Int) -> Bool {
    guard width > max(0, limit) else { return false }
    let scalars = text.unicodeScalars
    text = text[scalars.index(scalars.endIndex, offsetBy: -max(0, limit))...]
    width = max(0, limit)
    return true
  }
}
