import SourceText

/// The rows that the tables of the Mittelbereitstellung may have in a house, made once for all papers.
package struct Mittelnamen: Sendable {
  /// As written, in the order of the form.
  package let namen: [String]
  private let schluessel: FoldedKeyTable

  init(_ mandant: Mandant, _ haushalt: Haushaltsart) {
    let zeilen = mandant.mittelzeilen.filter { $0.haushalt == haushalt }.map(\.name)
    namen =
      zeilen.map { "Bedarf: " + $0 } + zeilen.map { "Plan: " + $0 } + ["Stand des Plans"]
      + (haushalt == .finanz ? ["Verpflichtungsermächtigung"] : [])
    schluessel = FoldedKeyTable(namen.map { FoldedKey($0) })
  }

  package func kennt(_ text: String) -> Bool { schluessel.contains(FoldedKey(text)) }
}
