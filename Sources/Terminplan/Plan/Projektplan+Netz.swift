package import Fachmodell
package import Kalender

extension Projektplan {
  /// Numbers the working days of all years that the rows name, or the Projektauftrag, and so many more on
  /// both sides; `nil` where nobody names a day.
  package static func tagesindex(
    _ struktur: Strukturplan, auftrag: Dokument?, kalender: Arbeitskalender, rand: Int
  ) -> Arbeitstagsindex? {
    var (erster, letzter): (Datum?, Datum?) = (nil, nil)
    func nimm(_ tag: Datum?) {
      guard let tag else { return }
      erster = min(erster ?? tag, tag)
      letzter = max(letzter ?? tag, tag)
    }
    nimm(auftrag?[Projektauftrag.beginn])
    nimm(auftrag?[Projektauftrag.ende])
    for stelle in struktur.elemente.indices {
      nimm(struktur.elemente[stelle].beginn)
      nimm(struktur.elemente[stelle].ende)
      nimm(struktur.elemente[stelle].zeile[Strukturelement.nichtVor])
      nimm(struktur.elemente[stelle].zeile[Strukturelement.nichtNach])
    }
    guard let erster, let letzter else { return nil }
    return Arbeitstagsindex(
      kalender, nullpunkt: erster, jahre: erster.jahr - rand...letzter.jahr + rand)
  }

  /// The network of the rows, with what it has to know of each.
  ///
  /// The plan begins and ends with the dates of its uppermost row, else with those of the Projektauftrag.
  package static func netz(
    _ struktur: Strukturplan, auftrag: Dokument?, kalender: Arbeitskalender,
    _ index: Arbeitstagsindex
  ) -> (vorgaenge: [Vorgang], netz: Netz) {
    let leser = Vorgangsleser(struktur, auftrag: auftrag, index: index)
    let vorgaenge = struktur.elemente.indices.map(leser.vorgang)
    let oben = struktur.wurzel.map { struktur.elemente[$0].zeile }
    let laufzeit = auftrag?.laufzeit
    let netz = Netz(
      vorgaenge, anordnungen(struktur), kalender: kalender,
      beginn: oben?[Strukturelement.beginn] ?? laufzeit?.beginn,
      ende: oben?[Strukturelement.ende] ?? laufzeit?.ende)
    return (vorgaenge, netz)
  }

  /// The elements with the dates that are shown, without what is done and who has to do it; nothing where
  /// nobody names a day.
  package static func termine(
    _ struktur: Strukturplan, auftrag: Dokument?, kalender: Arbeitskalender
  ) -> [Planelement] {
    guard let index = tagesindex(struktur, auftrag: auftrag, kalender: kalender, rand: 0) else {
      return []
    }
    var plan = Projektplan(elemente: struktur.elemente.map(Planelement.init), kalender: kalender)
    plan.terminiere(struktur, auftrag: auftrag, index)
    return plan.elemente
  }

  /// Dates of the network, and those shown where none are written.
  mutating func terminiere(
    _ struktur: Strukturplan, auftrag: Dokument?, _ index: Arbeitstagsindex
  ) {
    let (vorgaenge, netz) = Self.netz(struktur, auftrag: auftrag, kalender: kalender, index)
    for stelle in elemente.indices {
      elemente[stelle].termine = netz.termine[stelle]
      if elemente[stelle].istBlatt {
        elemente[stelle].zeige(vorgaenge[stelle].dauer, index)
      } else {
        elemente[stelle].dauer = nil
      }
    }
    for stelle in struktur.vonUnten where !elemente[stelle].istBlatt {
      let kinder = elemente[stelle].kinder
      let zeile = struktur.elemente[stelle].zeile
      elemente[stelle].beginn =
        zeile[Strukturelement.beginn] ?? kinder.compactMap { elemente[$0].beginn }.min()
      elemente[stelle].ende =
        zeile[Strukturelement.ende] ?? kinder.compactMap { elemente[$0].ende }.max()
      if let von = elemente[stelle].beginn, let bis = elemente[stelle].ende, von <= bis {
        elemente[stelle].dauer = index.arbeitstage(von: von, bis: bis)
      }
    }
  }
}

extension Planelement {
  /// What is written stays; the other side follows from the duration, both from the network.
  fileprivate mutating func zeige(_ tage: Int?, _ index: Arbeitstagsindex) {
    dauer = istMeilenstein ? 0 : tage
    let laenge = max(min(dauer ?? 1, 100_000), 1) - 1
    switch (beginn, ende) {
    case (nil, nil): (beginn, ende) = (termine?.faz, termine?.fez)
    case (let von?, nil) where dauer != nil: ende = index.datum(index.naechster(ab: von) + laenge)
    case (nil, let bis?) where dauer != nil: beginn = index.datum(index.letzter(bis: bis) - laenge)
    default: break
    }
  }
}
