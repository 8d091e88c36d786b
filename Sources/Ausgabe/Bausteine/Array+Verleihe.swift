extension Array {
  /// Lends each element in its order. A loop over the array would copy them, and of what a page says
  /// each copy counts a dozen references up and down.
  @inline(__always)
  func verleihe(_ inhalt: (borrowing Element) -> Void) {
    withUnsafeBufferPointer { verleiheAlle($0, inhalt) }
  }
}

/// Of things that may not be copied the compiler lends each where it stands.
@inline(__always)
private func verleiheAlle<Element: ~Copyable>(
  _ elemente: UnsafeBufferPointer<Element>, _ inhalt: (borrowing Element) -> Void
) {
  for stelle in elemente.indices { inhalt(elemente[stelle]) }
}
