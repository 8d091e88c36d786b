package import Kalender

/// The working days of some years, numbered: going from a day to its number and back takes one look into
/// an array, however far apart two days are.
///
/// Number 0 is the first working day on or after `nullpunkt`; those before it are negative.
package struct Arbeitstagsindex: Sendable {
  private let kalender: Arbeitskalender
  private let nullpunkt: Datum
  private let ersterTag: Int
  /// Of each day from `ersterTag` on: how many working days lie before it in these years.
  private let davor: [Int32]
  /// The days (1970-01-01 is 0) that are working days.
  private let tage: [Int32]
  private let null: Int

  /// Years outside 1 to 9999 are cut off.
  package init(_ kalender: Arbeitskalender, nullpunkt: Datum, jahre: ClosedRange<Int>) {
    let von = min(max(jahre.lowerBound, 1), nullpunkt.jahr)
    let bis = max(min(jahre.upperBound, 9999), nullpunkt.jahr)
    let erster = Datum(jahr: von, monat: 1, tag: 1) ?? .erstes
    let letzter = Datum(jahr: bis, monat: 12, tag: 31) ?? .letztes
    let anzahl = erster.tage(bis: letzter) + 1
    let ersterTag = erster.tagesnummer
    var frei = [Bool](repeating: false, count: anzahl)
    for jahr in von...bis {
      for feiertag in kalender.feiertage.feiertage(jahr: jahr) {
        frei[feiertag.datum.tagesnummer - ersterTag] = true
      }
    }
    for bereich in kalender.freieTage where bereich.von <= letzter && bereich.bis >= erster {
      let von = erster.tage(bis: max(bereich.von, erster))
      let bis = erster.tage(bis: min(bereich.bis, letzter))
      for tag in von...bis { frei[tag] = true }
    }
    var davor: [Int32] = []
    var tage: [Int32] = []
    davor.reserveCapacity(anzahl + 1)
    tage.reserveCapacity(anzahl * 5 / 7 + 1)
    var wochentag = erster.wochentag.rawValue
    for tag in 0..<anzahl {
      davor.append(Int32(truncatingIfNeeded: tage.count))
      if wochentag < 6, !frei[tag] { tage.append(Int32(truncatingIfNeeded: ersterTag + tag)) }
      wochentag = wochentag == 7 ? 1 : wochentag + 1
    }
    davor.append(Int32(truncatingIfNeeded: tage.count))
    self.kalender = kalender
    self.nullpunkt = nullpunkt
    self.ersterTag = ersterTag
    self.davor = davor
    self.tage = tage
    null = Int(davor[nullpunkt.tagesnummer - ersterTag])
  }

  /// The numbers of the first and the last working day of these years.
  package var grenzen: ClosedRange<Int> { -null...max(tage.count - 1 - null, -null) }

  /// The number of the first working day on or after the date.
  package func naechster(ab datum: Datum) -> Int { vor(datum.tagesnummer) - null }

  /// The number of the last working day on or before the date.
  package func letzter(bis datum: Datum) -> Int { vor(datum.tagesnummer + 1) - null - 1 }

  /// Working days from one date to the other, both included; 0 when `bis` lies before `von`.
  package func arbeitstage(von: Datum, bis: Datum) -> Int {
    max(letzter(bis: bis) - naechster(ab: von) + 1, 0)
  }

  /// Working days from one date to the other; negative when `bis` lies before `von`, as of a calendar.
  package func abstand(von: Datum, bis: Datum) -> Int { letzter(bis: bis) - letzter(bis: von) }

  /// The day of a number; beyond the years of the index it is counted, which takes long.
  package func datum(_ nummer: Int) -> Datum {
    guard let erster = tage.first, let letzter = tage.last else { return nullpunkt }
    let stelle = nummer + null
    if stelle < 0 {
      return kalender.adding(arbeitstage: stelle, to: Datum(tagesnummer: Int(erster)) ?? nullpunkt)
    }
    if stelle >= tage.count {
      return kalender.adding(
        arbeitstage: stelle - tage.count + 1, to: Datum(tagesnummer: Int(letzter)) ?? nullpunkt)
    }
    return Datum(tagesnummer: Int(tage[stelle])) ?? nullpunkt
  }

  private func vor(_ tag: Int) -> Int { Int(davor[min(max(tag - ersterTag, 0), davor.count - 1)]) }
}
