import Markup
import SourceText

/// Blanks that are missing: „5%“, „§5“, „z.B.“.
extension Schriftleser {
  mutating func prozent(_ index: Int) {
    // „100%ig“ and „5%-Hürde“ are written so; „%20“ belongs to an address.
    guard schrift.istZiffer(index - 1), !schrift.istBuchstabe(index + 1),
      !schrift.istZiffer(index + 1), schrift[index + 1] != 0x2D
    else { return }
    luecke(vor: Span(index, index + 1), zahlanfang(index), index + 1)
  }

  mutating func paragraf(_ index: Int) {
    guard schrift.istZiffer(index + 2) else { return }
    melde(
      .ohneLuecke, index, schrift.wortende(index + 2),
      ersatz: Schriftspur.Ersatz(span: Span(index, index + 2), text: "§ "))
  }

  /// „z.B.“ from the first full stop.
  mutating func kuerzel(_ index: Int) {
    // „www.kreis.de“: a longer word stands before most full stops in the midst of letters.
    guard !schrift.istBuchstabe(index - 2), schrift[index - 2] != 0x2E else { return }
    for (wort, ersatz) in NoBreak.abbreviations where schrift.steht(wort, an: index - 1) {
      let ende = index - 1 + wort.utf8CodeUnitCount
      guard !schrift.istBuchstabe(ende) else { continue }
      melde(
        .ohneLuecke, index - 1, ende,
        ersatz: Schriftspur.Ersatz(span: Span(index - 1, ende), text: "\(ersatz)"))
      return
    }
  }

  /// A blank is missing before the sign: only the sign is replaced, since its number may be, too.
  mutating func luecke(vor zeichen: Span, _ von: Int, _ bis: Int) {
    melde(
      .ohneLuecke, von, bis,
      ersatz: Schriftspur.Ersatz(
        span: zeichen, text: " " + schrift.text(zeichen.start, zeichen.end)))
  }

  /// The start of the number that ends before the index: digits, „.“ and „,“.
  func zahlanfang(_ index: Int) -> Int {
    var start = index
    while schrift.istZiffer(start - 1)
      || (schrift[start - 1] == 0x2E || schrift[start - 1] == 0x2C) && schrift.istZiffer(start - 2)
    {
      start -= 1
    }
    return start
  }
}
