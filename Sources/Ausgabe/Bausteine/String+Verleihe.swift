extension String {
  /// Lends the bytes. Nearly all texts are contiguous and need not be copied for it, as `withUTF8` would, which
  /// counts each of them.
  @inline(__always)
  func verleiheBytes<Ergebnis>(_ inhalt: (UnsafeBufferPointer<UInt8>) -> Ergebnis) -> Ergebnis {
    if let ergebnis = utf8.withContiguousStorageIfAvailable(inhalt) { return ergebnis }
    var text = self
    return text.withUTF8(inhalt)
  }

  /// Whether both are the same byte by byte, eight at a time; most that are not differ in their length.
  func istGleich(_ anderer: String) -> Bool {
    verleiheBytes { a in
      anderer.verleiheBytes { b in
        guard a.count == b.count else { return false }
        var stelle = 0
        while let wort = Bytewort(a, stelle), let anderes = Bytewort(b, stelle) {
          guard wort == anderes else { return false }
          stelle += 8
        }
        while stelle < a.count {
          guard a[stelle] == b[stelle] else { return false }
          stelle += 1
        }
        return true
      }
    }
  }
}
