extension Datum {
  /// „20.06.2018“, as DIN 5008 and the forms write it.
  package var text: String { "\(tagUndMonat)\(vierstelligesJahr)" }

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
