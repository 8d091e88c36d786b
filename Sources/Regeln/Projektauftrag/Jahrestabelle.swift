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
    /// The row, and the column: an index into the years, or `nil` for „Gesamt“.
    let zeile: Int
    let spalte: Int?
    /// Whether it is the cell in which a row and a column meet that are wrong by the same amount: `ist`
    /// is what it says, `angabe` what both would want, `posten` their sums.
    var istKreuzung = false
  }

  /// A year whose rows together are not what another document says of it.
  struct Jahresabweichung {
    let jahr: String
    let span: Span
    /// The cells that were added up.
    let posten: [(betrag: Betrag, span: Span)]
    let ist: Betrag
    let soll: Betrag
  }

  let tabelle: Tabelle
  let position: Feld<String>
  let gesamt: Feld<Betrag>
  /// Rows that a sum row may leave out or take in.
  let istStrittig: (Datensatz) -> Bool

  /// In the order of the file, each cell once; one for a row and a column that the same cell spoils.
  var fehlbetraege: [Fehlbetrag] {
    let zeilen = tabelle.zeilen.indices.compactMap { quersumme($0) }
    if let eines = einzelnes(zeilen, summenzeile) { return [eines] }
    return zeilen + summenzeile.filter { summe in !zeilen.contains { $0.span == summe.span } }
  }

  /// Whether a row says two different totals: which of its amounts holds is open.
  func istOffen(_ zeile: Datensatz) -> Bool { quersumme(zeile, 0) != nil }

  /// What the rows may add up to: of a row that is open its „Gesamt“ and its years, since that is
  /// another finding.
  func summen(_ zeilen: [Datensatz]) -> Set<Betrag> {
    zeilen.reduce([.null]) { summen, zeile in
      guard let betrag = zeile.summe(gesamt) else { return summen }
      let mitGesamt = summen.map { $0 + betrag }
      guard summen.count < 64, let jahre = quersumme(zeile, 0)?.ist else { return Set(mitGesamt) }
      return Set(mitGesamt + summen.map { $0 + jahre })
    }
  }

  /// The cells that say the totals of the rows.
  func posten(_ zeilen: [Datensatz]) -> [(betrag: Betrag, span: Span)] {
    zeilen.compactMap { zeile in
      zeile.summe(gesamt).map { ($0, zeile.summenSpan(gesamt)) }
    }
  }

  /// A note for each cell that was added up but the one that the finding points at.
  static func notizen(_ posten: [(betrag: Betrag, span: Span)], ohne span: Span) -> [Note] {
    posten.filter { $0.span != span }.prefix(8).map {
      Note(span: $0.span, text: "\($0.betrag.text).")
    }
  }

  /// The years of a row against its „Gesamt“.
  private func quersumme(_ stelle: Int) -> Fehlbetrag? { quersumme(tabelle.zeilen[stelle], stelle) }

  private func quersumme(_ zeile: Datensatz, _ stelle: Int) -> Fehlbetrag? {
    guard let angabe = zeile[gesamt] else { return nil }
    var (ist, anzahl) = (Betrag.null, 0)
    for jahr in zeile.jahreswerte.indices {
      switch zeile.jahreswerte[jahr].wert {
      case .leer: continue
      case .betrag(let betrag): (ist, anzahl) = (ist + betrag, anzahl + 1)
      // A year that cannot be read is another rule's.
      default: return nil
      }
    }
    // As nearly always: nobody needs the places of what adds up.
    guard anzahl > 0, ist != angabe else { return nil }
    let posten = zeile.jahreswerte.compactMap { eintrag in
      Betrag.aus(eintrag).map { (betrag: $0, span: eintrag.span) }
    }
    return Fehlbetrag(
      span: zeile.span(gesamt), posten: posten, ist: ist, angabe: angabe, zeile: stelle, spalte: nil
    )
  }

  /// Each column against the one sum row at the end.
  private var summenzeile: [Fehlbetrag] {
    guard let letzte = tabelle.zeilen.last, letzte.istSummenzeile(position) else { return [] }
    let zeilen = tabelle.zeilen.dropLast()
    guard !zeilen.contains(where: { $0.gliedert(position) }) else { return [] }
    var befunde: [Fehlbetrag] = []
    func vergleiche(
      _ angabe: Betrag?, _ span: Span, _ spalte: Int?,
      _ zelle: (Datensatz) -> (betrag: Betrag, span: Span)?
    ) {
      guard let angabe else { return }
      let alle = zeilen.compactMap(zelle)
      let sichere = zeilen.filter { !istStrittig($0) }.compactMap(zelle)
      let ist = alle.reduce(.null) { $0 + $1.betrag }
      guard !alle.isEmpty, ist != angabe, sichere.reduce(.null, { $0 + $1.betrag }) != angabe
      else { return }
      befunde.append(
        Fehlbetrag(
          span: span, posten: alle, ist: ist, angabe: angabe, zeile: tabelle.zeilen.count - 1,
          spalte: spalte))
    }
    for (stelle, eintrag) in letzte.jahreswerte.enumerated() {
      vergleiche(Betrag.aus(eintrag), eintrag.span, stelle) {
        guard $0.jahreswerte.indices.contains(stelle) else { return nil }
        let eintrag = $0.jahreswerte[stelle]
        return Betrag.aus(eintrag).map { ($0, eintrag.span) }
      }
    }
    vergleiche(letzte[gesamt], letzte.span(gesamt), nil) { zeile in
      zeile[gesamt].map { ($0, zeile.span(gesamt)) }
    }
    return befunde
  }

  /// Years in which these rows together are not what is needed then; none as long as a row is open.
  func abweichungen(
    _ zeilen: [Datensatz], von bedarf: [(jahr: Int, bedarf: Set<Betrag>)]
  ) -> [Jahresabweichung] {
    guard !zeilen.contains(where: istOffen) else { return [] }
    return tabelle.jahre.indices.compactMap { stelle in
      let jahr = tabelle.jahre[stelle]
      let zellen = zeilen.compactMap {
        $0.jahreswerte.indices.contains(stelle) ? $0.jahreswerte[stelle] : nil
      }
      let posten = zellen.compactMap { zelle in
        Betrag.aus(zelle).map { (betrag: $0, span: zelle.span) }
      }
      guard !jahr.undSpaeter, let zelle = posten.first,
        let soll = bedarf.first(where: { $0.jahr == jahr.jahr })?.bedarf
      else { return nil }
      let ist = posten.reduce(.null) { $0 + $1.betrag }
      guard !soll.contains(ist), let erwartet = soll.max() else { return nil }
      return Jahresabweichung(
        jahr: jahr.text, span: zelle.span, posten: posten, ist: ist, soll: erwartet)
    }
  }
}
