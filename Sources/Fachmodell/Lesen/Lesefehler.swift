/// Why a text is not of its field's type. Facts only: the sentences stand in the rules.
package enum Lesefehler: Error, Hashable, Sendable {
  /// No amount by the grammar; `vorschlaege` are ways to write what may be meant.
  case keinBetrag(vorschlaege: [String])
  /// „ca. 5.000 €“ in an amount field.
  case ungefaehrerBetrag
  /// More digits than any public budget has.
  case zuGross
  case keineZahl
  case keineGanzeZahl
  /// Neither a year nor two that follow each other.
  case keineHaushaltsjahre
  /// „-7“, where only what is more than nothing can be meant.
  case negativeZahl
  /// „5 AT“, „3,5 PT“ where the column says the unit.
  case zahlMitEinheit(zahl: String, einheit: String)
  /// No date by the grammar; `vorschlag` is the same day in the right form, if it can be guessed.
  case keinDatum(vorschlag: String?)
  /// Right form, but no such day: 31.02.2023.
  case unmoeglichesDatum
  /// The range ends before it begins.
  case zeitraumVerkehrt
  case keineUhrzeit
  case keineTerminangabe
  case keinCode
  case keinJaNein
  /// Not in the closed list; `naechstes` is the nearest word of it.
  case nichtInListe(naechstes: String?, worte: [String])
  /// A pattern for numbers that its own example does not fit.
  case musterOhneBeispiel(String)
  /// A list or nested block where one value belongs.
  case verschachtelt
}
