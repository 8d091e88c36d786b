/// A waiver with the places of its cells.
package struct LocatedAusnahme: Hashable, Sendable {
  package let ausnahme: Ausnahme
  package let place: Place
  package let grundPlace: Place
  /// The ID in the spelling of the catalogue.
  package let rule: String
  /// The reason without the blanks around it.
  package let grund: String

  package init(_ ausnahme: Ausnahme, place: Place, grundPlace: Place) {
    self.ausnahme = ausnahme
    self.place = place
    self.grundPlace = grundPlace
    rule = trimmed(ausnahme.rule).uppercased()
    grund = trimmed(ausnahme.grund)
  }

  /// „Ankreuzstand nicht erkennbar (Kämmerei, 20.06.2018)“.
  package var text: String {
    let signed = [ausnahme.durch, ausnahme.am].compactMap { $0.map(trimmed) }.filter { !$0.isEmpty }
    return signed.isEmpty ? grund : "\(grund) (\(signed.joined(separator: ", ")))"
  }
}

private func trimmed(_ text: String) -> String {
  var rest = text.unicodeScalars[...]
  while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
  while rest.last?.properties.isWhitespace == true { rest.removeLast() }
  return String(rest)
}
