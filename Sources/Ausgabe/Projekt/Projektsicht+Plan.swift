import Fachmodell
import Kalender
import SourceText
import Terminplan

extension Projekt {
  /// The tree and the dates: drawings, and below them the table that says the same to everybody.
  var terminplan: [Abschnittssicht] {
    guard let plan else { return [] }
    var struktur = Abschnittssicht(titel: umgebung.wort("Projektstrukturplan"))
    struktur.bilder = [.struktur(plan, eintrag.adresse)]
    var termine = Abschnittssicht(titel: "Terminplan")
    termine.bilder = [.termine(plan, eintrag.adresse)]
    termine.tafeln = [Self.tafel(plan, titel: termine.titel, tafel)]
    guard plan.elemente.contains(where: { $0.termine != nil }) else { return [struktur, termine] }
    termine.fussnote =
      "FAZ und FEZ: frühester Anfang und frühestes Ende; SAZ und SEZ: spätester Anfang und "
      + "spätestes Ende; GP: Gesamtpuffer; FP: freier Puffer; kritisch ist, was den "
      + "kleinsten Gesamtpuffer hat; Dauer und Puffer in Arbeitstagen."
    return [struktur, termine]
  }

  private static func tafel(
    _ plan: Projektplan, titel: String,
    _ tafel: ([String], [[Tafel.Zelle]], String, Set<Int>) -> Tafel
  ) -> Tafel {
    let vorgaenger = plan.nachNachfolgern
    let zeilen = plan.elemente.enumerated().map { index, element -> [Tafel.Zelle] in
      let termine = element.termine
      return [
        .text(element.code),
        .text(element.istMeilenstein ? "\(element.name) (Meilenstein)" : element.name),
        .text(element.verantwortlich), .text(element.ptIntern?.text ?? ""),
        .text(element.ptExtern?.text ?? ""), .text(element.beginn?.text ?? ""),
        .text(element.ende?.text ?? ""), .text(element.dauer.map(String.init) ?? ""),
        .text(termine?.faz.text ?? ""), .text(termine?.fez.text ?? ""),
        .text(termine?.saz.text ?? ""), .text(termine?.sez.text ?? ""),
        .text(termine.map { String($0.gesamtpuffer) } ?? ""),
        .text(termine.map { String($0.freierPuffer) } ?? ""),
        .text(termine.map { $0.istKritisch ? "ja" : "nein" } ?? ""),
        .text(plan.vorgaengertext(index, vorgaenger[index])),
        .text(element.fertig.map { "\($0)\u{A0}%" } ?? ""), .text(element.istBeginn?.text ?? ""),
        .text(element.istEnde?.text ?? ""), .text(element.stand?.rawValue ?? ""),
        .text(element.rueckstand.map(String.init) ?? ""),
      ]
    }
    return tafel(
      [
        "Code", "Element", "Verantwortlich", "PT intern", "PT extern", "Beginn", "Ende", "Dauer",
        "FAZ", "FEZ", "SAZ", "SEZ", "GP", "FP", "Kritisch", "Vorgänger",
        "Fertig", "Ist-Beginn", "Ist-Ende", "Stand", "Rückstand",
      ], zeilen, titel, [3, 4, 7, 12, 13, 16, 20])
  }

  /// Days of work by office and month.
  var auslastung: Abschnittssicht? {
    guard let plan, !plan.lasten.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Auslastung")
    sicht.bilder = [.last(plan, eintrag.adresse)]
    let zeilen = plan.lasten.flatMap { last in
      last.monate.map { monat -> [Tafel.Zelle] in
        let name = Datum.monatsnamen[min(max(monat.monat, 1), 12) - 1]
        return [
          .text(last.stelle), .text("\(name) \(monat.jahr)"), .text(monat.geplant.text),
          .text(monat.verfuegbar?.text ?? ""), .text(Self.prozent(monat)),
        ]
      }
    }
    sicht.tafeln = [
      tafel(
        ["Stelle", "Monat", "Geplant (PT)", "Verfügbar (PT)", "Auslastung"], zeilen,
        titel: sicht.titel, zahlen: [2, 3, 4])
    ]
    return sicht
  }

  private static func prozent(_ monat: Stellenlast.Monat) -> String {
    guard let verfuegbar = monat.verfuegbar?.wert, verfuegbar > 0,
      (0...1_000_000_000).contains(monat.geplant.wert)
    else { return "" }
    return "\(monat.geplant.wert * 100 / verfuegbar)\u{A0}%"
  }
}
