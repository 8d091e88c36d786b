package import Kalender

/// What the network has to know of an element.
package struct Vorgang: Sendable {
  /// Index of the element that it is a part of. An element with parts has no duration of its own.
  package var eltern: Int?
  package var istMeilenstein: Bool
  /// Working days, both ends included, at least 1; of no meaning for milestones. `nil` where nothing is
  /// known: such a one gets no dates, and what waits for it waits for what it waited for.
  package var dauer: Int?
  /// It begins no earlier, nor does any part of it. A milestone lies on this day or later.
  package var nichtVor: Datum?
  /// It ends no later, nor does any part of it; this says how late it may be and moves nothing.
  package var nichtNach: Datum?

  package init(
    eltern: Int? = nil, istMeilenstein: Bool = false, dauer: Int? = nil, nichtVor: Datum? = nil,
    nichtNach: Datum? = nil
  ) {
    self.eltern = eltern
    self.istMeilenstein = istMeilenstein
    self.dauer = dauer
    self.nichtVor = nichtVor
    self.nichtNach = nichtNach
  }
}
