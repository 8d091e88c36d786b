package import SourceText

/// One key or cell as it stands in the file.
package struct Eintrag: Hashable, Sendable {
  package let feld: FoldedKey
  /// The text as written, trimmed; for output.
  package let text: String
  package let wert: Wert
  // A paper has hundreds of entries, so their places are kept in half the room.
  private let start: Int32
  private let ende: Int32
  private let schluesselStart: Int32
  private let schluesselEnde: Int32

  /// Bytes of the value in the file; empty where nothing is written.
  package var span: Span { Span(Int(start), Int(ende)) }

  /// Bytes of the key; for cells the same as `span`.
  package var schluesselSpan: Span { Span(Int(schluesselStart), Int(schluesselEnde)) }

  package init(feld: FoldedKey, text: String, span: Span, schluesselSpan: Span, wert: Wert) {
    self.feld = feld
    self.text = text
    self.wert = wert
    start = Int32(truncatingIfNeeded: span.start)
    ende = Int32(truncatingIfNeeded: span.end)
    schluesselStart = Int32(truncatingIfNeeded: schluesselSpan.start)
    schluesselEnde = Int32(truncatingIfNeeded: schluesselSpan.end)
  }
}

/// A column that stands for a year or for all years from one on.
package struct Jahresspalte: Hashable, Sendable, Comparable {
  package let jahr: Int
  /// „ab 2020“: this year and all later ones.
  package let undSpaeter: Bool
  /// Bytes of the header cell.
  package let span: Span

  package init(jahr: Int, undSpaeter: Bool, span: Span) {
    self.jahr = jahr
    self.undSpaeter = undSpaeter
    self.span = span
  }

  /// „2018“ or „ab 2020“.
  package var text: String { undSpaeter ? "ab \(jahr)" : String(jahr) }

  package static func < (a: Jahresspalte, b: Jahresspalte) -> Bool { a.jahr < b.jahr }
}

/// The entries of a head, or of one row of a table.
package struct Datensatz: Sendable {
  package var eintraege: [Eintrag]
  /// The cells of the year columns, in the order of `Tabelle.jahre`.
  package var jahreswerte: [Eintrag]
  /// Bytes of the whole head or row.
  package var span: Span

  package init(eintraege: [Eintrag] = [], jahreswerte: [Eintrag] = [], span: Span = .fileStart) {
    self.eintraege = eintraege
    self.jahreswerte = jahreswerte
    self.span = span
  }

  package subscript<Inhalt>(feld: Feld<Inhalt>) -> Inhalt? {
    guard let stelle = stelle(feld.schluessel) else { return nil }
    return Inhalt.aus(eintraege[stelle].wert) { eintraege[stelle].text }
  }

  /// The entry as written, also where it could not be read.
  package func eintrag(_ schluessel: FoldedKey) -> Eintrag? {
    stelle(schluessel).map { eintraege[$0] }
  }

  /// Index of an entry: looked for without copying one.
  package func stelle(_ schluessel: FoldedKey) -> Int? {
    let hash = schluessel.hash
    return eintraege.withUnsafeBufferPointer { eintraege in
      var stelle = 0
      while stelle < eintraege.count {
        if eintraege[stelle].feld.hash == hash { return stelle }
        stelle += 1
      }
      return nil
    }
  }

  package func eintrag<Inhalt>(_ feld: Feld<Inhalt>) -> Eintrag? { eintrag(feld.schluessel) }

  /// Whether something is written there, readable or not.
  package func istAngegeben(_ schluessel: FoldedKey) -> Bool {
    guard let stelle = stelle(schluessel) else { return false }
    if case .leer = eintraege[stelle].wert { return false }
    return true
  }

  /// Where to point at: the value, else its key, else the whole record.
  package func span<Inhalt>(_ feld: Feld<Inhalt>) -> Span {
    guard let stelle = stelle(feld.schluessel) else { return span }
    let span = eintraege[stelle].span
    return span.isEmpty ? eintraege[stelle].schluesselSpan : span
  }

  /// The text as written, or an empty one.
  package func text<Inhalt>(_ feld: Feld<Inhalt>) -> String {
    stelle(feld.schluessel).map { eintraege[$0].text } ?? ""
  }
}
