import SourceText

/// What the internal sections of a form are called, in the form and in the house.
final class Internworte: Sendable {
  private let abschnitte: [Abschnittsdefinition]
  /// Folded name → index into `abschnitte`.
  private let namen: FoldedKeyTable
  /// The first letters of all names.
  private let anfaenge: [UInt8]
  private let mitzeichnung: Abschnittsdefinition?

  init(_ formular: Formular, _ mandant: Mandant) {
    let abschnitte = formular.abschnitte.filter(\.intern)
    var namen: [(FoldedKey, Int)] = []
    var anfaenge: [UInt8] = []
    for (index, abschnitt) in abschnitte.enumerated() {
      for name in [abschnitt.name, mandant.labels[abschnitt.schluessel]].compactMap(\.self) {
        namen.append((FoldedKey(name), index))
        if let anfang = fold(name).utf8.first { anfaenge.append(anfang) }
      }
    }
    self.abschnitte = abschnitte
    self.namen = FoldedKeyTable(namen)
    self.anfaenge = anfaenge
    mitzeichnung = abschnitte.first { $0.schluessel == Vorlage.mitzeichnung.schluessel }
  }

  /// Whether a name may begin with the byte; nearly every line begins with a letter that none does.
  func kannBeginnen(_ byte: UInt8) -> Bool {
    let klein = byte | 0x20
    return !(0x61...0x7A).contains(klein) || anfaenge.contains(klein)
  }

  /// The internal section that the text of a heading means.
  func ueberschrift(_ titel: UnsafeBufferPointer<UInt8>) -> Abschnittsdefinition? {
    let text = ohneNummer(titel)
    if let genau = genau(text) { return genau }
    // „Ausnahmen vom Verbot“ and „Maßnahmen“ are ordinary prose.
    guard let mitzeichnung,
      mitzeichnung.buchstaben.missing(in: LetterSet(text, folded: true)) <= 2
    else { return nil }
    let gefaltet = fold(String(decoding: text, as: UTF8.self))
    return gefaltet.hasPrefix(mitzeichnung.gefaltet)
      || editDistance(gefaltet, mitzeichnung.gefaltet, limit: 2) != nil ? mitzeichnung : nil
  }

  /// „Mitzeichnung“, „Mitzeichnung:“ or „Mitzeichnung (intern)“.
  func genau(_ text: UnsafeBufferPointer<UInt8>) -> Abschnittsdefinition? {
    var name = text[...]
    while let last = name.last, last == 0x3A || last == 0x20 || last == 0x23 { name.removeLast() }
    if name.last == 0x29, let klammer = name.firstIndex(of: 0x28) { name = name[..<klammer] }
    return namen[FoldedKey(bytes: UnsafeBufferPointer(rebasing: name))].map { abschnitte[$0] }
  }

  /// „7. Mitzeichnung“ without its number.
  private func ohneNummer(_ titel: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let text = titel.drop {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x20 || $0 == 0x29
    }
    return trimmed(UnsafeBufferPointer(rebasing: text))
  }
}
