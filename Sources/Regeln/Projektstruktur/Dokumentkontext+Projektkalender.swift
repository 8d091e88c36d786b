import Fachmodell
import Kalender

extension Dokumentkontext {
  /// The working days of a Projektstrukturplan: its Land, its free days and those of the house.
  var projektkalender: Arbeitskalender {
    let land = dokument[Projektstrukturplan.kalender].flatMap { Land(rawValue: $0) ?? Land($0) }
    let feiertage =
      land.map { $0 == mandant.land ? register.feiertage : Feiertage(land: $0) }
      ?? register.feiertage
    let freie = (dokument[Projektstrukturplan.freieTage] ?? []).compactMap {
      try? Datumsleser.bereich($0).get()
    }
    return Arbeitskalender(feiertage: feiertage, freieTage: freie + mandant.freieTage)
  }

  /// The Projektauftrag that the plan names, or the only one of its folder.
  var projektauftrag: Dokument? {
    let auftraege = ordner.filter { $0.art == .projektauftrag }
    guard let kennung = dokument[Projektstrukturplan.projekt] else {
      return auftraege.count == 1 ? auftraege[0] : nil
    }
    return auftraege.first { $0[Projektauftrag.kennung] == kennung }
  }
}
