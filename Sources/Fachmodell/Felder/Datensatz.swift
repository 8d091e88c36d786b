package import SourceText

/// One key or cell as it stands in the file.
package struct Eintrag: Hashable, Sendable {
  package let feld: FoldedKey
  /// The text as written, trimmed; for output.
  package let text: String
  /// Bytes of the value in the file; empty where nothing is written.
  package let span: Span
  /// Bytes of the key; for cells the same as `span`.
  package let schluesselSpan: Span
  package let wert: Wert

  package init(feld: FoldedKey, text: String, span: Span, schluesselSpan: Span, wert: Wert) {
    self.feld = feld
    self.text = text
    self.span = span
    self.schluesselSpan = schluesselSpan
    self.wert = wert
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
    eintrag(feld.schluessel).flatMap(Inhalt.aus)
  }

  /// The entry as written, also where it could not be read.
  package func eintrag(_ schluessel: FoldedKey) -> Eintrag? {
    for eintrag in eintraege where eintrag.feld == schluessel { return eintrag }
    return nil
  }

  package func eintrag<Inhalt>(_ feld: Feld<Inhalt>) -> Eintrag? { eintrag(feld.schluessel) }

  /// Whether something is written there, readable or not.
  package func istAngegeben(_ schluessel: FoldedKey) -> Bool {
    guard let eintrag = eintrag(schluessel) else { return false }
    return eintrag.wert != .leer
  }

  /// Where to point at: the value, else its key, else the whole record.
  package func span<Inhalt>(_ feld: Feld<Inhalt>) -> Span {
    guard let eintrag = eintrag(feld) else { return span }
    return eintrag.span.isEmpty ? eintrag.schluesselSpan : eintrag.span
  }

  /// The text as written, or an empty one.
  package func text<Inhalt>(_ feld: Feld<Inhalt>) -> String { eintrag(feld)?.text ?? "" }
}
