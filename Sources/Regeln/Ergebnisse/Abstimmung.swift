import Fachmodell
import SourceText

/// One row of „Ergebnisse“ with its numbers.
struct Abstimmung: Sendable {
  let zeile: Datensatz
  let ja: Int?
  let nein: Int?
  let enthaltung: Int?
  /// What the words of the result say of the vote: „einstimmig bei 2 Enthaltungen“.
  let votum: Votum?

  init(_ zeile: Datensatz) {
    self.zeile = zeile
    let votum = Votum(zeile.text(Ergebniszeile.ergebnis))
    self.votum = votum
    // Where a cell is empty, what the words say counts.
    ja = zeile[Ergebniszeile.ja] ?? votum?.ja
    nein = zeile[Ergebniszeile.nein] ?? votum?.nein
    enthaltung = zeile[Ergebniszeile.enthaltung] ?? votum?.enthaltung
  }

  var top: String { zeile.text(Ergebniszeile.top) }
  var ergebnis: Beratungsergebnis? { zeile[Ergebniszeile.ergebnis] }
}

extension Abstimmung {
  /// The votes of a session; empty for other kinds.
  static func alle(_ dokument: Dokument) -> [Abstimmung] {
    guard dokument.art == .sitzung else { return [] }
    return dokument.zeilen(Sitzung.ergebnistabelle).map { Abstimmung($0) }
  }
}
