import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The drawings of a project. `ordner` is the folder of its page, which holds them as files; `nil` where the
/// project has no page.
extension Bildsicht {
  static func struktur(_ mappe: Planmappe, _ ordner: String?) -> [Bildsicht] {
    blaetter(mappe.struktur, "Projektstrukturplan", ordner, "strukturplan", "bild-struktur") {
      $0.put(mappe.baumbild)
    }
  }

  static func termine(_ mappe: Planmappe, _ ordner: String?) -> [Bildsicht] {
    blaetter(mappe.termine, "Terminplan", ordner, "terminplan", "bild-terminplan") {
      $0.put(mappe.balkenbild)
    }
  }

  /// One, or as many as a long plan needs sheets; in characters it is one.
  private static func blaetter(
    _ bilder: [Druckstock], _ titel: String, _ ordner: String?, _ datei: String, _ kennung: String,
    text: @escaping (inout ByteWriter) -> Void
  ) -> [Bildsicht] {
    bilder.enumerated().map { stelle, zeichnung in
      let zusatz = stelle == 0 ? "" : "-\(stelle + 1)"
      return Bildsicht(
        titel: bilder.count == 1 ? titel : "\(titel), Teil \(stelle + 1) von \(bilder.count)",
        istBreit: true, datei: ordner.map { "\($0)\(datei)\(zusatz).svg" },
        zeichnung: zeichnung, kennung: kennung + zusatz, text: stelle == 0 ? text : nil)
    }
  }

  static func last(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(
      titel: "Auslastung", datei: ordner.map { $0 + "auslastung.svg" },
      zeichnung: Druckstock(Lastbild.zeichnung(plan)), kennung: "bild-auslastung",
      text: { Lastbalken.schreibe(plan.lasten, into: &$0) })
  }
}

extension Projekt {
  /// More on one line of time are read better in the table.
  private static let hoechstensAmStrahl = 30

  /// Empty where no milestone has a day, and where they are too many.
  var meilensteinbild: [Bildsicht] {
    zeitstrahl(
      ablauf.filter { $0.art == Ablaufpunkt.meilenstein }, titel: "Meilensteinplan",
      zeichen: Ablaufpunkt.meilenstein, name: "meilensteine")
  }

  /// All dates on one line of time; of a long plan without its milestones, which have a table of their own.
  var ablaufbild: [Bildsicht] {
    let alle = ablauf.count <= Self.hoechstensAmStrahl
    return zeitstrahl(
      alle ? ablauf : ablauf.filter { $0.art != Ablaufpunkt.meilenstein }, titel: "Ablauf",
      zeichen: "Termin", name: "ablauf")
  }

  private func zeitstrahl(
    _ punkte: [Ablaufpunkt], titel: String, zeichen: String, name: String
  ) -> [Bildsicht] {
    let elemente = punkte.compactMap { punkt -> Planelement? in
      guard let tage = punkt.tage else { return nil }
      // „nach 21.11.2018“ is not that day.
      let istTag = punkt.istGenau || tage.count > 1 || punkt.wann == tage.text
      // Holidays go from one day to another; all others happen on one, even if nobody knows yet on which.
      let istZeitraum = punkt.istGenau && tage.count > 1 && punkt.art == Ablaufpunkt.ferien
      var element = Planelement(
        code: "", name: istTag ? punkt.was : "\(punkt.was) (\(punkt.wann))",
        art: istZeitraum ? .arbeitspaket : .meilenstein)
      element.beginn = tage.von
      element.ende = tage.bis
      return element
    }
    guard (2...Self.hoechstensAmStrahl).contains(elemente.count) else { return [] }
    let strahl = Projektplan(
      elemente: elemente, kalender: plan?.kalender ?? Arbeitskalender(land: umgebung.mandant.land),
      stichtag: plan?.stichtag)
    var bild = Meilensteinbild.zeichnung(
      strahl, zeichen: zeichen, mitZeitraeumen: zeichen != Ablaufpunkt.meilenstein)
    bild.titel = titel
    if zeichen != Ablaufpunkt.meilenstein {
      bild.beschreibung =
        "\(elemente.count) Termine auf einem Zeitstrahl; sie stehen in der Tabelle darunter."
    }
    return [
      Bildsicht(
        titel: titel, datei: datei("\(name).svg"), zeichnung: Druckstock(bild),
        kennung: "bild-\(name)")
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
        zeichnung: Druckstock(Organisationsbild.zeichnung(organisation)),
        kennung: "bild-organisation")
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
        zeichnung: Druckstock(Risikobild.zeichnung(risiken)), kennung: "bild-risiken")
    ]
  }
}
