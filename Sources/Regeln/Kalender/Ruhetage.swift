import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Days on which little happens in an office. A class, since it is asked for every day of a plan.
final class Ruhetage {
  private let feiertage: Feiertage
  /// Of single days: in school holidays work goes on.
  private let merktage: [(datum: Datum, name: String)]

  /// A Projektstrukturplan may count by the calendar of another Land than that of the house.
  init(_ kontext: Dokumentkontext) {
    let land = kontext.dokument[Projektstrukturplan.kalender].flatMap {
      Land(rawValue: $0) ?? Land($0)
    }
    feiertage =
      land.map { $0 == kontext.mandant.land ? kontext.register.feiertage : Feiertage(land: $0) }
      ?? kontext.register.feiertage
    merktage = kontext.mandant.merktage.compactMap {
      $0.tage.count == 1 ? ($0.tage.von, $0.name) : nil
    }
  }

  /// Whether the day has a name of its own or is at a weekend, whatever happens on it.
  ///
  /// `arbeitstage`: those of a plan by the same calendar, which tell it for nearly all of its days.
  func istBesonders(_ tag: Datum, _ arbeitstage: Arbeitstagsindex?) -> Bool {
    if Self.kannGedenktagSein(tag) || merktage.contains(where: { $0.datum == tag }) { return true }
    if let arbeitstage, arbeitstage.arbeitstage(von: tag, bis: tag) == 1 { return false }
    return tag.wochentag.isWochenende || feiertage.feiertag(am: tag) != nil
  }

  /// Other days of remembrance are Sundays; these three are quickly told apart from the rest.
  private static func kannGedenktagSein(_ tag: Datum) -> Bool { tag.monat >= 11 && tag.tag >= 16 }

  /// What the day is, as a noun behind „fällt auf“; `nil` for a day like others, and for days that the
  /// name of the event explains.
  func anlass(_ tag: Datum, _ name: String) -> String? {
    guard let anlass = ruhegrund(tag, name), !fold(name).contains("voraussichtlich") else {
      return nil
    }
    return anlass
  }

  private func ruhegrund(_ tag: Datum, _ name: String) -> String? {
    if let merktag = merktage.first(where: { $0.datum == tag }) {
      return fold(name).contains(fold(merktag.name)) ? nil : merktag.name
    }
    if tag.wochentag.isWochenende {
      return fold(name).contains("wahl") ? nil : "einen \(tag.wochentag.name)"
    }
    if let feiertag = feiertage.feiertag(am: tag) { return feiertag }
    guard Self.kannGedenktagSein(tag) else { return nil }
    return Gedenktag(am: tag)?.name
  }
}
