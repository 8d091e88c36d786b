package import Kalender

/// The typed value of one key or cell.
package enum Wert: Hashable, Sendable {
  /// Nothing there: empty, „-“, „–“, „./.“; for ja/nein also „offen“ and „nicht angekreuzt“.
  case leer
  /// There is a text, but it is not of the field's type; the reader has reported it.
  case unlesbar
  case text
  /// Boxed, since its two texts would make every entry three times as large.
  indirect case nummerName(NummerName)
  case datum(Datum)
  case datumsbereich(Datumsbereich)
  case betrag(Betrag)
  case jahre([Int])
  case zahl(Hundertstel)
  case jaNein(Bool)
  case uhrzeit(Uhrzeit)
  case wann(Terminangabe)
  case auswahl(Int)
  case liste([String])
}

/// Euro cents; never floating point.
package struct Betrag: Hashable, Sendable, Comparable {
  package var cent: Int

  package init(cent: Int) { self.cent = cent }

  package static let null = Betrag(cent: 0)
  package static func < (a: Betrag, b: Betrag) -> Bool { a.cent < b.cent }
  package static func + (a: Betrag, b: Betrag) -> Betrag { Betrag(cent: a.cent &+ b.cent) }
  package static func - (a: Betrag, b: Betrag) -> Betrag { Betrag(cent: a.cent &- b.cent) }

  /// „20.000 €“, „20.000,50 €“, with no-break space (U+00A0).
  package var text: String { ziffern + "\u{A0}€" }

  /// „20.000“ or „20.000,50“: without the unit.
  package var ziffern: String {
    let euro = cent.magnitude / 100
    let rest = cent.magnitude % 100
    var text = gruppiert(euro)
    if rest != 0 { text += "," + (rest < 10 ? "0" : "") + String(rest) }
    return cent < 0 ? "-" + text : text
  }
}

private func gruppiert(_ zahl: UInt) -> String {
  let ziffern = String(zahl)
  var text = ""
  for (index, ziffer) in ziffern.enumerated() {
    if index > 0, (ziffern.count - index) % 3 == 0 { text.append(".") }
    text.append(ziffer)
  }
  return text
}

/// Hundredths of VZÄ, Personentage and the like.
package struct Hundertstel: Hashable, Sendable, Comparable {
  package var wert: Int

  package init(_ wert: Int) { self.wert = wert }

  package static func < (a: Hundertstel, b: Hundertstel) -> Bool { a.wert < b.wert }

  /// „0,5“, „40“, „1,25“.
  package var text: String {
    let ganze = wert.magnitude / 100
    let rest = wert.magnitude % 100
    let vorzeichen = wert < 0 ? "-" : ""
    if rest == 0 { return vorzeichen + String(ganze) }
    if rest % 10 == 0 { return vorzeichen + String(ganze) + "," + String(rest / 10) }
    return vorzeichen + String(ganze) + "," + (rest < 10 ? "0" : "") + String(rest)
  }
}

/// „11.14 Zentrale Funktionen“ in its two parts; both may be empty, not at once.
package struct NummerName: Hashable, Sendable {
  package var nummer: String
  package var name: String

  package init(nummer: String, name: String) {
    self.nummer = nummer
    self.name = name
  }
}

/// Minutes since midnight.
package struct Uhrzeit: Hashable, Sendable, Comparable {
  package var minuten: Int

  package init(minuten: Int) { self.minuten = minuten }

  package static func < (a: Uhrzeit, b: Uhrzeit) -> Bool { a.minuten < b.minuten }

  /// „15:00 Uhr“, with no-break space.
  package var text: String { iso + "\u{A0}Uhr" }

  /// „15:00“.
  package var iso: String {
    let stunden = minuten / 60
    let rest = minuten % 60
    return (stunden < 10 ? "0" : "") + String(stunden) + ":" + (rest < 10 ? "0" : "") + String(rest)
  }
}

/// When something is to happen: a day, an open side, a month, a quarter, a year, or not yet known.
package struct Terminangabe: Hashable, Sendable {
  package enum Art: Hashable, Sendable { case am, ab, nach, bis, monat, quartal, jahr, offen }

  package var art: Art
  /// The first and the last day that the words allow; for ab/nach/bis the day named; `nil` if offen.
  package var zeitraum: Datumsbereich?

  package init(art: Art, zeitraum: Datumsbereich?) {
    self.art = art
    self.zeitraum = zeitraum
  }
}
