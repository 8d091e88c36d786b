package import SourceText

extension Datensatz {
  /// The total of a row with year columns: the cell „Gesamt“, else the sum of its years; `nil` where
  /// nothing is given.
  package func summe(_ gesamt: Feld<Betrag>) -> Betrag? {
    if let betrag = self[gesamt] { return betrag }
    let betraege = jahreswerte.compactMap { Betrag.aus($0) }
    return betraege.isEmpty ? nil : betraege.reduce(.null, +)
  }

  /// Where that total stands, or the last of its years.
  package func summenSpan(_ gesamt: Feld<Betrag>) -> Span {
    if istAngegeben(gesamt.schluessel) { return span(gesamt) }
    return jahreswerte.last { $0.wert != .leer }?.span ?? span
  }

  /// „Summe“, „Summe VZÄ“, „Gesamt“: says nothing but that, where „Gesamtleitung“ may be a post.
  package func istReineSumme(_ position: Feld<String>) -> Bool {
    let name = fold(text(position))
    switch name {
    case "gesamt", "insgesamt", "zusammen", "gesamtsumme": return true
    default: return name.hasPrefix("summe")
    }
  }

  /// „Zwischensumme Bau“: what some of the rows above make.
  package func istZwischensumme(_ position: Feld<String>) -> Bool {
    fold(text(position)).hasPrefix("zwischensumme")
  }

  /// Sums between others, and „davon“ rows that are part of one above, make no plain column.
  package func gliedert(_ position: Feld<String>) -> Bool {
    istSummenzeile(position) || istZwischensumme(position)
      || fold(text(position)).hasPrefix("davon")
  }

  /// „Summe“, „Gesamtkosten“: a row that adds up the others.
  package func istSummenzeile(_ position: Feld<String>) -> Bool {
    let text = text(position)
    // Nearly all begin with another letter.
    if let erstes = text.utf8.first, (erstes | 0x20) &- 0x61 < 26, erstes | 0x20 != 0x73,
      erstes | 0x20 != 0x67
    {
      return false
    }
    let name = fold(text)
    return name.hasPrefix("summe") || name.hasPrefix("gesamt")
  }
}
