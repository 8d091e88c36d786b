extension String {
  /// The text on one line and without characters that XML, iCalendar or a table cannot hold: each
  /// control character, line or paragraph separator and non-character becomes a space.
  var einzeilig: String {
    guard hatStoerung else { return self }
    var ergebnis = UnicodeScalarView()
    for zeichen in unicodeScalars { ergebnis.append(zeichen.stoert ? " " : zeichen) }
    return String(ergebnis)
  }

  private var hatStoerung: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var stelle = 0
      while stelle < bytes.count {
        if let wort = Bytewort(bytes, stelle), wort.istDruckbar {
          stelle += 8
          continue
        }
        let ende = min(stelle + 8, bytes.count)
        while stelle < ende {
          if bytes.stoerung(stelle) > 0 { return true }
          stelle += 1
        }
      }
      return false
    } ?? unicodeScalars.contains(where: \.stoert)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bytes of the character that begins there, if it is one that must not stand in a line; else 0.
  @inline(__always)
  func stoerung(_ stelle: Int) -> Int {
    let byte = self[stelle]
    // What disturbs begins with one of these bytes; most texts hold none.
    guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF else {
      return 0
    }
    return genaueStoerung(stelle)
  }

  @inline(never)
  private func genaueStoerung(_ stelle: Int) -> Int {
    let byte = self[stelle]
    guard byte >= 0x80 else { return 1 }
    guard stelle + 1 < count else { return 0 }
    let zweites = self[stelle + 1]
    if byte == 0xC2 { return zweites < 0xA0 ? 2 : 0 }
    guard stelle + 2 < count else { return 0 }
    let istStoerung =
      switch (byte, zweites, self[stelle + 2]) {
      case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): true
      default: false
      }
    return istStoerung ? 3 : 0
  }
}

extension Unicode.Scalar {
  fileprivate var stoert: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
