/// What the signs of a drawing mean, in rows below it.
struct Legende {
  enum Zeichen {
    case balken, kritisch, sammel, meilenstein, meilensteinKritisch, fertig, pfeil, frei, stichtag,
      grenze, ueberlast, ist, extern, zeitraum
    /// „AT“ itself.
    case arbeitstage
  }

  private static let schrift = Schrift(11)
  private static let zeile = 22

  /// Draws the row at `y` and below.
  ///
  /// - Returns: the first `y` that is free again.
  static func zeichne(
    _ eintraege: [(Zeichen, String)], x: Int, y: Int, breite: Int, in bild: inout Zeichnung
  ) -> Int {
    guard !eintraege.isEmpty else { return y }
    var links = x
    var mitte = y + zeile / 2
    for (zeichen, text) in eintraege {
      let platz = 34 + schrift.breite(text) + 18
      if links > x, links + platz > x + breite {
        links = x
        mitte += zeile
      }
      self.zeichne(zeichen, x: links, y: mitte, in: &bild)
      bild.text(text, links + 34, mitte + 4, schrift)
      links += platz
    }
    return mitte + zeile / 2 + 4
  }

  private static func zeichne(_ zeichen: Zeichen, x: Int, y: Int, in bild: inout Zeichnung) {
    let flaeche = Zeichnung.Rechteck(x, y - 6, 28, 12)
    switch zeichen {
    case .balken: bild.kasten(flaeche, .balken, rundung: 2)
    case .kritisch:
      bild.kasten(flaeche, .balken, rundung: 2)
      bild.formen.append(.schraffur(flaeche))
      bild.kasten(flaeche, .kritisch, rundung: 2)
    case .ueberlast:
      bild.kasten(flaeche, .balken)
      bild.formen.append(.schraffur(flaeche))
      bild.kasten(flaeche, .kritisch)
    case .sammel: Ganttbild.sammelbalken(von: x, bis: x + 28, y: y, in: &bild)
    case .meilenstein: bild.raute(mitte: .init(x + 14, y), radius: 7, .meilenstein)
    case .meilensteinKritisch:
      bild.raute(mitte: .init(x + 14, y), radius: 6, .meilenstein)
      bild.raute(mitte: .init(x + 14, y), radius: 10, .kritisch)
    case .fertig:
      bild.kasten(flaeche, .balken, rundung: 2)
      bild.kasten(.init(x + 1, y - 2, 16, 4), .fertig)
    case .pfeil:
      bild.linie(x, y, x + 22, y, .pfeil)
      Ganttbild.spitze(.init(x + 28, y), nachRechts: true, in: &bild)
    case .frei: bild.kasten(flaeche, .frei)
    case .ist: bild.kasten(.init(x, y - 2, 28, 4), .fertig)
    case .extern: bild.kasten(flaeche, .gestrichelt)
    case .zeitraum: bild.kasten(.init(x, y - 5, 28, 10), .gruppe)
    case .stichtag: bild.linie(x, y, x + 28, y, .stichtag)
    case .grenze: bild.linie(x, y, x + 28, y, .grenze)
    case .arbeitstage: bild.text("AT", x + 14, y + 4, schrift, .leise, .mitte)
    }
  }
}
