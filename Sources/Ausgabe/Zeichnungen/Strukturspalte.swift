import Terminplan

/// One part of the project with all that it is made of, in a list below it: as printed plans do, since side by
/// side the third level would be as wide as a wall.
struct Strukturspalte {
  private struct Platz {
    var kasten: Textkasten
    var tiefe: Int
    var y: Int
  }

  static let breite = 212
  private static let einzug = 16
  private static let abstand = 8

  private var plaetze: [Platz] = []
  private(set) var hoehe = 0

  /// The columns of an element: one, and more where it has too many parts for a sheet. `zeigt` says which
  /// parts are drawn at all, `hoechstens` how high a column becomes before the next one begins.
  static func spalten(
    _ plan: Projektplan, _ kopf: Int, hoechstens: Int, zeigt: (Int) -> Bool
  ) -> [Strukturspalte] {
    var spalten: [Strukturspalte] = []
    var spalte = Strukturspalte()
    spalte.fuege(Textkasten(plan.elemente[kopf], klasse: .gruppe, breite: breite), tiefe: 0)
    var offen = plan.kinder(von: kopf).reversed().map { (index: $0, tiefe: 1) }
    var gesehen: Set<Int> = [kopf]
    while let (index, tiefe) = offen.popLast() {
      guard zeigt(index), gesehen.insert(index).inserted else { continue }
      let kasten = Textkasten(
        plan.elemente[index], klasse: .kasten, breite: breite - min(4, tiefe) * einzug)
      if spalte.hoehe + abstand + kasten.hoehe > hoechstens, spalte.plaetze.count > 1 {
        spalten.append(spalte)
        spalte = Strukturspalte()
        spalte.fuege(
          Textkasten.fortsetzung(plan.elemente[kopf], breite: breite), tiefe: 0)
      }
      spalte.fuege(kasten, tiefe: min(4, tiefe))
      offen += plan.kinder(von: index).reversed().map { (index: $0, tiefe: tiefe + 1) }
    }
    return spalten + [spalte]
  }

  private mutating func fuege(_ kasten: Textkasten, tiefe: Int) {
    let y = plaetze.isEmpty ? 0 : hoehe + Self.abstand
    plaetze.append(Platz(kasten: kasten, tiefe: tiefe, y: y))
    hoehe = y + kasten.hoehe
  }

  func zeichne(x: Int, y: Int, in bild: inout Zeichnung) {
    // Spines first: from below a box down to the middle of the last of its parts.
    for (index, platz) in plaetze.enumerated() where platz.tiefe > 0 {
      let stamm = x + (platz.tiefe - 1) * Self.einzug + Self.einzug / 2
      let mitte = y + platz.y + platz.kasten.hoehe / 2
      let davor = plaetze[..<index].last { $0.tiefe <= platz.tiefe } ?? plaetze[0]
      let oben =
        davor.tiefe == platz.tiefe
        ? davor.y + davor.kasten.hoehe / 2 : davor.y + davor.kasten.hoehe
      bild.linie(
        [.init(stamm, y + oben), .init(stamm, mitte), .init(x + platz.tiefe * Self.einzug, mitte)],
        .verbinder)
    }
    for platz in plaetze {
      platz.kasten.zeichne(x: x + platz.tiefe * Self.einzug, y: y + platz.y, in: &bild)
    }
  }
}

extension Projektplan {
  /// The parts of an element that the plan has.
  func kinder(von index: Int) -> [Int] {
    elemente[index].kinder.filter { elemente.indices.contains($0) && $0 != index }
  }
}
