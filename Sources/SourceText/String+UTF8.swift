extension String {
  /// The same as `String(decoding:as:)`, but cheap for texts of up to 15 bytes, as most cells and
  /// values are: they are kept in the string itself.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 15 else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init(unsafeUninitializedCapacity: bytes.count) { text in
      text.update(fromContentsOf: bytes)
    }
  }

  /// Whether the text has that byte: what the library does for it takes many times as long.
  package func hatByte(_ byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { nextIndex(of: byte, in: $0, from: 0) != nil }
  }
}
