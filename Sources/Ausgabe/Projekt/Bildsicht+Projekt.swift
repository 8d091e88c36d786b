import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The drawings of a project. `ordner` is the folder of its page, which holds them as files; `nil` where the
/// project has no page.
extension Bildsicht {
  static func struktur(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(
      titel: "Projektstrukturplan", istBreit: true, datei: ordner.map { $0 + "strukturplan.svg" },
      svg: { Strukturbild.schreibe(plan, id: "bild-struktur", eigenstaendig: $0, into: &$1) },
      text: { Baumbild.schreibe(plan, into: &$0) })
  }

  static func termine(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(
      titel: "Terminplan", istBreit: true, datei: ordner.map { $0 + "terminplan.svg" },
      svg: { Ganttbild.schreibe(plan, id: "bild-terminplan", eigenstaendig: $0, into: &$1) },
      text: { Balkenbild.schreibe(plan, into: &$0) })
  }

  static func last(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(
      titel: "Auslastung", datei: ordner.map { $0 + "auslastung.svg" },
      svg: { Lastbild.schreibe(plan, id: "bild-auslastung", eigenstaendig: $0, into: &$1) },
      text: { Lastbalken.schreibe(plan.lasten, into: &$0) })
  }
}

extension Projekt {
  /// Empty where no milestone has a day.
  var meilensteinbild: [Bildsicht] {
    zeitstrahl(
      ablauf.filter { $0.art == Ablaufpunkt.meilenstein }, titel: "Meilensteinplan",
      name: "meilensteine")
  }

  /// All dates on one line of time.
  var ablaufbild: [Bildsicht] { zeitstrahl(ablauf, titel: "Ablauf", name: "ablauf") }

  private func zeitstrahl(_ punkte: [Ablaufpunkt], titel: String, name: String) -> [Bildsicht] {
    let elemente = punkte.compactMap { punkt -> Planelement? in
      guard let tage = punkt.tage else { return nil }
      var element = Planelement(code: "", name: punkt.was, art: .meilenstein)
      element.beginn = tage.von
      element.ende = tage.von
      return element
    }
    guard elemente.count > 1 else { return [] }
    let strahl = Projektplan(
      elemente: elemente, kalender: plan?.kalender ?? Arbeitskalender(land: umgebung.mandant.land),
      stichtag: plan?.stichtag)
    return [
      Bildsicht(
        titel: titel, datei: datei("\(name).svg"),
        svg: { eigenstaendig, out in
          var bild = Meilensteinbild.zeichnung(strahl)
          bild.titel = titel
          bild.schreibe(id: "bild-\(name)", eigenstaendig: eigenstaendig, into: &out)
        })
    ]
  }

  var organisationsbild: [Bildsicht] {
    let zeilen = auftrag.sicht.zeilen(Projektauftrag.projektorganisation)
    guard !zeilen.isEmpty else { return [] }
    let kopf = auftrag.sicht.kopf
    let organisation = Projektorganisation(
      auftraggeber: kopf.text(Projektauftrag.auftraggeber),
      projektleitung: kopf.text(Projektauftrag.projektleitung),
      gremien: zeilen.map { zeile in
        Projektorganisation.Gremium(
          name: zeile.text(Projektgremium.gremium), art: zeile[Projektgremium.art],
          vorsitz: zeile.text(Projektgremium.vorsitz), anzahl: zeile[Projektgremium.anzahl],
          zusammensetzung: zeile.text(Projektgremium.zusammensetzung),
          mitglieder: zeile[Projektgremium.mitglieder] ?? [],
          aufgabe: zeile.text(Projektgremium.aufgabe))
      })
    return [
      Bildsicht(
        titel: "Projektorganisation", datei: datei("organisation.svg"),
        svg: {
          Organisationsbild.schreibe(
            organisation, id: "bild-organisation", eigenstaendig: $0, into: &$1)
        })
    ]
  }

  var risikobild: [Bildsicht] {
    let risiken = auftrag.sicht.zeilen(Projektauftrag.risiken).map {
      Risikobild.Risiko(
        name: $0.text(Risikozeile.risiko), eintritt: $0[Risikozeile.eintritt],
        auswirkung: $0[Risikozeile.auswirkung])
    }
    guard !risiken.isEmpty else { return [] }
    return [
      Bildsicht(
        titel: "Risikomatrix", datei: datei("risiken.svg"),
        svg: { Risikobild.schreibe(risiken, id: "bild-risiken", eigenstaendig: $0, into: &$1) })
    ]
  }
}
