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
    // Nearly all fit into a string itself, and nothing is put together.
    guard euro < 1_000_000_000 else {
      let stellen = rest == 0 ? "" : (rest < 10 ? ",0" : ",") + String(rest)
      return (cent < 0 ? "-" : "") + gruppiert(euro) + stellen
    }
    return String(unsafeUninitializedCapacity: 15) { bytes in
      var anzahl = 0
      func setze(_ byte: UInt8) {
        bytes[anzahl] = byte
        anzahl += 1
      }
      if cent < 0 { setze(0x2D) }
      var (teiler, stellen): (UInt, Int) = (1, 1)
      while teiler * 10 <= euro { (teiler, stellen) = (teiler * 10, stellen + 1) }
      while stellen > 0 {
        setze(UInt8(0x30 + euro / teiler % 10))
        (teiler, stellen) = (teiler / 10, stellen - 1)
        if stellen > 0, stellen % 3 == 0 { setze(0x2E) }
      }
      if rest > 0 {
        setze(0x2C)
        setze(UInt8(0x30 + rest / 10))
        setze(UInt8(0x30 + rest % 10))
      }
      return anzahl
    }
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
    // Plans hold hundreds of them: nearly all fit into a string itself, and nothing is put together.
    guard ganze < 1_000_000 else {
      let stellen = rest == 0 ? "" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest / 10)\(rest % 10)"
      return (wert < 0 ? "-" : "") + String(ganze) + (stellen.isEmpty ? "" : ",") + stellen
    }
    return String(unsafeUninitializedCapacity: 12) { bytes in
      var anzahl = 0
      func setze(_ byte: UInt8) {
        bytes[anzahl] = byte
        anzahl += 1
      }
      if wert < 0 { setze(0x2D) }
      var teiler: UInt = 1
      while teiler * 10 <= ganze { teiler *= 10 }
      while teiler > 0 {
        setze(UInt8(0x30 + ganze / teiler % 10))
        teiler /= 10
      }
      if rest > 0 {
        setze(0x2C)
        setze(UInt8(0x30 + rest / 10))
        if rest % 10 > 0 { setze(UInt8(0x30 + rest % 10)) }
      }
      return anzahl
    }
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
