import Fachmodell
import SourceText

/// Reads one amount of running text, from its first digit.
///
/// Grammar: (`d{1,3}(.ddd)+` | `d+`) (`,d{1,3}` | `,-` | `,--`)? then „Mio.“, „Mrd.“, „Tsd.“ or nothing,
/// then „€“, „EUR“, „Euro“, „T€“, „TEUR“; the unit may stand before the number instead. Without a unit a
/// number is no amount. The cursor ends behind what was read.
struct Prosabetragsleser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let ende: Int

  mutating func lies(ab anfang: Int) -> Prosabetrag? {
    let start = index
    let steht = start > anfang ? bytes[start - 1] : 0x20
    guard let zahl = zahl() else { return nil }
    let zahlende = index
    // „1.2.2018“, „Nr. 5a“: such numbers are no amounts.
    guard steht != 0x2E, steht != 0x2C, Textstelle.istWortanfang(bytes, start) else { return nil }
    let davor = Textstelle.nachLeerraumRueckwaerts(bytes, start, anfang)
    let einheitDavor = einheit(vor: davor, anfang)
    var faktor = 1
    var span = Span(start, zahlende)
    leerraum()
    let (stufe, hatStufe) = stufe()
    if hatStufe { leerraum() }
    if let nach = einheit() {
      faktor = stufe * nach
      span = Span(start, index)
    } else if let einheitDavor, !hatStufe {
      index = zahlende
      span = Span(einheitDavor, zahlende)
    } else {
      index = zahlende
      return nil
    }
    guard zahl.ganze < 10_000_000_000_000 / faktor else { return nil }
    let cent = zahl.ganze * 100 * faktor + zahl.bruch * 100 * faktor / zahl.teiler
    let koernung = max(1, 100 * faktor / zahl.teiler)
    return Prosabetrag(
      betrag: Betrag(cent: cent), span: span, koernung: koernung,
      istUngefaehr: Textstelle.woerter(bytes, vor: span.start, anfang, hoechstens: 2)
        .contains { Self.ungefaehr.contains($0) })
  }

  private static let ungefaehr: Set<String> = [
    "ca", "circa", "rund", "etwa", "knapp", "gut", "ungefähr", "zu", "maximal", "höchstens",
  ]

  private mutating func zahl() -> (ganze: Int, bruch: Int, teiler: Int)? {
    let start = index
    var ganze = 0
    while index < ende, index - start < 15, Textstelle.istZiffer(bytes, index) {
      ganze = ganze * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard !Textstelle.istZiffer(bytes, index) else { return ueberlesen() }
    if index - start <= 3 {
      while index + 3 < ende, bytes[index] == 0x2E, Textstelle.istZiffer(bytes, index + 1) {
        let gruppe = index + 1
        guard (0..<3).allSatisfy({ Textstelle.istZiffer(bytes, gruppe + $0) }),
          !Textstelle.istZiffer(bytes, gruppe + 3), ganze < 10_000_000_000
        else { return ueberlesen() }
        for stelle in 0..<3 { ganze = ganze * 10 + Int(bytes[gruppe + stelle] - 0x30) }
        index = gruppe + 3
      }
    }
    guard index < ende, bytes[index] == 0x2C else { return (ganze, 0, 1) }
    var (bruch, teiler, stelle) = (0, 1, index + 1)
    while stelle < ende, teiler < 10_000, Textstelle.istZiffer(bytes, stelle) {
      bruch = bruch * 10 + Int(bytes[stelle] - 0x30)
      teiler *= 10
      stelle += 1
    }
    if teiler > 1 {
      index = stelle
      return teiler > 1_000 ? ueberlesen() : (ganze, bruch, teiler)
    }
    // „20.000,- €“, „20.000,-- €“, „20.000,– €“
    while stelle < ende, bytes[stelle] == 0x2D { stelle += 1 }
    if Textstelle.beginnt("–", bytes, stelle) || Textstelle.beginnt("—", bytes, stelle) {
      stelle += 3
    }
    if stelle > index + 1 { index = stelle }
    return (ganze, 0, 1)
  }

  /// Steps over the rest of something with digits that is no number of this grammar.
  private mutating func ueberlesen() -> (ganze: Int, bruch: Int, teiler: Int)? {
    while index < ende, Textstelle.istZiffer(bytes, index) || bytes[index] == 0x2E { index += 1 }
    return nil
  }

  private mutating func leerraum() {
    index = min(ende, Textstelle.nachLeerraum(bytes, index))
  }

  private mutating func stufe() -> (faktor: Int, istDa: Bool) {
    for (wort, faktor) in Self.stufen where nimm(wort) { return (faktor, true) }
    return (1, false)
  }

  private static let stufen: [(StaticString, Int)] = [
    ("Millionen", 1_000_000), ("Million", 1_000_000), ("Mio.", 1_000_000), ("Mio", 1_000_000),
    ("Milliarden", 1_000_000_000), ("Milliarde", 1_000_000_000), ("Mrd.", 1_000_000_000),
    ("Mrd", 1_000_000_000), ("Tausend", 1_000), ("Tsd.", 1_000), ("Tsd", 1_000),
  ]

  private mutating func einheit() -> Int? {
    for (wort, faktor) in Self.einheiten where nimm(wort) {
      return index < ende && Textstelle.istWortteil(bytes, index) ? nil : faktor
    }
    return nil
  }

  private static let einheiten: [(StaticString, Int)] = [
    ("€", 1), ("EUR", 1), ("Euro", 1), ("T€", 1_000), ("TEUR", 1_000), ("T EUR", 1_000),
  ]

  /// Where „EUR“ or „€“ right before the number begins.
  private func einheit(vor stelle: Int, _ anfang: Int) -> Int? {
    for wort in ["€", "EUR", "Euro"] as [StaticString] {
      let start = stelle - wort.utf8CodeUnitCount
      guard start >= anfang, Textstelle.beginnt(wort, bytes, start) else { continue }
      // „20 € 30“: the unit belongs to the number before.
      let davor = Textstelle.nachLeerraumRueckwaerts(bytes, start, anfang)
      if davor > anfang, Textstelle.istZiffer(bytes, davor - 1) || bytes[davor - 1] == 0x2D {
        return nil
      }
      return Textstelle.istWortanfang(bytes, start) ? start : nil
    }
    return nil
  }

  private mutating func nimm(_ wort: StaticString) -> Bool {
    guard index + wort.utf8CodeUnitCount <= ende, Textstelle.beginnt(wort, bytes, index) else {
      return false
    }
    index += wort.utf8CodeUnitCount
    return true
  }
}
