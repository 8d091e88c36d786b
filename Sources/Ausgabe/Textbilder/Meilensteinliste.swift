import SourceText

/// Milestones in characters: what, and when, in the order given.
enum Meilensteinliste {
  static func schreibe(_ zeilen: [(wann: String, was: String)], into out: inout ByteWriter) {
    let breite = min(24, zeilen.map { Textspalten.breite($0.wann) }.max() ?? 0)
    for zeile in zeilen {
      let erste = "◆ " + Textspalten.feld(zeile.wann, breite) + "  "
      Textspalten.umbrochen(
        zeile.was.einzeilig, erste: erste, rest: String(repeating: " ", count: breite + 4),
        into: &out)
    }
  }
}
