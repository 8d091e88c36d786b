import Diagnostics
import Fachmodell
import SourceText

/// How many Ja a majority needs that is not the simple one.
struct Stimmenbedarf {
  let noetig: Int
  /// „37 Mitgliedern“, „29 abgegebenen Stimmen“.
  let grundlage: String
  let notizen: [Note]

  /// `nil` where „Mehrheit“ names none of these, or of a number that nobody knows.
  ///
  /// Without a word about whom it counts, „2/3“ is taken of the votes cast: the fewest.
  init?(_ abstimmung: Abstimmung, _ kontext: Dokumentkontext) {
    let zeile = abstimmung.zeile
    let angabe = zeile.text(Ergebniszeile.mehrheit)
    // As in most rows: no need to look closer.
    guard !angabe.isEmpty, !angabe.beginnt(mit: "einfach") else { return nil }
    let text = fold(angabe)
    guard let ja = abstimmung.ja, let nein = abstimmung.nein else { return nil }
    let anteil: (zaehler: Int, nenner: Int)
    if text.contains("2/3") || text.contains("zweidrittel") {
      anteil = (2, 3)
    } else if text.contains("3/4") || text.contains("dreiviertel") {
      anteil = (3, 4)
    } else if text.contains("mitglied"), text.contains("mehrheit") || text.contains("mehrals") {
      anteil = (1, 2)
    } else {
      return nil
    }
    let alle: Int
    if text.contains("anwesend") {
      guard let anwesend = zeile[Ergebniszeile.anwesend], anwesend > 0 else { return nil }
      alle = anwesend
      grundlage = "\(alle) Anwesenden"
      notizen = [Note(span: zeile.span(Ergebniszeile.anwesend), text: "Die Zahl der Anwesenden.")]
    } else if text.contains("mitglied") {
      guard let (zahl, quelle) = kontext.gremiummitglieder else { return nil }
      alle = zahl
      grundlage = "\(alle) Mitgliedern"
      notizen = [
        Note(
          path: quelle.pfad, span: quelle.kopf.span(Gremium.mitglieder),
          text: "Die Zahl der Mitglieder.")
      ]
    } else {
      alle = ja &+ nein
      grundlage = "\(alle) abgegebenen Stimmen"
      notizen = []
    }
    // Nobody has so many members; larger numbers are mistyped, and would not be multiplied.
    guard alle > 0, alle < 100_000 else { return nil }
    // Two thirds are reached, a majority is passed.
    noetig =
      anteil == (1, 2)
      ? alle / 2 + 1 : (alle * anteil.zaehler + anteil.nenner - 1) / anteil.nenner
  }
}

extension Dokumentkontext {
  /// How many members the body of a session has, and the file that says it.
  var gremiummitglieder: (zahl: Int, quelle: Dokument)? {
    let name = dokument.kopf.text(Sitzung.gremium)
    guard let eintrag = register.gremien.eintrag(name),
      let quelle = register.dokumente.first(where: { $0.pfad == eintrag.pfad }),
      let zahl = quelle[Gremium.mitglieder], zahl > 0
    else { return nil }
    return (zahl, quelle)
  }
}
