extension Array {
  /// Lends each element in its order. A loop over the array would copy them, and of what a page says
  /// each copy counts a dozen references up and down.
  @inline(__always)
  func verleihe(_ inhalt: (borrowing Element) -> Void) {
    verleihe(indices, inhalt)
  }

  /// Lends one of them.
  @inline(__always)
  func leihe<Ergebnis>(_ stelle: Int, _ inhalt: (borrowing Element) -> Ergebnis) -> Ergebnis {
    withUnsafeBufferPointer { Leihe.leihe($0, stelle, inhalt) }
  }

  /// The same of some of them.
  @inline(__always)
  func verleihe(_ stellen: Range<Int>, _ inhalt: (borrowing Element) -> Void) {
    withUnsafeBufferPointer { Leihe.verleihe($0, stellen, inhalt) }
  }
}

private enum Leihe {
  @inline(__always)
  static func leihe<Element: ~Copyable, Ergebnis>(
    _ elemente: UnsafeBufferPointer<Element>, _ stelle: Int,
    _ inhalt: (borrowing Element) -> Ergebnis
  ) -> Ergebnis {
    inhalt(elemente[stelle])
  }

  /// Of things that may not be copied the compiler lends each where it stands.
  @inline(__always)
  static func verleihe<Element: ~Copyable>(
    _ elemente: UnsafeBufferPointer<Element>, _ stellen: Range<Int>,
    _ inhalt: (borrowing Element) -> Void
  ) {
    for stelle in stellen { inhalt(elemente[stelle]) }
  }
}
