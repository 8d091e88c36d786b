import Diagnostics
import Fachmodell

extension Jahrestabelle {
  /// What one wrong cell does to its row and to its column, as one; `nil` where more is wrong.
  func einzelnes(_ zeilen: [Fehlbetrag], _ spalten: [Fehlbetrag]) -> Fehlbetrag? {
    guard zeilen.count == 1, spalten.count == 1, let zeile = zeilen.first,
      let spalte = spalten.first
    else { return nil }
    let zuVielQuer = zeile.ist - zeile.angabe
    let zuVielLaengs = spalte.ist - spalte.angabe
    let istGegenlaeufig = zuVielQuer + zuVielLaengs == .null
    if zeile.zeile == spalte.zeile {
      // A year of the sum row itself.
      return spalte.spalte != nil && istGegenlaeufig ? spalte : nil
    }
    guard let jahr = spalte.spalte else { return istGegenlaeufig ? zeile : nil }
    let zellen = tabelle.zeilen[zeile.zeile].jahreswerte
    guard zuVielQuer == zuVielLaengs, zellen.indices.contains(jahr),
      let betrag = Betrag.aus(zellen[jahr])
    else { return nil }
    return Fehlbetrag(
      span: zellen[jahr].span, posten: [(zeile.angabe, zeile.span), (spalte.angabe, spalte.span)],
      ist: betrag, angabe: betrag - zuVielQuer, zeile: zeile.zeile, spalte: jahr,
      istKreuzung: true)
  }
}

extension Jahrestabelle.Fehlbetrag {
  /// „5.000 € + 15.000 € = 20.000 €, angegeben sind 25.000 €“.
  var satz: String {
    guard !istKreuzung else {
      return "\(ist.text) passt weder zur Summe der Zeile noch zu der der Spalte, beide gehen mit "
        + "\(angabe.text) auf"
    }
    let ergibt =
      posten.count > 8
      ? "Die Zeilen ergeben" : posten.map(\.betrag.text).joined(separator: " + ") + " ="
    return "\(ergibt) \(ist.text), angegeben sind \(angabe.text)"
  }

  /// The cells that were added up, or the sums that a cell fits neither of.
  var notizen: [Note] {
    guard istKreuzung, posten.count == 2 else { return Jahrestabelle.notizen(posten, ohne: span) }
    return zip(["Die Summe der Zeile", "Die Summe der Spalte"], posten).map {
      Note(span: $1.span, text: "\($0): \($1.betrag.text).")
    }
  }
}
