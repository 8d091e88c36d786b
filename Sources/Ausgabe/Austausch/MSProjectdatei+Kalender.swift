import Kalender
import SourceText

extension MSProjectdatei {
  /// The project calendar: Monday to Friday, but the holidays and free days around the plan.
  func kalender(_ xml: inout XMLSchreiber) {
    let frei = freieZeiten
    xml.gruppe("Calendars") { xml in
      xml.gruppe("Calendar") { xml in
        xml.feld("UID", 1)
        xml.feld("Name", "Projektkalender \(plan.kalender.feiertage.land.name)")
        xml.feld("IsBaseCalendar", true)
        xml.feld("BaseCalendarUID", -1)
        xml.gruppe("WeekDays") { xml in
          // 1 is Sunday.
          for wochentag in 1...7 { self.wochentag(wochentag, &xml) }
          // Twice the same: older readers look for free days here, newer ones in the exceptions.
          for zeit in frei {
            xml.gruppe("WeekDay") { xml in
              xml.feld("DayType", 0)
              xml.feld("DayWorking", false)
              zeitraum(zeit.tage, &xml)
            }
          }
        }
        guard !frei.isEmpty else { return }
        xml.gruppe("Exceptions") { xml in
          for zeit in frei {
            xml.gruppe("Exception") { xml in
              xml.feld("EnteredByOccurrences", false)
              zeitraum(zeit.tage, &xml)
              xml.feld("Occurrences", zeit.tage.count)
              xml.feld("Name", zeit.name)
              xml.feld("Type", 1)
              xml.feld("DayWorking", false)
            }
          }
        }
      }
    }
  }

  private func wochentag(_ wochentag: Int, _ xml: inout XMLSchreiber) {
    let istFrei = wochentag == 1 || wochentag == 7
    xml.gruppe("WeekDay") { xml in
      xml.feld("DayType", wochentag)
      xml.feld("DayWorking", !istFrei)
      guard !istFrei else { return }
      xml.gruppe("WorkingTimes") { xml in
        for zeit in tag.zeiten {
          xml.gruppe("WorkingTime") { xml in
            xml.uhrzeit("FromTime", zeit.von)
            xml.uhrzeit("ToTime", zeit.bis)
          }
        }
      }
    }
  }

  private func zeitraum(_ tage: Datumsbereich, _ xml: inout XMLSchreiber) {
    xml.gruppe("TimePeriod") { xml in
      xml.zeit("FromDate", tage.von, minute: 0)
      xml.zeit("ToDate", tage.bis, minute: 24 * 60 - 1)
    }
  }

  /// Free days that are not weekends, in order and without overlaps, of thirty years at most: what lies
  /// beyond is no plan, and would make a file of holidays only.
  private var freieZeiten: [(tage: Datumsbereich, name: String)] {
    let alle = plan.elemente.flatMap {
      [$0.beginn, $0.ende, $0.termine?.faz, $0.termine?.sez].compactMap { $0 }
    }
    guard let von = alle.min(), let letzter = alle.max() else { return [] }
    let bis = min(letzter, von.adding(tage: 30 * 366))
    var zeiten = plan.kalender.freieTage.compactMap { frei in
      Datumsbereich(von: max(frei.von, von), bis: min(frei.bis, bis)).map { ($0, "Freie Tage") }
    }
    for jahr in von.jahr...bis.jahr {
      var voriger: Datum?
      for feiertag in plan.kalender.feiertage.feiertage(jahr: jahr) {
        let datum = feiertag.datum
        guard datum != voriger, von <= datum, datum <= bis, !datum.wochentag.isWochenende,
          !plan.kalender.freieTage.contains(where: { $0.contains(datum) })
        else { continue }
        voriger = datum
        zeiten.append((Datumsbereich(datum), feiertag.name))
      }
    }
    return zeiten.sorted { ($0.0.von, $0.0.bis) < ($1.0.von, $1.0.bis) }
      .map { (tage: $0.0, name: $0.1) }
  }
}
