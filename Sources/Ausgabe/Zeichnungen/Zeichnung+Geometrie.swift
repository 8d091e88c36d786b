extension Zeichnung.Rechteck {
  package func schneidet(_ anderes: Zeichnung.Rechteck) -> Bool {
    x < anderes.rechts && anderes.x < rechts && y < anderes.unten && anderes.y < unten
  }

  package func enthaelt(_ anderes: Zeichnung.Rechteck) -> Bool {
    x <= anderes.x && anderes.rechts <= rechts && y <= anderes.y && anderes.unten <= unten
  }

  /// Whether a line of horizontal and vertical pieces runs through it.
  package func schneidet(_ weg: [Zeichnung.Punkt]) -> Bool {
    zip(weg, weg.dropFirst()).contains { von, bis in
      min(von.x, bis.x) < rechts && max(von.x, bis.x) > x && min(von.y, bis.y) < unten
        && max(von.y, bis.y) > y
    }
  }
}
