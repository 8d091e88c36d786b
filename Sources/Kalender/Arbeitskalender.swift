/// Which days are working days: Monday to Friday, but holidays and the days that a project keeps free.
///
/// The calendar ends on 31.12.9999: what would lie beyond stops there, what would lie before 01.01.0001 there.
package struct Arbeitskalender: Sendable {
  package let feiertage: Feiertage
  /// In order, without overlaps or neighbours.
  package let freieTage: [Datumsbereich]

  package init(feiertage: Feiertage, freieTage: [Datumsbereich] = []) {
    self.feiertage = feiertage
    self.freieTage = Self.merged(freieTage)
  }

  package init(land: Land, freieTage: [Datumsbereich] = []) {
    self.init(feiertage: Feiertage(land: land), freieTage: freieTage)
  }

  package func isArbeitstag(_ datum: Datum) -> Bool {
    !datum.wochentag.isWochenende && freierBereich(am: datum) == nil
      && feiertage.feiertag(am: datum) == nil
  }

  /// The date itself if it is a working day, else the next one.
  package func naechster(ab datum: Datum) -> Datum {
    var day = datum
    while day < .letztes, !isArbeitstag(day) {
      day = (freierBereich(am: day)?.bis ?? day).adding(tage: 1)
    }
    return day
  }

  /// The date itself if it is a working day, else the last one before it.
  package func letzter(bis datum: Datum) -> Datum {
    var day = datum
    while day > .erstes, !isArbeitstag(day) {
      day = (freierBereich(am: day)?.von ?? day).adding(tage: -1)
    }
    return day
  }

  /// The n-th working day after the date, before it for a negative number; for 0 the date itself, free or not.
  ///
  /// A task that takes n working days, both ends included, ends on `beginn.adding(arbeitstage: n - 1)`.
  package func adding(arbeitstage: Int, to datum: Datum) -> Datum {
    guard arbeitstage != .min else { return .erstes }
    var day = datum
    var left = abs(arbeitstage)
    let forward = arbeitstage > 0
    // There are no more working days than days: a huge number needs no walk.
    guard left <= (forward ? datum.tage(bis: .letztes) : Datum.erstes.tage(bis: datum)) else {
      return forward ? .letztes : .erstes
    }
    while left > 366 {
      let target = day.adding(tage: forward ? 366 : -366)
      left -= abs(abstand(von: day, bis: target))
      day = target
      guard day > .erstes, day < .letztes else { return day }
    }
    while left > 0, forward ? day < .letztes : day > .erstes {
      day =
        forward ? naechster(ab: day.adding(tage: 1)) : letzter(bis: day.adding(tage: -1))
      left -= 1
    }
    return day
  }

  /// Working days from one date to the other, both included; 0 when `bis` lies before `von`.
  package func arbeitstage(von: Datum, bis: Datum) -> Int {
    guard von <= bis else { return 0 }
    return weekdays(von: von, bis: bis) - freeWeekdays(von: von, bis: bis)
  }

  /// The number that `adding(arbeitstage:to:)` needs to come from one working day to the other; negative
  /// when `bis` lies before `von`. A free day at the far end does not count.
  package func abstand(von: Datum, bis: Datum) -> Int {
    if von < bis { return arbeitstage(von: von.adding(tage: 1), bis: bis) }
    if bis < von { return -arbeitstage(von: bis, bis: von.adding(tage: -1)) }
    return 0
  }
}

extension Arbeitskalender {
  /// Mondays to Fridays, both ends included.
  private func weekdays(von: Datum, bis: Datum) -> Int {
    let (weeks, rest) = (von.tage(bis: bis) + 1).quotientAndRemainder(dividingBy: 7)
    let first = von.wochentag.rawValue
    let restWeekdays = (0..<rest).count { (first - 1 + $0) % 7 < 5 }
    return weeks * 5 + restWeekdays
  }

  /// Mondays to Fridays that are holidays or kept free: each counts once.
  private func freeWeekdays(von: Datum, bis: Datum) -> Int {
    var count = 0
    for bereich in freieTage {
      let (first, last) = (max(von, bereich.von), min(bis, bereich.bis))
      if first <= last { count += weekdays(von: first, bis: last) }
    }
    for jahr in von.jahr...bis.jahr {
      let tage = feiertage.tage(jahr: jahr)
      for (index, datum) in tage.enumerated() where von <= datum && datum <= bis {
        if !datum.wochentag.isWochenende, freierBereich(am: datum) == nil,
          !tage[..<index].contains(datum)
        {
          count += 1
        }
      }
    }
    return count
  }

  private func freierBereich(am datum: Datum) -> Datumsbereich? {
    var (low, high) = (0, freieTage.count)
    while low < high {
      let middle = (low + high) / 2
      if freieTage[middle].bis < datum { low = middle + 1 } else { high = middle }
    }
    guard low < freieTage.count, freieTage[low].contains(datum) else { return nil }
    return freieTage[low]
  }

  private static func merged(_ bereiche: [Datumsbereich]) -> [Datumsbereich] {
    var result: [Datumsbereich] = []
    for bereich in bereiche.sorted(by: { ($0.von, $0.bis) < ($1.von, $1.bis) }) {
      if let last = result.last, bereich.von <= last.bis.adding(tage: 1),
        let joined = Datumsbereich(von: last.von, bis: max(last.bis, bereich.bis))
      {
        result[result.count - 1] = joined
      } else {
        result.append(bereich)
      }
    }
    return result
  }
}
