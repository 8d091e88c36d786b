import Fachmodell
import Kalender
import SourceText
import Terminplan

extension Projekt {
  /// The tree and the dates: drawings, and below them the tables that say the same to everybody. They are
  /// three, each as wide as a page: what is planned, what the network says, what has happened.
  var terminplan: [Abschnittssicht] {
    guard let mappe else { return [] }
    let plan = mappe.plan
    var struktur = Abschnittssicht(titel: umgebung.wort("Projektstrukturplan"))
    struktur.bilder = Bildsicht.struktur(mappe, eintrag.adresse)
    var termine = Abschnittssicht(titel: "Terminplan")
    termine.bilder = Bildsicht.termine(mappe, eintrag.adresse)
    termine.tafeln = [geplantes(plan, titel: termine.titel)]
    if plan.elemente.contains(where: { $0.termine != nil }) {
      termine.tafeln.append(netzplan(plan))
      termine.fussnote =
        "FAZ und FEZ: frühester Anfang und frühestes Ende; SAZ und SEZ: spätester Anfang und "
        + "spätestes Ende; GP: Gesamtpuffer; FP: freier Puffer; Dauer und Puffer in Arbeitstagen. "
        + kritisch(plan)
    }
    if plan.elemente.contains(where: {
      $0.fertig != nil || $0.istBeginn != nil || $0.istEnde != nil
    }) {
      termine.tafeln.append(iststand(plan))
    }
    return [struktur, termine]
  }

  /// What critical means in this plan: with a fixed end the path that has least room may have some.
  private func kritisch(_ plan: Projektplan) -> String {
    let satz = "Kritisch ist, was den kleinsten Gesamtpuffer hat"
    guard
      let puffer = plan.elemente.lazy.compactMap(\.termine).first(where: \.istKritisch)?
        .gesamtpuffer, puffer != 0
    else { return satz + "." }
    let ende = auftrag.sicht.laufzeit?.ende.map { " (\($0.text))" } ?? ""
    return puffer > 0
      ? satz + ", hier \(puffer) Arbeitstage: So viel früher als zum festgelegten Ende des "
        + "Projekts\(ende) ist der Plan fertig, wenn nichts dazwischenkommt."
      : satz + ", hier \(puffer) Arbeitstage: So viele fehlen, um das festgelegte Ende "
        + "oder ein „Nicht nach“ zu halten."
  }

  private static func name(_ element: Planelement) -> Tafel.Zelle {
    .text(element.istMeilenstein ? "\(element.name) (Meilenstein)" : element.name)
  }

  private func geplantes(_ plan: Projektplan, titel: String) -> Tafel {
    let vorgaenger = plan.nachNachfolgern
    return tafel(
      [
        "Code", "Element", "Verantwortlich", "PT intern", "PT extern", "Kosten", "Beginn", "Ende",
        "Dauer", "Vorgänger",
      ],
      plan.elemente.enumerated().map { index, element in
        [
          .text(element.code), Self.name(element), .text(element.verantwortlich),
          .text(element.ptIntern?.text ?? ""), .text(element.ptExtern?.text ?? ""),
          .text(element.kosten?.text ?? ""), .text(element.beginn?.text ?? ""),
          .text(element.ende?.text ?? ""), .text(element.dauer.map(String.init) ?? ""),
          .text(plan.vorgaengertext(index, vorgaenger[index])),
        ]
      }, titel: titel, zahlen: [3, 4, 5, 8])
  }

  private func netzplan(_ plan: Projektplan) -> Tafel {
    var tafel = tafel(
      ["Code", "Element", "FAZ", "FEZ", "SAZ", "SEZ", "GP", "FP", "Kritisch"],
      plan.elemente.map { element in
        let termine = element.termine
        return [
          .text(element.code), Self.name(element), .text(termine?.faz.text ?? ""),
          .text(termine?.fez.text ?? ""), .text(termine?.saz.text ?? ""),
          .text(termine?.sez.text ?? ""), .text(termine.map { String($0.gesamtpuffer) } ?? ""),
          .text(termine.map { String($0.freierPuffer) } ?? ""),
          .text(termine.map { $0.istKritisch ? "ja" : "nein" } ?? ""),
        ]
      }, titel: "Netzplan: was wann sein kann und sein muss", zahlen: [6, 7])
    tafel.titelIstSichtbar = true
    return tafel
  }

