extension String {
  /// The text on one line and without characters that XML, iCalendar or a table cannot hold: each
  /// control character, line or paragraph separator and non-character becomes a space.
  var einzeilig: String {
    // What disturbs begins with one of these bytes; most texts hold none.
    guard
      utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }),
      unicodeScalars.contains(where: \.stoert)
    else { return self }
    var ergebnis = UnicodeScalarView()
    for zeichen in unicodeScalars { ergebnis.append(zeichen.stoert ? " " : zeichen) }
    return String(ergebnis)
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
