extension Datum {
  /// „20.06.2018“, as DIN 5008 and the forms write it.
  package var text: String { ziffern(jahr: 6, monat: 3, tag: 0, zeichen: 0x2E) }

  /// „2018-06-20“, ISO 8601.
  package var iso: String { ziffern(jahr: 0, monat: 5, tag: 8, zeichen: 0x2D) }

  // Pages hold hundreds of dates: ten bytes need no memory, and no text is put together.
  private func ziffern(jahr stelle: Int, monat: Int, tag: Int, zeichen: UInt8) -> String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      bytes.initialize(repeating: zeichen)
      func schreibe(_ zahl: Int, _ stelle: Int) {
        bytes[stelle] = UInt8(0x30 + zahl / 10)
        bytes[stelle + 1] = UInt8(0x30 + zahl % 10)
      }
      schreibe(jahr / 100, stelle)
      schreibe(jahr % 100, stelle + 2)
      schreibe(self.monat, monat)
      schreibe(self.tag, tag)
      return 10
    }
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

  private func zweistellig(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