  private func iststand(_ plan: Projektplan) -> Tafel {
    var tafel = tafel(
      [
        "Code", "Element", "Beginn", "Ist-Beginn", "Ende", "Ist-Ende", "Fertig", "Stand",
        "Rückstand (AT)",
      ],
      plan.elemente.map { element in
        [
          .text(element.code), Self.name(element), .text(element.beginn?.text ?? ""),
          .text(element.istBeginn?.text ?? ""), .text(element.ende?.text ?? ""),
          .text(element.istEnde?.text ?? ""), .text(element.fertig.map { "\($0)\u{A0}%" } ?? ""),
          .text(element.stand?.rawValue ?? ""),
          .text(element.rueckstand.map(Self.rueckstand) ?? ""),
        ]
      }, titel: "Plan und Ist" + (plan.stichtag.map { " am \($0.text)" } ?? ""), zahlen: [6, 8])
    tafel.titelIstSichtbar = true
    return tafel
  }

  /// Nobody reads a negative delay.
  private static func rueckstand(_ tage: Int) -> String {
    tage < 0 ? "\(tage.magnitude)\u{A0}AT voraus" : String(tage)
  }

  /// Days of work by office and month; own days and those of others are never added.
  var auslastung: Abschnittssicht? {
    guard let plan, !plan.lasten.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Auslastung")
    sicht.bilder = [.last(plan, eintrag.adresse)]
    let zeilen = plan.lasten.flatMap { last in
      last.monate.filter { !$0.istLeer }.map { monat -> [Tafel.Zelle] in
        let name = Datum.monatsnamen[min(max(monat.monat, 1), 12) - 1]
        return [
          .text(last.stelle), .text("\(name) \(monat.jahr)"),
          .text(last.hatInterne || monat.verfuegbar != nil ? monat.geplant.text : ""),
          .text(monat.verfuegbar?.text ?? ""), .text(Self.prozent(monat)),
          .text(last.hatExterne ? monat.extern.text : ""),
        ]
      }
    }
    sicht.tafeln = [
      tafel(
        ["Verantwortliche Stelle", "Monat", "PT intern", "Verfügbar", "Auslastung", "PT extern"],
        zeilen, titel: sicht.titel, zahlen: [2, 3, 4, 5])
    ]
    sicht.fussnote =
      "Gezählt sind die Personentage der Arbeitspakete, für die eine Stelle verantwortlich ist: "
      + "PT intern leistet die Verwaltung, PT extern leisten Dritte. Beide werden nie "
      + "zusammengezählt; verfügbar ist, was der Anteil an einer Stelle (VZÄ) im Monat hergibt."
    return sicht
  }

  /// The milestones of the plan that the Projektauftrag does not name: the picture above shows them too.
  var weitereMeilensteine: Tafel? {
    let genannte = Set(
      auftrag.sicht.zeilen(Projektauftrag.meilensteine).map { $0.text(Meilensteinzeile.psp) })
    let weitere = (plan?.elemente ?? []).filter { $0.istMeilenstein && !genannte.contains($0.code) }
    guard !weitere.isEmpty else { return nil }
    let istAllein = genannte.isEmpty
    var tafel = tafel(
      ["Code", "Meilenstein", "Termin", "Verantwortlich", "Ergebnis"],
      weitere.map { element in
        [
          .text(element.code), .text(element.name),
          .text((element.ende ?? element.beginn)?.text ?? "offen"), .text(element.verantwortlich),
          .text(element.ergebnis),
        ]
      },
      titel: istAllein
        ? "Meilensteine des Projektstrukturplans" : "Weitere Meilensteine im Projektstrukturplan")
    tafel.titelIstSichtbar = true
    return tafel
  }

  /// Where only the plan has milestones.
  var eigenerAbschnitt: Abschnittssicht? {
    weitereMeilensteine == nil
      ? nil : Abschnittssicht(titel: umgebung.wort(Projektauftrag.meilensteine.name))
  }

  private static func prozent(_ monat: Stellenlast.Monat) -> String {
    guard let verfuegbar = monat.verfuegbar?.wert, verfuegbar > 0,
      (0...1_000_000_000).contains(monat.geplant.wert)
    else { return "" }
    return "\((monat.geplant.wert * 100 + verfuegbar / 2) / verfuegbar)\u{A0}%"
  }
}
