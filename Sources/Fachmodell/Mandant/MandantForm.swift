import Kalender

/// The keys of `mandant.yml`: what differs from house to house, and is nowhere in the code.
package enum Mandantfeld {
  package static let name = Feld<String>("name", .text, pflicht: true, "Name der Körperschaft.")
  package static let land = Feld<String>(
    "land", .verweis(.land), pflicht: true, "Bundesland; bestimmt Feiertage.")
  package static let basisURL = Feld<String>(
    "basis-url", .text, "Adresse der Website: https://kreistag.example.org.")
  package static let regelseiten = Feld<String>(
    "regelseiten", .text,
    "Wo das Haus die Seiten zu den Regeln hat: Adresse, auch mit {regel}, oder Ordner im Projekt.")
  package static let projektseiten = Feld<Bool>(
    "projektseiten", .jaNein,
    "Ob jedes Projekt eine eigene Seite mit Zeichnungen und Dateien zum Mitnehmen hat: ja oder nein."
  )
  package static let ladungsfristTage = Feld<Int>(
    "ladungsfrist-tage", .ganzzahl, "Tage zwischen Einladung und Sitzung: 7.")
  package static let ladungsfristZaehlweise = Feld<Fristzaehlung>(
    "ladungsfrist-zählweise", Fristzaehlung.typ,
    "volle Tage (ohne Tag der Einladung und der Sitzung) oder Kalendertage.")
  package static let einmaligBedeutet = Feld<EinmaligBedeutet>(
    "einmalig-bedeutet", EinmaligBedeutet.typ, "Was unter „einmalig in“ steht: Betrag oder Jahr.")
  package static let betragspruefungAb = Feld<Betrag>(
    "betragsprüfung-ab", .betrag, "Kleinere Beträge im Beschluss werden nicht geprüft: 1.000 €.")
  package static let personentagStunden = Feld<Hundertstel>(
    "personentag-stunden", .zahl, "Stunden eines Personentags: 8.")
  package static let deckungFremdesBudget = Feld<String>(
    "deckung-fremdes-budget", .text,
    "Was bei Deckung aus einem anderen Teilhaushalt gilt: gremium beteiligen.")
  package static let oertlicheFeiertage = Feld<[String]>(
    "örtliche-feiertage",
    .liste(.auswahl(Auswahlliste(OertlicherFeiertag.allCases.map(\.rawValue)))),
    "Feiertage, die das Land einzelnen Gemeinden lässt, mit Semikolon getrennt.")
  package static let haushaltBeschlossen = Feld<Haushaltsjahre>(
    "haushalt-beschlossen", .haushaltsjahre,
    "Letztes Jahr mit beschlossenem Haushaltsplan: 2018; beim Doppelhaushalt beide: 2025/2026.")
  package static let farbe = Feld<String>("farbe", .text, "Farbe der Website: #004f9f.")
  package static let wappen = Feld<String>(
    "wappen", .text, "Bild des Wappens: Pfad vom Ordner Content/ aus.")

  package static let vertretung = Felddefinition(
    "vertretung", .liste(.text), "Wer das Haus vertritt, je Eintrag „Name, Amt“.")
  package static let freieTage = Felddefinition(
    "freie-tage", .liste(.datumsbereich),
    "Tage, an denen das Haus geschlossen ist: 24.12.2018 oder 27.12.–31.12.2018.")
  package static let kontakt = Felddefinition(
    "kontakt", .zuordnung, "Angaben für den Fuß der Seiten, je Zeile „Name: Text“.")
  package static let labels = Felddefinition(
    "labels", .zuordnung, "Andere Namen für Überschriften: „Deckungsvorschlag: Gegenfinanzierung“.")
  package static let abkuerzungen = Felddefinition(
    "abkürzungen", .zuordnung, "Abkürzungen, die im Haus jeder kennt, mit ihrer Langform.")
  package static let stufen = Felddefinition(
    "stufen", .zuordnung, "Andere Stufen für Regeln: „SP-008: aus“.")
  package static let nummernmuster = Felddefinition(
    "nummernmuster", .eintraege(Muster.felder),
    "Wie Nummern von Vorlagen aussehen, mit Beispiel.")
  package static let haushaltsstellen = Felddefinition(
    "haushaltsstellen", .eintraege(Muster.felder),
    "Wie Produkte und Haushaltsstellen aussehen, mit Beispiel: 11.14.08 oder 0/4559.5200.")
  package static let merktage = Felddefinition(
    "merktage", .eintraege([Merktag.datum.definition, Merktag.name.definition]),
    "Tage, auf die keine Termine fallen sollen, und Zeiträume wie Ferien; beide zeigt der Ablauf jedes "
      + "Projekts.")
  package static let vorlagearten = Felddefinition(
    "vorlagearten",
    .eintraege([Artzeile.art.definition, Artzeile.name.definition, Artzeile.pflicht.definition]),
    "Arten von Vorlagen mit eigenem Namen und eigenen Pflichtangaben.")
  package static let pruefbloecke = Felddefinition(
    "prüfblöcke", .liste(.text), "Was jede Vorlage prüft: Klima, Gleichstellung.")
  package static let mittelzeilen = Felddefinition(
    "mittelzeilen",
    .eintraege([
      Mittelart.name.definition, Mittelart.haushalt.definition, Mittelart.klasse.definition,
    ]), "Zeilen der Mittelbereitstellung, in der Reihenfolge des Formulars.")

  package static let felder: [Felddefinition] = [
    name.definition, land.definition, basisURL.definition, nummernmuster, haushaltsstellen,
    ladungsfristTage.definition, ladungsfristZaehlweise.definition, einmaligBedeutet.definition,
    betragspruefungAb.definition, personentagStunden.definition, vertretung, merktage,
    vorlagearten, labels, pruefbloecke, mittelzeilen, stufen, abkuerzungen, freieTage,
    oertlicheFeiertage.definition, regelseiten.definition, projektseiten.definition,
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
  static let muster = Feld<String>(
    "muster", .text, pflicht: true, "Regulärer Ausdruck: \\d{1,4}/\\d{4}.")
  static let beispiel = Feld<String>("beispiel", .text, "Eine Nummer, die passt: 139/2018.")
  static let gueltigAb = Feld<Datum>("gültig-ab", .datum, "Erster Tag, an dem so nummeriert wird.")
  static let gueltigBis = Feld<Datum>(
    "gültig-bis", .datum, "Letzter Tag, an dem so nummeriert wurde.")
  static let felder = [
    muster.definition, beispiel.definition, gueltigAb.definition, gueltigBis.definition,
  ]
}

enum Merktag {
  static let datum = Feld<Datumsbereich>(
    "datum", .datumsbereich, pflicht: true,
    "Tag oder Zeitraum: 26.05.2019 oder 29.07.–10.09.2019.")
  static let name = Feld<String>(
    "name", .text, pflicht: true, "Was dann ist: Kommunalwahl, Sommerferien.")
}

enum Artzeile {
  static let art = Feld<Vorlagenart>(
    "art", Vorlagenart.typ, pflicht: true, "Art der Vorlage: Beschlussvorlage.")
  static let name = Feld<String>("name", .text, "Wie sie im Haus heißt.")
  static let pflicht = Feld<[String]>(
    "pflicht", .liste(.text), "Pflichtangaben dieser Art, je Eintrag eine.")
}

enum Mittelart {
  static let name = Feld<String>(
    "name", .text, pflicht: true, "Name der Zeile im Formular: Sachaufwand.")
  static let haushalt = Feld<Haushaltsart>(
    "haushalt", Haushaltsart.typ, "Ergebnishaushalt oder Finanzhaushalt.")
  static let klasse = Feld<Mittelklasse>(
    "klasse", Mittelklasse.typ, "Aufwand, Ertrag oder nicht zahlungswirksam.")
}
