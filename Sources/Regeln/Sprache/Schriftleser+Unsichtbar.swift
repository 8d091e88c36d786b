import SourceText

/// Characters that nobody sees.
extension Schriftleser {
  /// Where to go on. A byte order mark at the beginning is none, nor is what joins the parts of an emoji.
  mutating func unsichtbares(_ index: Int) -> Int {
    let laenge = schrift.unsichtbar(index)
    guard laenge > 0 else { return index + 1 }
    let ende = index + laenge
    if index == 0 && schrift[0] == 0xEF { return ende }
    if laenge == 3, schrift[index + 1] == 0x80, [0x8C, 0x8D].contains(schrift[index + 2]),
      !istSchrift(index - 1), !istSchrift(ende)
    {
      return ende
    }
    melde(
      .unsichtbar, index, ende,
      ersatz: istEntbehrlich(index)
        ? Schriftspur.Ersatz(span: Span(index, ende), text: "") : nil)
    return ende
  }

  /// Whether the text is the same without it. Line separators may part words, and marks of direction
  /// order them.
  private func istEntbehrlich(_ index: Int) -> Bool {
    switch (schrift[index], schrift[index + 1], schrift[index + 2]) {
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA5...0xAF): false
    default: true
    }
  }

  private func istSchrift(_ index: Int) -> Bool {
    schrift.istBuchstabe(index) || schrift.istZiffer(index)
  }
}
