import Kalender
import Terminplan

extension Ganttbild {
  /// The black bracket over the parts of an inner element.
  static func sammelbalken(von: Int, bis: Int, y: Int, in bild: inout Zeichnung) {
    let ende = max(bis, von + 4)
    let zahn = min(6, (ende - von) / 2)
    bild.flaeche(
      [
        .init(von, y - 5), .init(ende, y - 5), .init(ende, y + 7), .init(ende - zahn, y + 1),
        .init(von + zahn, y + 1), .init(von, y + 7),
      ], .sammel)
  }

  /// The head of an arrow that touches the point.
  static func spitze(_ punkt: Zeichnung.Punkt, nachRechts: Bool, in bild: inout Zeichnung) {
    let hinten = nachRechts ? punkt.x - 6 : punkt.x + 6
    bild.flaeche(
      [punkt, .init(hinten, punkt.y - 4), .init(hinten, punkt.y + 4)], .spitze)
  }

  /// A leaf with its progress in percent, thick and hatched where it is critical.
  static func balken(
    von: Int, bis: Int, y: Int, kritisch: Bool, fertig: Int?, in bild: inout Zeichnung
  ) {
    let flaeche = Zeichnung.Rechteck(von, y - 7, max(3, bis - von), 14)
    bild.kasten(flaeche, .balken, rundung: 2)
    if kritisch {
      bild.formen.append(.schraffur(flaeche))
      bild.kasten(flaeche, .kritisch, rundung: 2)
    }
    let anteil = (flaeche.breite - 2) * min(100, max(0, fertig ?? 0)) / 100
    if anteil > 0 { bild.kasten(.init(von + 1, y - 2, anteil, 4), .fertig) }
  }

  /// What has happened of a leaf, as a thin bar below the planned one: until the day to compare with while it
  /// goes on, and open where no such day is known. Of a milestone the day on which it was reached.
  static func zeichneIst(
    _ element: Planelement, _ stichtag: Datum?, _ achse: Zeitachse, y: Int,
    in bild: inout Zeichnung
  ) {
    guard element.istBlatt, let erster = element.istBeginn ?? element.istEnde else { return }
    if element.istMeilenstein {
      let tag = element.istEnde ?? erster
      guard achse.zeigt(tag) else { return }
      bild.raute(mitte: .init(achse.ende(tag), y + 11), radius: 4, .fertig)
      return
    }
    let letzter = element.istEnde ?? max(stichtag ?? erster, erster)
    guard erster <= letzter, achse.zeigt(erster), achse.zeigt(letzter) else { return }
    let von = element.istBeginn == nil ? achse.ende(letzter) - 4 : achse.anfang(erster)
    bild.kasten(.init(von, y + 9, max(4, achse.ende(letzter) - von), 4), .fertig)
  }
}
