import Diagnostics
import Fachmodell

/// Notes at the cells of a row that days of work are the product of.
enum Personentagezellen {
  static func notizen(
    _ zeile: Datensatz, _ personen: (feld: Feld<Int>, zahl: Int),
    _ tage: (feld: Feld<Hundertstel>, zahl: Hundertstel)
  ) -> [Note] {
    [
      Note(
        span: zeile.span(personen.feld),
        text: personen.zahl == 1 ? "1 Person." : "\(personen.zahl) Personen."),
      Note(span: zeile.span(tage.feld), text: "\(tage.zahl.text) Tage je Person."),
    ]
  }
}
