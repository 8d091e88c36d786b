extension Array {
  /// Lends each element in its order. A loop over the array would copy them, and of what a page says
  /// each copy counts a dozen references up and down.
  @inline(__always)
  func verleihe(_ inhalt: (Element) -> Void) {
    withUnsafeBufferPointer { elemente in
      for stelle in elemente.indices { inhalt(elemente[stelle]) }
    }
  }
}
