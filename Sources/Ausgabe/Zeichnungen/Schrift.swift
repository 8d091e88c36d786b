/// A size of type in a drawing. How wide a text is must be known without the reader's font: it is never wider
/// than this says in any of the common ones.
package struct Schrift: Hashable, Sendable {
  /// Units of the drawing (pixels at full size).
  package var groesse: Int
  package var fett: Bool

  package init(_ groesse: Int, fett: Bool = false) {
    self.groesse = groesse
    self.fett = fett
  }

  /// From one base line to the next.
  package var zeilenhoehe: Int { (groesse * 13 + 9) / 10 }

  /// Units of the drawing, rounded up.
  package func breite(_ text: some StringProtocol) -> Int {
    gerundet(promille(text))
  }

  /// Thousandths of the size, of all characters together.
  func promille(_ text: some StringProtocol) -> Int {
    let tafel = fett ? Schriftbreiten.fett : Schriftbreiten.normal
    let latin = fett ? Schriftbreiten.fettLatin1 : Schriftbreiten.normalLatin1
    // By bytes: nearly all letters are in ASCII, and nearly all others are ä, ö, ü and ß.
    let schnell = text.utf8.withContiguousStorageIfAvailable { bytes in
      var summe = 0
      var stelle = 0
      while stelle < bytes.count {
        let byte = bytes[stelle]
        if 0x20..<0x7F ~= byte {
          summe += Int(tafel[Int(byte) - 0x20])
          stelle += 1
        } else if byte == 0xC3, stelle + 1 < bytes.count {
          // U+00C0 to U+00FF.
          summe += Int(latin[Int(bytes[stelle + 1] & 0x3F) + 0x20])
          stelle += 2
        } else {
          return -1
        }
      }
      return summe
    }
    if let schnell, schnell >= 0 { return schnell }
    var summe = 0
    for zeichen in text.unicodeScalars {
      let wert = zeichen.value
      summe += 0x20..<0x7F ~= wert ? Int(tafel[Int(wert) - 0x20]) : promille(zeichen)
    }
    return summe
  }

  func gerundet(_ promille: Int) -> Int { (promille * groesse + 999) / 1000 }

  /// Thousandths of the size.
  func promille(_ zeichen: Unicode.Scalar) -> Int {
    let wert = zeichen.value
    switch wert {
    case 0x20..<0x7F:
      return Int((fett ? Schriftbreiten.fett : Schriftbreiten.normal)[Int(wert) - 0x20])
    case 0xA0..<0x100:
      return Int((fett ? Schriftbreiten.fettLatin1 : Schriftbreiten.normalLatin1)[Int(wert) - 0xA0])
    default:
      if let bekannt = Schriftbreiten.weitere(wert) {
        return Int(fett ? bekannt.fett : bekannt.normal)
      }
      switch zeichen.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return Int(Schriftbreiten.sicher(wert))
      }
    }
  }
}
