import Fachmodell
import SourceText

/// One row of „Ergebnisse“ with its numbers.
struct Abstimmung {
  let zeile: Datensatz
  let ja: Int?
  let nein: Int?
  let enthaltung: Int?

  init(_ zeile: Datensatz) {
    self.zeile = zeile
    ja = zeile[Ergebniszeile.ja]
    nein = zeile[Ergebniszeile.nein]
    enthaltung = zeile[Ergebniszeile.enthaltung]
  }

  var top: String { zeile.text(Ergebniszeile.top) }
  var ergebnis: Beratungsergebnis? { zeile[Ergebniszeile.ergebnis] }
}

extension Dokument {
  /// The votes of a session; empty for other kinds.
  var abstimmungen: [Abstimmung] {
    guard art == .sitzung else { return [] }
    return zeilen(Sitzung.ergebnistabelle).map { Abstimmung($0) }
  }
}
