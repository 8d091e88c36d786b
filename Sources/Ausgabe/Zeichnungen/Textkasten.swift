/// A box with a small head, a name, and lines of less weight below; it grows with its text.
struct Textkasten {
  private static let kopfschrift = Schrift(11, fett: true)
  private static let nebenschrift = Schrift(11)
  private static let rand = 9
  private static let spitze = 9

  let breite: Int
  private let zeilen: [(text: String, schrift: Schrift, leise: Bool)]
  private let klasse: Zeichnung.Klasse
  private let sechseckig: Bool
  private let mittig: Bool

  var hoehe: Int { zeilen.reduce(2 * Self.rand - 3) { $0 + $1.schrift.zeilenhoehe } }

  /// A hexagon is what a milestone is drawn as. Of a root the lines stand in the middle, if wanted.
  init(
    kopf: String, name: String, zusatz: [String], klasse: Zeichnung.Klasse, breite: Int,
    fett: Bool = true, sechseckig: Bool = false, mittig: Bool = true
  ) {
    self.breite = breite
    self.klasse = klasse
    self.sechseckig = sechseckig
    self.mittig = mittig && klasse == .wurzel
    let platz = breite - 2 * Self.rand - (sechseckig ? Self.spitze + 1 : 0)
    var zeilen: [(text: String, schrift: Schrift, leise: Bool)] = []
    func setze(_ text: String, _ schrift: Schrift, leise: Bool = false) {
      let text = Umbruch.kurz(text)
      guard !text.isEmpty else { return }
      for zeile in Umbruch.zeilen(text, schrift, breite: platz) {
        zeilen.append((zeile, schrift, leise))
      }
    }
    setze(kopf, Self.kopfschrift)
    let groesse = klasse == .wurzel ? 14 : 12
    setze(
      Umbruch.bereinigt(name).isEmpty ? "(ohne Namen)" : name,
      Schrift(groesse, fett: fett))
    for text in zusatz { setze(text, Self.nebenschrift, leise: true) }
    self.zeilen = zeilen
  }

  func zeichne(x: Int, y: Int, in bild: inout Zeichnung) {
    if sechseckig {
      bild.flaeche(
        [
          .init(x + Self.spitze, y), .init(x + breite - Self.spitze, y),
          .init(x + breite, y + hoehe / 2), .init(x + breite - Self.spitze, y + hoehe),
          .init(x + Self.spitze, y + hoehe), .init(x, y + hoehe / 2),
        ], klasse)
    } else {
      bild.kasten(.init(x, y, breite, hoehe), klasse, rundung: 3)
    }
    let istWurzel = klasse == .wurzel
    let links = x + Self.rand + (sechseckig ? Self.spitze / 2 + 1 : 0)
    var oberkante = y + Self.rand - 2
    for zeile in zeilen {
      let unten = oberkante + zeile.schrift.zeilenhoehe
      bild.text(
        zeile.text, mittig ? x + breite / 2 : links, unten - 3, zeile.schrift,
        istWurzel ? .hell : zeile.leise ? .leise : .schrift, mittig ? .mitte : .links)
      oberkante = unten
    }
  }
}
