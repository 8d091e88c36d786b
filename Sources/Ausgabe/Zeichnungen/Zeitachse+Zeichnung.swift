import Kalender

extension Zeitachse {
  var kopfhoehe: Int { oben.isEmpty ? 20 : 40 }

  /// The head with its years and months, `kopfhoehe` high.
  func zeichneKopf(y: Int, in bild: inout Zeichnung) {
    var oberkante = y
    for (stelle, zeile) in [oben, unten].enumerated() where !zeile.isEmpty {
      let schrift = Schrift(11, fett: stelle == 0)
      for abschnitt in zeile where abschnitt.bis > abschnitt.von {
        bild.kasten(
          .init(abschnitt.von, oberkante, abschnitt.bis - abschnitt.von, 20), .kopf)
        // A month that is cut by the edge may have no room for its name; its neighbours say it.
        guard schrift.breite(abschnitt.text) <= abschnitt.bis - abschnitt.von - 2 else { continue }
        bild.text(
          abschnitt.text, (abschnitt.von + abschnitt.bis) / 2, oberkante + 14, schrift, .schrift,
          .mitte)
      }
      oberkante += 20
    }
  }

  /// Lines between the units, heavier where the upper line of the head has one.
  func zeichneGitter(y: Int, bis unterkante: Int, in bild: inout Zeichnung) {
    let stark = Set(oben.map(\.von))
    for abschnitt in unten {
      bild.linie(
        abschnitt.von, y, abschnitt.von, unterkante,
        stark.contains(abschnitt.von) ? .gitterStark : .gitter)
    }
    bild.linie(rechts, y, rechts, unterkante, .gitterStark)
  }

  /// Days without work: as long as the head shows parts of years, breaks that can be seen; of short spans
  /// weekends too.
  func freieStrecken(_ kalender: Arbeitskalender) -> [Abschnitt] {
    guard ![.jahr, .jahrzehnt].contains(einheit) else { return [] }
    var strecken: [Abschnitt] = []
    let tage = tage
    let frei = freieTage(kalender, tage)
    // Days since a Monday; from the fifth of a week on nobody works.
    let montag = von.wochentag.rawValue - 1
    func istWochenende(_ tag: Int) -> Bool { (montag + tag) % 7 >= 5 }
    var beginn: Int?
    for tag in 0...tage {
      let istFrei = tag < tage && (istWochenende(tag) || frei[tag])
      if istFrei, beginn == nil { beginn = tag }
      guard !istFrei, let anfang = beginn else { continue }
      beginn = nil
      // A weekend alone says nothing; a holiday is shown where it makes it longer, or alone.
      if tag - anfang == 2, istWochenende(anfang), breite < tage * 2 { continue }
      let (links, rechts) = (x + stelle(anfang), x + stelle(tag))
      strecken.append(Abschnitt(von: links, bis: max(rechts, links + 1), text: ""))
    }
    return strecken
  }

  /// By day: whether it is a holiday or kept free. Year by year, since to ask for each day is dear.
  private func freieTage(_ kalender: Arbeitskalender, _ tage: Int) -> [Bool] {
    var frei = Array(repeating: false, count: tage)
    func sperre(_ bereich: Datumsbereich) {
      let (erster, letzter) = (max(von, bereich.von), min(bis, bereich.bis))
      guard erster <= letzter else { return }
      for tag in von.tage(bis: erster)...von.tage(bis: letzter) { frei[tag] = true }
    }
    for bereich in kalender.freieTage { sperre(bereich) }
    for jahr in von.jahr...bis.jahr {
      for feiertag in kalender.feiertage.feiertage(jahr: jahr) {
        sperre(Datumsbereich(feiertag.datum))
      }
    }
    return frei
  }
}
