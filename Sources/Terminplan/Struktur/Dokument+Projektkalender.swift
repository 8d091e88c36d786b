package import Fachmodell
package import Kalender

extension Dokument {
  /// The working days of a Projektstrukturplan: its Land, its free days and those of the house.
  ///
  /// `feiertage` are those of the house; they count where the plan names its Land or none.
  package func projektkalender(_ mandant: Mandant, _ feiertage: Feiertage) -> Arbeitskalender {
    let land = self[Projektstrukturplan.kalender].flatMap { Land(rawValue: $0) ?? Land($0) }
    let eigene =
      land.map { $0 == mandant.land ? feiertage : Feiertage(land: $0) } ?? feiertage
    let freie = (self[Projektstrukturplan.freieTage] ?? []).compactMap {
      try? Datumsleser.bereich($0).get()
    }
    return Arbeitskalender(feiertage: eigene, freieTage: freie + mandant.freieTage)
  }

  /// The Projektauftrag that a Projektstrukturplan names, or the only one of its folder.
  package func projektauftrag(in ordner: [Dokument]) -> Dokument? {
    let auftraege = ordner.filter { $0.art == .projektauftrag }
    guard let kennung = self[Projektstrukturplan.projekt] else {
      return auftraege.count == 1 ? auftraege[0] : nil
    }
    return auftraege.first { $0[Projektauftrag.kennung] == kennung }
  }

  /// Beginning and end of a Projektauftrag; `nil` where it ends before it begins, since nobody knows which
  /// of the two is wrong.
  package var laufzeit: (beginn: Datum?, ende: Datum?)? {
    let (beginn, ende) = (self[Projektauftrag.beginn], self[Projektauftrag.ende])
    if let beginn, let ende, ende < beginn { return nil }
    return (beginn, ende)
  }
}
