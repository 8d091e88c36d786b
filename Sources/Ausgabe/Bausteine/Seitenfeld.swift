import Templates

/// The names that templates can use. Declared once; shapes and page models refer to them.
enum Seitenfeld: Int32, CaseIterable, Sendable {
  // Every page.
  case titel, wurzel, haus, menue, pfad, stand, standIso, erzeuger, entwurf, beispiel, adresse
  case aktuell, markdownDatei, textDatei, kennzeile, kopftext, fusstext, hinweis, seitentitel
  // Building blocks.
  case eintraege, label, werte, nummer, text, inhalt, lang, klasse, mitZeilenkopf, spalten, gruppen
  case zeilen, kopf, zellen, anker, davor, tafeln, danach, sichtbar, folgt
  // Paper.
  case art, betreff, oben, beratungsfolge, gremium, gremiumAdresse, status, datum, datumIso
  case sitzungAdresse, zustaendigkeit, abgeleitet, erneut, mitZustaendigkeit, mitAbleitung, vorspann
  case beschluss, teile, mitteilung, fragen, haushalt, personell, finanziell, nein, ja
  case erlaeuterung, auswirkungen, mittel, deckung, weitere, freieVorher, begruendung, freieNachher
  case unterschriften, name, funktion, am, anlagen, bezeichnung, zusatz, bezuege, extern
  // Other documents and lists.
  case abschnitte, felder, vorlage, sitzungen, tagesordnung, top, ergebnis, nichtoeffentlich
  case wortlaute, abstimmung, jahre, anzahl, vorlagen, gremien, abgesagt, kurz, typ

  static let tabelle = KeyTable(Seitenfeld.self)
}

extension PageKey {
  init(_ feld: Seitenfeld) { self.init(feld.rawValue) }
}

extension PageField {
  init(_ feld: Seitenfeld, _ wert: PageValue) { self.init(feld.rawValue, wert) }
}

extension PageValue {
  static func satz(_ felder: [PageField]) -> PageValue { .object(PageObject(felder)) }

  /// `nil` and the empty text are absent.
  static func wahlweise(_ text: String?) -> PageValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }
}

extension Shape {
  static func satz(_ felder: [(Seitenfeld, Shape)]) -> Shape {
    .object(felder.map { (PageKey($0.0), $0.1) })
  }
}
