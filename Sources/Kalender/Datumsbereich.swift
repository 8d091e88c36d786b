/// The days from one date to another, both included; a single date is a range of one.
package struct Datumsbereich: Hashable, Sendable {
  package let von: Datum
  package let bis: Datum

  /// `nil` when `bis` lies before `von`.
  package init?(von: Datum, bis: Datum) {
    guard von <= bis else { return nil }
    self.von = von
    self.bis = bis
  }

  package init(_ datum: Datum) {
    von = datum
    bis = datum
  }

  /// Days, at least 1.
  package var count: Int { von.tage(bis: bis) + 1 }

  package func contains(_ datum: Datum) -> Bool { von <= datum && datum <= bis }

  package func overlaps(_ other: Datumsbereich) -> Bool { von <= other.bis && other.von <= bis }

  /// „08.12.2021“, „07./08.12.2021“ for two days in a row, „07.–10.12.2021“, „30.11.–01.12.2021“,
  /// „30.12.2021–02.01.2022“. What both ends share is written once, at the end.
  package var text: String {
    guard von != bis else { return von.text }
    guard von.jahr == bis.jahr else { return "\(von.text)–\(bis.text)" }
    guard von.monat == bis.monat else { return "\(von.tagUndMonat)–\(bis.text)" }
    let separator = count == 2 ? "/" : "–"
    return "\(von.nurTag)\(separator)\(bis.text)"
  }
}
