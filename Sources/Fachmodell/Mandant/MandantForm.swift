import Kalender

/// The keys of `mandant.yml`: what differs from house to house, and is nowhere in the code.
package enum Mandantfeld {
  package static let name = Feld<String>("name", .text, pflicht: true, "Name der Körperschaft.")
  package static let land = Feld<String>(
    "land", .verweis(.land), pflicht: true, "Bundesland; bestimmt Feiertage.")
  package static let basisURL = Feld<String>("basis-url", .text, "Adresse der Website.")
  package static let ladungsfristTage = Feld<Int>("ladungsfrist-tage", .ganzzahl)
  package static let ladungsfristZaehlweise = Feld<Fristzaehlung>(
    "ladungsfrist-zählweise", Fristzaehlung.typ)
  package static let einmaligBedeutet = Feld<EinmaligBedeutet>(
    "einmalig-bedeutet", EinmaligBedeutet.typ)
  package static let betragspruefungAb = Feld<Betrag>("betragsprüfung-ab", .betrag)
  package static let personentagStunden = Feld<Hundertstel>("personentag-stunden", .zahl)
  package static let deckungFremdesBudget = Feld<String>("deckung-fremdes-budget", .text)
  package static let oertlicheFeiertage = Feld<[String]>(
    "örtliche-feiertage",
    .liste(.auswahl(Auswahlliste(OertlicherFeiertag.allCases.map(\.rawValue)))),
    "Feiertage, die das Land einzelnen Gemeinden lässt, mit Semikolon getrennt.")
  package static let haushaltBeschlossen = Feld<Int>("haushalt-beschlossen", .ganzzahl)
  package static let farbe = Feld<String>("farbe", .text)
  package static let wappen = Feld<String>("wappen", .text)

  package static let vertretung = Felddefinition("vertretung", .liste(.text))
  package static let freieTage = Felddefinition("freie-tage", .liste(.datumsbereich))
  package static let kontakt = Felddefinition("kontakt", .zuordnung)
  package static let labels = Felddefinition("labels", .zuordnung)
  package static let abkuerzungen = Felddefinition("abkürzungen", .zuordnung)
  package static let stufen = Felddefinition("stufen", .zuordnung)
  package static let nummernmuster = Felddefinition(
    "nummernmuster",
    .eintraege([
      Muster.muster.definition, Muster.beispiel.definition, Muster.gueltigAb.definition,
      Muster.gueltigBis.definition,
    ]))
  package static let merktage = Felddefinition(
    "merktage", .eintraege([Merktag.datum.definition, Merktag.name.definition]))
  package static let vorlagearten = Felddefinition(
    "vorlagearten",
    .eintraege([Artzeile.art.definition, Artzeile.name.definition, Artzeile.pflicht.definition]))
  package static let pruefbloecke = Felddefinition("prüfblöcke", .liste(.text))
  package static let mittelzeilen = Felddefinition(
    "mittelzeilen",
    .eintraege([
      Mittelart.name.definition, Mittelart.haushalt.definition, Mittelart.klasse.definition,
    ]))

  package static let felder: [Felddefinition] = [
    name.definition, land.definition, basisURL.definition, nummernmuster,
    ladungsfristTage.definition, ladungsfristZaehlweise.definition, einmaligBedeutet.definition,
    betragspruefungAb.definition, personentagStunden.definition, vertretung, merktage,
    vorlagearten, labels, pruefbloecke, mittelzeilen, stufen, abkuerzungen, freieTage,
    oertlicheFeiertage.definition,
    deckungFremdesBudget.definition, haushaltBeschlossen.definition, farbe.definition,
    wappen.definition, kontakt,
  ]
}

package enum Fristzaehlung: String, Auswahl {
  case volleTage = "volle Tage"
  case kalendertage = "Kalendertage"
}

package enum EinmaligBedeutet: String, Auswahl {
  case betrag = "Betrag"
  case jahr = "Jahr"
}

package enum Mittelklasse: String, Auswahl {
  case aufwand = "Aufwand"
  case ertrag = "Ertrag"
  case nichtZahlungswirksam = "nicht zahlungswirksam"

  package static var andereWorte: [(String, Mittelklasse)] {
    [("Auszahlung", .aufwand), ("Einzahlung", .ertrag)]
  }
}

package enum Haushaltsart: String, Auswahl {
  case ergebnis = "Ergebnishaushalt"
  case finanz = "Finanzhaushalt"

  package static var andereWorte: [(String, Haushaltsart)] {
    [
      ("Ergebnis", .ergebnis), ("Finanz", .finanz), ("Verwaltungshaushalt", .ergebnis),
      ("Vermögenshaushalt", .finanz),
    ]
  }
}

enum Muster {
  static let muster = Feld<String>("muster", .text, pflicht: true)
  static let beispiel = Feld<String>("beispiel", .text)
  static let gueltigAb = Feld<Datum>("gültig-ab", .datum)
  static let gueltigBis = Feld<Datum>("gültig-bis", .datum)
}

enum Merktag {
  static let datum = Feld<Datum>("datum", .datum, pflicht: true)
  static let name = Feld<String>("name", .text, pflicht: true)
}

enum Artzeile {
  static let art = Feld<String>("art", .text, pflicht: true)
  static let name = Feld<String>("name", .text)
  static let pflicht = Feld<[String]>("pflicht", .liste(.text))
}

enum Mittelart {
  static let name = Feld<String>("name", .text, pflicht: true)
  static let haushalt = Feld<Haushaltsart>("haushalt", Haushaltsart.typ)
  static let klasse = Feld<Mittelklasse>("klasse", Mittelklasse.typ)
}
