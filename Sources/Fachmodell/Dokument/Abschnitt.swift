package import SourceText

/// A table of the form with its rows typed.
package struct Tabelle: Sendable {
  /// Index of the table in the Markdown tree.
  package let knoten: Int
  package let span: Span
  /// Bytes of the header row.
  package let kopfSpan: Span
  /// The columns that the form knows, by their folded names, in the order of the file.
  package let spalten: [FoldedKey]
  package let jahre: [Jahresspalte]
  package let zeilen: [Datensatz]

  package func hatSpalte<Inhalt>(_ feld: Feld<Inhalt>) -> Bool { spalten.contains(feld.schluessel) }
}

/// A heading and what stands under it. A class for the same reason as `Dokument`.
package final class Abschnitt: Sendable {
  /// The folded name of the reserved heading; `nil` where the heading is free prose.
  package let schluessel: FoldedKey?
  /// The heading as written, as plain text.
  package let titel: String
  package let ebene: Int
  /// Bytes of the heading's text.
  package let titelSpan: Span
  /// Index of the heading in the Markdown tree.
  package let ueberschrift: Int
  /// Top-level blocks between this heading and the first part below it, in order, without the
  /// table of the form.
  package let prosa: [Int]
  /// All top-level blocks under this heading, parts and headings included.
  package let alles: Range<Int>
  package let tabelle: Tabelle?
  /// Headings one level below with their content.
  package let teile: [Abschnitt]
  /// Never published: Ausnahmen, Mitzeichnung.
  package let intern: Bool

  init(
    schluessel: FoldedKey?, titel: String, ebene: Int, titelSpan: Span, ueberschrift: Int,
    prosa: [Int], alles: Range<Int>, tabelle: Tabelle?, teile: [Abschnitt], intern: Bool
  ) {
    self.schluessel = schluessel
    self.titel = titel
    self.ebene = ebene
    self.titelSpan = titelSpan
    self.ueberschrift = ueberschrift
    self.prosa = prosa
    self.alles = alles
    self.tabelle = tabelle
    self.teile = teile
    self.intern = intern
  }

  package func teil(_ definition: Abschnittsdefinition) -> Abschnitt? {
    teile.first { $0.schluessel == definition.schluessel }
  }
}
