import Templates

/// The names that templates can use. Declared once; shapes and page models refer to them.
enum Seitenfeld: Int32, CaseIterable, Sendable {
  // Every page.
  case seitentitel, wurzel, haus, menue, pfad, stand, erzeuger, entwurf, beispiel, titel, adresse
  case aktuell, markdownDatei, textDatei
  // Building blocks.
  case eintraege, label, werte, nummer, text, inhalt, lang, folgt, klasse, mitZeilenkopf, spalten
  case gruppen, zeilen, kopf, zellen, sichtbar, anker, hinweis, davor, tafeln, danach
  // The paper.
  case art, betreff, tagesordnungspunkt, beratungsfolge, vorspann, beschluss, teile, mitteilung
  case fragen, haushalt, personell, finanziell, nein, ja, erlaeuterung, felder, mittel, deckung
  case weitere, freieVorher, begruendung, freieNachher, unterschriften, unterzeichner, name
  case funktion, am, anlagen, bezeichnung, zusatz, bezuege, extern
  // Other documents and lists.
  case vorlage, abgesagt, einleitung, abschnitte, fussnote, bilder, bild

  static let tabelle = KeyTable(Seitenfeld.self)
}

extension PageKey {
  init(_ feld: Seitenfeld) { self.init(feld.rawValue) }

  /// `nil` stands for an item of a list.
  @inline(__always)
  init(_ feld: Seitenfeld?) { self = feld.map { PageKey($0.rawValue) } ?? .item }
}

extension Shape {
  static func satz(_ felder: [(Seitenfeld, Shape)]) -> Shape {
    .object(felder.map { (PageKey($0.0), $0.1) })
  }
}
