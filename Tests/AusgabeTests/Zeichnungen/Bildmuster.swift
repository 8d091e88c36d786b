import Fachmodell
import Kalender

@testable import Terminplan

/// Plans for drawings: a small one like those that counties write, and random ones of any size.
enum Bildmuster {
  static func datum(_ jahr: Int, _ monat: Int, _ tag: Int) -> Datum {
    Datum(jahr: jahr, monat: monat, tag: tag) ?? .erstes
  }

  static var klein: Projektplan {
    var plan = Projektplan(elemente: [], kalender: Arbeitskalender(land: .bb))
    let zeilen: [(String, String, Elementart, String, Int?, Int?, Datum?, Datum?, Bool)] = [
      ("1", "Teilhabeplan V", .projekt, "Amt für Soziales", nil, nil, nil, nil, false),
      ("1.1", "Vorbereitung", .teilaufgabe, "Sozialplanung", nil, nil, nil, nil, false),
      (
        "1.1.1", "Projektauftrag und Projektstrukturplan abstimmen", .arbeitspaket, "Sozialplanung",
        700, nil, datum(2018, 7, 2), datum(2018, 7, 27), true
      ),
      (
        "1.1.2", "Vergabe der wissenschaftlichen Begleitung", .arbeitspaket, "Vergabestelle", 400,
        200, datum(2018, 7, 30), datum(2018, 9, 14), true
      ),
      (
        "1.1.3", "Auftrag erteilt", .meilenstein, "Sozialdezernentin", nil, nil, datum(2018, 9, 14),
        datum(2018, 9, 14), true
      ),
      (
        "1.2", "Beteiligung der Träger, Verbände und Selbsthilfegruppen", .teilaufgabe,
        "Behindertenbeauftragte", nil, nil, nil, nil, false
      ),
      (
        "1.2.1", "Regionalkonferenzen", .arbeitspaket, "Behindertenbeauftragte", 1250, 600,
        datum(2018, 9, 17), datum(2018, 11, 9), true
      ),
      (
        "1.2.2", "Fragebogen Teilhabechancengleichheitsbarometer", .arbeitspaket, "Institut", nil,
        1800, datum(2018, 10, 1), datum(2018, 10, 26), false
      ),
      ("1.3", "Bericht", .teilaufgabe, "Sozialplanung", nil, nil, nil, nil, false),
      (
        "1.3.1", "Entwurf schreiben", .arbeitspaket, "Sozialplanung", 2000, 1000,
        datum(2018, 11, 12), datum(2019, 1, 18), true
      ),
      (
        "1.3.2", "Beschluss des Kreistages", .meilenstein, "Landrat", nil, nil, datum(2019, 2, 20),
        datum(2019, 2, 20), false
      ),
    ]
    for (index, z) in zeilen.enumerated() {
      let ebene = z.0.count(where: { $0 == "." })
      let eltern = plan.elemente.lastIndex { z.0.hasPrefix($0.code + ".") && $0.ebene == ebene - 1 }
      var element = Planelement(
        code: z.0, name: z.1, art: z.2, eltern: eltern, ebene: ebene, verantwortlich: z.3)
      element.ptIntern = z.4.map(Hundertstel.init)
      element.ptExtern = z.5.map(Hundertstel.init)
      element.beginn = z.6
      element.ende = z.7
      if let beginn = z.6, let ende = z.7 {
        let puffer = z.8 ? 0 : 12
        element.termine = Termine(
          faz: beginn, fez: ende, saz: beginn.adding(tage: puffer), sez: ende.adding(tage: puffer),
          gesamtpuffer: puffer, freierPuffer: 0, istKritisch: z.8)
      }
      plan.elemente.append(element)
      if let eltern { plan.elemente[eltern].kinder.append(index) }
    }
    plan.elemente[2].fertig = 100
    plan.elemente[3].fertig = 40
    rollup(&plan)
    plan.anordnungen = [
      Anordnung(vorgaenger: 2, nachfolger: 3, art: .endeAnfang),
      Anordnung(vorgaenger: 3, nachfolger: 4, art: .endeEnde),
      Anordnung(vorgaenger: 4, nachfolger: 6, art: .endeAnfang),
      Anordnung(vorgaenger: 6, nachfolger: 7, art: .anfangAnfang, abstand: 10),
      Anordnung(vorgaenger: 6, nachfolger: 9, art: .endeAnfang),
      Anordnung(vorgaenger: 9, nachfolger: 10, art: .endeAnfang),
    ]
    return plan
  }

  static func rollup(_ plan: inout Projektplan) {
    for index in plan.elemente.indices.reversed() {
      guard let eltern = plan.elemente[index].eltern else { continue }
      let kind = plan.elemente[index]
      plan.elemente[eltern].beginn = [plan.elemente[eltern].beginn, kind.beginn].compactMap(\.self)
        .min()
      plan.elemente[eltern].ende = [plan.elemente[eltern].ende, kind.ende].compactMap(\.self).max()
      if let pt = kind.ptIntern {
        plan.elemente[eltern].ptIntern = Hundertstel(
          (plan.elemente[eltern].ptIntern?.wert ?? 0) + pt.wert)
      }
      if let pt = kind.ptExtern {
        plan.elemente[eltern].ptExtern = Hundertstel(
          (plan.elemente[eltern].ptExtern?.wert ?? 0) + pt.wert)
      }
    }
  }
}
