package import Kalender

/// A Projektstrukturplan with hierarchy, network and sums: what drawings, lists and exchange files are made
/// from.
package struct Projektplan: Sendable {
  /// In the order of the file.
  package var elemente: [Planelement]
  /// In the order of the successors, of one successor as written.
  package var anordnungen: [Anordnung]
  package var kalender: Arbeitskalender
  /// The day to compare with; `nil` where none is given.
  package var stichtag: Datum?
  package var lasten: [Stellenlast]

  package init(
    elemente: [Planelement], anordnungen: [Anordnung] = [], kalender: Arbeitskalender,
    stichtag: Datum? = nil, lasten: [Stellenlast] = []
  ) {
    self.elemente = elemente
    self.anordnungen = anordnungen
    self.kalender = kalender
    self.stichtag = stichtag
    self.lasten = lasten
  }

  /// First beginning and last end of all elements.
  package var beginn: Datum? { elemente.compactMap(\.beginn).min() }
  package var ende: Datum? { elemente.compactMap(\.ende).max() }
}
