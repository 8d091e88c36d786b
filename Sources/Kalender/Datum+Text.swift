extension Datum {
  /// „20.06.2018“, as DIN 5008 and the forms write it.
  package var text: String {
    // Pages hold hundreds of dates: written digit by digit, which fits into a word of the stack.
    String(unsafeUninitializedCapacity: 10) { bytes in
      for (stelle, zahl) in [tag, monat, jahr / 100, jahr % 100].enumerated() {
        let start = stelle < 3 ? stelle * 3 : 8
        bytes[start] = UInt8(0x30 + zahl / 10)
        bytes[start + 1] = UInt8(0x30 + zahl % 10)
      }
      bytes[2] = 0x2E
      bytes[5] = 0x2E
      return 10
    }
  }

  /// „2018-06-20“, ISO 8601.
  package var iso: String {
    "\(vierstelligesJahr)-\(zweistellig(monat))-\(zweistellig(tag))"
  }

  /// „20. Juni 2018“: no leading zero, as DIN 5008 writes months in letters.
  package var langText: String { "\(tag). \(monatsname) \(jahr)" }

  /// „Juni“.
  package var monatsname: String { Self.monatsnamen[monat - 1] }

  /// „20.06.“: the year follows elsewhere, as in „20.06.–22.07.2018“.
  var tagUndMonat: String { "\(zweistellig(tag)).\(zweistellig(monat))." }

  /// „20.“: month and year follow elsewhere.
  var nurTag: String { "\(zweistellig(tag))." }

  /// January to December.
  package static let monatsnamen = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
  ]

  private var vierstelligesJahr: String {
    zweistellig(jahr / 100) + zweistellig(jahr % 100)
  }

  private func zweistellig(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
