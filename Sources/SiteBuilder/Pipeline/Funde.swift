import Diagnostics
import Fachmodell
import SourceText

/// Findings and waivers of some files, located, so that the files may be forgotten.
struct Funde: Sendable {
  var befunde: [LocatedFinding] = []
  var ausnahmen: [LocatedAusnahme] = []

  mutating func append(_ andere: Funde) {
    befunde += andere.befunde
    ausnahmen += andere.ausnahmen
  }
}

extension Dokument {
  /// The rows of the table „Ausnahmen“.
  var ausnahmen: [Ausnahme] {
    zeilen(Allgemein.ausnahmen).map { zeile in
      Ausnahme(
        path: pfad, rule: zeile.text(Ausnahmezeile.regel), grund: zeile.text(Ausnahmezeile.grund),
        durch: zeile[Ausnahmezeile.durch], am: zeile.eintrag(Ausnahmezeile.am)?.text,
        span: zeile.span(Ausnahmezeile.regel), grundSpan: zeile.eintrag(Ausnahmezeile.grund)?.span)
    }
  }
}
