import Diagnostics
import Fachmodell
import SourceText

/// A table with a column a year: whether its rows, its sum row and its years add up.
struct Jahrestabelle {
  /// Cells that say another amount than the others add up to.
  struct Fehlbetrag {
    let span: Span
    /// The cells that were added up.
    let posten: [(betrag: Betrag, span: Span)]
    let ist: Betrag
    let angabe: Betrag
  }

  /// A year whose rows together are not what another document says of it.
  struct Jahresabweichung {
    let jahr: String
    let span: Span
    let ist: Betrag
    let soll: Betrag
  }

  let tabelle: Tabelle
  let position: Feld<String>
  let gesamt: Feld<Betrag>
  /// Rows that a sum row may leave out or take in.
  let istStrittig: (Datensatz) -> Bool

  /// In the order of the file, each cell once.
  var fehlbetraege: [Fehlbetrag] {
    let zeilen = tabelle.zeilen.compactMap(quersumme)
    return zeilen + summenzeile.filter { summe in !zeilen.contains { $0.span == summe.span } }
  }

  /// The years of a row against its „Gesamt“.
  private func quersumme(_ zeile: Datensatz) -> Fehlbetrag? {
    guard let angabe = zeile[gesamt] else { return nil }
    let gefuellt = zeile.jahreswerte.filter { $0.wert != .leer }
    let posten = gefuellt.compactMap { eintrag in
      Betrag.aus(eintrag).map { (betrag: $0, span: eintrag.span) }
    }
    // A year that cannot be read is another rule's.
    guard !posten.isEmpty, posten.count == gefuellt.count else { return nil }
    let ist = posten.reduce(.null) { $0 + $1.betrag }
    guard ist != angabe else { return nil }
    return Fehlbetrag(span: zeile.span(gesamt), posten: posten, ist: ist, angabe: angabe)
  }

  /// Each column against the one sum row at the end.
  private var summenzeile: [Fehlbetrag] {
    guard let letzte = tabelle.zeilen.last, letzte.istSummenzeile(position) else { return [] }
    let zeilen = tabelle.zeilen.dropLast()
    // Sums between others, and „davon“ rows that are part of one above, make no plain column.
    let istGegliedert = zeilen.contains { zeile in
      let name = fold(zeile.text(position))
      return zeile.istSummenzeile(position) || name.hasPrefix("zwischensumme")
        || name.hasPrefix("davon")
    }
    guard !istGegliedert else { return [] }
    var befunde: [Fehlbetrag] = []
    func vergleiche(
      _ angabe: Betrag?, _ span: Span, _ zelle: (Datensatz) -> (betrag: Betrag, span: Span)?
    ) {
      guard let angabe else { return }
      let alle = zeilen.compactMap(zelle)
      let sichere = zeilen.filter { !istStrittig($0) }.compactMap(zelle)
      let ist = alle.reduce(.null) { $0 + $1.betrag }
      guard !alle.isEmpty, ist != angabe, sichere.reduce(.null, { $0 + $1.betrag }) != angabe
      else { return }
      befunde.append(Fehlbetrag(span: span, posten: alle, ist: ist, angabe: angabe))
    }
    for (stelle, eintrag) in letzte.jahreswerte.enumerated() {
      vergleiche(Betrag.aus(eintrag), eintrag.span) {
        guard $0.jahreswerte.indices.contains(stelle) else { return nil }
        let eintrag = $0.jahreswerte[stelle]
        return Betrag.aus(eintrag).map { ($0, eintrag.span) }
      }
    }
    vergleiche(letzte[gesamt], letzte.span(gesamt)) { zeile in
      zeile[gesamt].map { ($0, zeile.span(gesamt)) }
    }
    return befunde
  }

  /// Years in which these rows together are not what is needed then.
  func abweichungen(
    _ zeilen: [Datensatz], von bedarf: [(jahr: Int, bedarf: Set<Betrag>)]
  ) -> [Jahresabweichung] {
    tabelle.jahre.indices.compactMap { stelle in
      let jahr = tabelle.jahre[stelle]
      let zellen = zeilen.compactMap {
        $0.jahreswerte.indices.contains(stelle) ? $0.jahreswerte[stelle] : nil
      }
      let betraege = zellen.compactMap { Betrag.aus($0) }
      guard !jahr.undSpaeter, let zelle = zellen.first(where: { Betrag.aus($0) != nil }),
        let soll = bedarf.first(where: { $0.jahr == jahr.jahr })?.bedarf
      else { return nil }
      let ist = betraege.reduce(.null, +)
      guard !soll.contains(ist), let erwartet = soll.max() else { return nil }
      return Jahresabweichung(jahr: jahr.text, span: zelle.span, ist: ist, soll: erwartet)
    }
  }
}

extension Jahrestabelle.Fehlbetrag {
  /// „5.000 € + 15.000 € = 20.000 €, angegeben sind 25.000 €“.
  var satz: String {
    let ergibt =
      posten.count > 8
      ? "Die Zeilen ergeben" : posten.map(\.betrag.text).joined(separator: " + ") + " ="
    return "\(ergibt) \(ist.text), angegeben sind \(angabe.text)"
  }

  /// The cells that were added up.
  var notizen: [Note] { posten.prefix(8).map { Note(span: $0.span, text: "\($0.betrag.text).") } }
}
