/// A drawing as a list of shapes in the order in which they are painted: what the writer turns into SVG, and
/// what tests measure. Units are pixels at full size, whole numbers, y downwards.
package struct Zeichnung: Sendable, Equatable {
  package struct Punkt: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  package struct Rechteck: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var breite: Int
    package var hoehe: Int

    package var rechts: Int { x + breite }
    package var unten: Int { y + hoehe }

    package init(_ x: Int, _ y: Int, _ breite: Int, _ hoehe: Int) {
      self.x = x
      self.y = y
      self.breite = breite
      self.hoehe = hoehe
    }
  }

  package enum Ausrichtung: Sendable { case links, mitte, rechts }

  /// One line of type; `y` is its base line.
  package struct Schriftzug: Sendable, Equatable {
    package var x: Int
    package var y: Int
    package var text: String
    package var schrift: Schrift
    package var ausrichtung: Ausrichtung
    package var klasse: Klasse

    /// The room that the widest font takes, from the tallest capital with accent to the lowest descender.
    package var raum: Rechteck {
      let breite = schrift.breite(text)
      let links =
        switch ausrichtung {
        case .links: x
        case .mitte: x - (breite + 1) / 2
        case .rechts: x - breite
        }
      let oben = (schrift.groesse * 95 + 99) / 100
      return Rechteck(links, y - oben, breite, oben + (schrift.groesse * 24 + 99) / 100)
    }
  }

  package enum Form: Sendable, Equatable {
    case kasten(Rechteck, Klasse, rundung: Int)
    /// A closed shape.
    case flaeche([Punkt], Klasse)
    case linie([Punkt], Klasse)
    case text(Schriftzug)
    /// What marks the critical path for those who do not see its colour.
    case schraffur(Rechteck)
  }

  package var breite: Int
  package var hoehe: Int
  /// Short name of the picture.
  package var titel: String
  /// What a person who does not see it has to know, in one or two sentences.
  package var beschreibung: String
  package var formen: [Form] = []

  package init(breite: Int, hoehe: Int, titel: String, beschreibung: String) {
    self.breite = breite
    self.hoehe = hoehe
    self.titel = titel
    self.beschreibung = beschreibung
  }
}

extension Zeichnung {
  mutating func kasten(_ rechteck: Rechteck, _ klasse: Klasse, rundung: Int = 0) {
    formen.append(.kasten(rechteck, klasse, rundung: rundung))
  }

  mutating func linie(_ punkte: [Punkt], _ klasse: Klasse) { formen.append(.linie(punkte, klasse)) }

  mutating func linie(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ klasse: Klasse) {
    formen.append(.linie([Punkt(x1, y1), Punkt(x2, y2)], klasse))
  }

  mutating func flaeche(_ punkte: [Punkt], _ klasse: Klasse) {
    formen.append(.flaeche(punkte, klasse))
  }

  mutating func raute(mitte: Punkt, radius: Int, _ klasse: Klasse) {
    flaeche(
      [
        Punkt(mitte.x, mitte.y - radius), Punkt(mitte.x + radius, mitte.y),
        Punkt(mitte.x, mitte.y + radius), Punkt(mitte.x - radius, mitte.y),
      ], klasse)
  }

  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ schrift: Schrift, _ klasse: Klasse = .schrift,
    _ ausrichtung: Ausrichtung = .links
  ) {
    guard !text.isEmpty else { return }
    formen.append(
      .text(
        Schriftzug(
          x: x, y: y, text: text, schrift: schrift, ausrichtung: ausrichtung, klasse: klasse)))
  }
}
