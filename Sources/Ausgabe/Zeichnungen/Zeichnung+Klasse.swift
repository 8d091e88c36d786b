extension Zeichnung {
  /// What a shape means; the style says how that looks in light, in dark and on paper.
  package enum Klasse: String, Sendable, CaseIterable {
    // Type
    case schrift = "z-schrift"
    case leise = "z-leise"
    /// On a shape of the class `wurzel` or `balken`.
    case hell = "z-hell"
    // Boxes
    case kasten = "z-kasten"
    case gruppe = "z-gruppe"
    case wurzel = "z-wurzel"
    case gestrichelt = "z-gestrichelt"
    // Time
    case kopf = "z-kopf"
    case frei = "z-frei"
    case zeile = "z-zeile"
    case gitter = "z-gitter"
    case gitterStark = "z-gitter-stark"
    case stichtag = "z-stichtag"
    case balken = "z-balken"
    case kritisch = "z-kritisch"
    case fertig = "z-fertig"
    case sammel = "z-sammel"
    case meilenstein = "z-meilenstein"
    // Lines
    case achse = "z-achse"
    case verbinder = "z-verbinder"
    case pfeil = "z-pfeil"
    case spitze = "z-spitze"
    case grenze = "z-grenze"
    // Risk
    case stufe1 = "z-stufe1"
    case stufe2 = "z-stufe2"
    case stufe3 = "z-stufe3"
  }
}
