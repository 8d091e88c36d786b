package import Fachmodell
package import Kalender

extension Projektplan {
  /// Fills a plan from a Projektstrukturplan; `nil` for other documents and where there is no table.
  ///
  /// `auftrag` is its Projektauftrag, `feiertage` are those of the house. `stichtag` is the day asked for
  /// from outside; it counts where the plan says what has happened. The document's own one goes before it, so
  /// that a page stays the same from day to day.
  package init?(
    _ dokument: Dokument, auftrag: Dokument?, mandant: Mandant, feiertage: Feiertage,
    stichtag: Datum?
  ) {
    guard let struktur = Strukturplan(dokument) else { return nil }
    self.init(
      struktur, auftrag: auftrag, kalender: dokument.projektkalender(mandant, feiertage),
      stichtag: dokument[Projektstrukturplan.stichtag] ?? (struktur.nenntIst ? stichtag : nil))
  }

  /// The same of a table that has been read already.
  package init(
    _ struktur: Strukturplan, auftrag: Dokument?, kalender: Arbeitskalender, stichtag: Datum?
  ) {
    var elemente = struktur.elemente.map(Planelement.init)
    for index in struktur.vonUnten.reversed() {
      elemente[index].ebene = elemente[index].eltern.map { elemente[$0].ebene + 1 } ?? 0
    }
    self.init(
      elemente: elemente, anordnungen: Self.anordnungen(struktur), kalender: kalender,
      stichtag: stichtag)
    summiere(struktur.vonUnten)
    guard
      let index = Self.tagesindex(struktur, auftrag: auftrag, kalender: kalender, rand: 1)
    else { return }
    terminiere(struktur, auftrag: auftrag, index)
    vergleiche(struktur.vonUnten, index)
    belaste(struktur, auftrag: auftrag, index)
  }

  /// What could be read: a code that nobody has and a distance in other words tie nothing.
  static func anordnungen(_ struktur: Strukturplan) -> [Anordnung] {
    struktur.abhaengigkeiten.compactMap { nachfolger, abhaengigkeit in
      guard let vorgaenger = abhaengigkeit.vorgaenger, let abstand = abhaengigkeit.abstand else {
        return nil
      }
      return Anordnung(
        vorgaenger: vorgaenger, nachfolger: nachfolger, art: abhaengigkeit.art, abstand: abstand)
    }
  }

  /// Days of work and costs from the leaves upwards: the parts are the whole (100-%-Regel), and what an
  /// element says itself counts only where none of its parts says anything.
  private mutating func summiere(_ vonUnten: [Int]) {
    for index in vonUnten where !elemente[index].istBlatt {
      let kinder = elemente[index].kinder
      let intern = kinder.compactMap { elemente[$0].ptIntern?.wert }
      let extern = kinder.compactMap { elemente[$0].ptExtern?.wert }
      let kosten = kinder.compactMap { elemente[$0].kosten?.cent }
      if !intern.isEmpty { elemente[index].ptIntern = Hundertstel(intern.reduce(0, &+)) }
      if !extern.isEmpty { elemente[index].ptExtern = Hundertstel(extern.reduce(0, &+)) }
      if !kosten.isEmpty { elemente[index].kosten = Betrag(cent: kosten.reduce(0, &+)) }
    }
  }
}
