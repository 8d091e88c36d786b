import Fachmodell
import Kalender

@testable import Terminplan

/// Numbers that look random and are the same in every run (xorshift).
struct Zufall {
  private var zustand: UInt64

  init(_ saat: Int) { zustand = UInt64(truncatingIfNeeded: saat) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func zahl(_ unter: Int) -> Int {
    zustand ^= zustand << 13
    zustand ^= zustand >> 7
    zustand ^= zustand << 17
    return Int(zustand >> 33) % max(1, unter)
  }
}

extension Bildmuster {
  private static let worte = [
    "Sozialhilfe", "Donaudampfschifffahrtsgesellschaft", "Abstimmung", "mit", "dem", "Landratsamt",
    "Verwaltungsstrukturreformbeschleunigungsgesetz", "und", "Kreis-/Stadtverwaltung",
    "Überprüfung",
    "IT-Fachverfahren", "Öffentlichkeitsbeteiligung", "MMMMMMMMMMMMMMMMMMMMMMMMMM",
    "„Runder Tisch“",
    "<Entwurf>", "A&B", "Kindertagesbetreuungsbedarfsplanung", "2019–2023", "💶", "會議", "WWW",
  ]

  /// A tree of so many elements with long names, dates, dependencies of all kinds and gaps everywhere.
  static func zufaellig(_ anzahl: Int, saat: Int) -> Projektplan {
    var zufall = Zufall(saat &+ anzahl &* 7919)
    var plan = Projektplan(elemente: [], kalender: Arbeitskalender(land: .bb))
    let start = datum(2018, 1, 1).adding(tage: zufall.zahl(400))
    let spanne = [60, 400, 900, 2000][zufall.zahl(4)]
    for index in 0..<anzahl {
      let eltern: Int? =
        index == 0 || zufall.zahl(40) == 0 ? nil : index - 1 - zufall.zahl(min(index, 12))
      let ebene = eltern.map { plan.elemente[$0].ebene + 1 } ?? 0
      let name = (0...zufall.zahl(6)).map { _ in worte[zufall.zahl(worte.count)] }
      let arten = Elementart.allCases
      var element = Planelement(
        code: eltern.map { "\(plan.elemente[$0].code).\(index)" } ?? "\(index)",
        name: name.joined(separator: " "), art: arten[zufall.zahl(arten.count)], eltern: eltern,
        ebene: ebene, verantwortlich: zufall.zahl(3) == 0 ? "" : worte[zufall.zahl(worte.count)])
      if zufall.zahl(8) > 0 {
        let beginn = start.adding(tage: zufall.zahl(spanne))
        element.beginn = beginn
        element.ende = element.istMeilenstein ? beginn : beginn.adding(tage: zufall.zahl(60) - 2)
        let puffer = zufall.zahl(20) - 3
        element.termine = Termine(
          faz: beginn, fez: beginn, saz: beginn, sez: beginn, gesamtpuffer: puffer,
          freierPuffer: 0, istKritisch: puffer <= 0)
      }
      if zufall.zahl(2) == 0 { element.ptIntern = Hundertstel(zufall.zahl(90_000)) }
      if zufall.zahl(3) == 0 { element.ptExtern = Hundertstel(zufall.zahl(90_000)) }
      if zufall.zahl(2) == 0 { element.fertig = zufall.zahl(140) }
      plan.elemente.append(element)
      if let eltern { plan.elemente[eltern].kinder.append(index) }
    }
    for _ in 0..<anzahl {
      let art = Anordnungsart.allCases[zufall.zahl(4)]
      plan.anordnungen.append(
        Anordnung(vorgaenger: zufall.zahl(anzahl), nachfolger: zufall.zahl(anzahl + 1), art: art))
    }
    for _ in 0..<zufall.zahl(6) {
      let (anfang, voll) = (zufall.zahl(12), zufall.zahl(3) > 0)
      let monate = (0...zufall.zahl(40)).map { monat in
        Stellenlast.Monat(
          jahr: 2018 + (anfang + monat) / 12, monat: (anfang + monat) % 12 + 1,
          geplant: Hundertstel(zufall.zahl(6) == 0 ? 0 : zufall.zahl(4000)),
          verfuegbar: voll || zufall.zahl(3) == 0 ? Hundertstel(1500 + zufall.zahl(600)) : nil)
      }
      plan.lasten.append(
        Stellenlast(stelle: worte[zufall.zahl(worte.count)], monate: monate))
    }
    if zufall.zahl(2) == 0 { plan.stichtag = start.adding(tage: spanne / 2) }
    return plan
  }

  /// A plan over five years as a large county would write it: eight parts, each of tasks with packages.
  static func gross(_ anzahl: Int) -> Projektplan {
    var zufall = Zufall(anzahl)
    var plan = Projektplan(elemente: [], kalender: Arbeitskalender(land: .bb))
    let namen = [
      "Bestandsaufnahme", "Beteiligung der Träger", "Ausschreibung der Begleitung",
      "Bericht an den Kreistag",
      "Abstimmung mit den Städten", "Fachverfahren einführen", "Schulung der Beschäftigten",
    ]
    func fuege(_ code: String, _ art: Elementart, _ eltern: Int?) -> Int {
      let name = code.isEmpty ? "" : namen[zufall.zahl(namen.count)]
      plan.elemente.append(
        Planelement(
          code: code, name: name, art: art, eltern: eltern,
          ebene: code.count(where: { $0 == "." }), verantwortlich: "Amt \(zufall.zahl(60) + 1)"))
      if let eltern { plan.elemente[eltern].kinder.append(plan.elemente.count - 1) }
      return plan.elemente.count - 1
    }
    let wurzel = fuege("1", .projekt, nil)
    var tag = datum(2019, 1, 7)
    var davor: Int?
    for teil in 1...8 {
      let oben = fuege("1.\(teil)", .teilprojekt, wurzel)
      for aufgabe in 1...4 {
        let mitte = fuege("1.\(teil).\(aufgabe)", .teilaufgabe, oben)
        for paket in 1...8 where plan.elemente.count < anzahl {
          let code = "1.\(teil).\(aufgabe).\(paket)"
          let blatt = fuege(code, paket == 8 ? .meilenstein : .arbeitspaket, mitte)
          let ende = paket == 8 ? tag : tag.adding(tage: 20 + zufall.zahl(60))
          plan.elemente[blatt].beginn = tag
          plan.elemente[blatt].ende = ende
          plan.elemente[blatt].ptIntern = paket == 8 ? nil : Hundertstel(zufall.zahl(80) * 50)
          let puffer = zufall.zahl(3) * 10
          plan.elemente[blatt].termine = Termine(
            faz: tag, fez: ende, saz: tag, sez: ende, gesamtpuffer: puffer, freierPuffer: 0,
            istKritisch: puffer == 0)
          if let davor {
            plan.anordnungen.append(
              Anordnung(vorgaenger: davor, nachfolger: blatt, art: .endeAnfang))
          }
          davor = zufall.zahl(4) == 0 ? nil : blatt
          tag = tag.adding(tage: zufall.zahl(14))
        }
      }
    }
    rollup(&plan)
    return plan
  }
}
