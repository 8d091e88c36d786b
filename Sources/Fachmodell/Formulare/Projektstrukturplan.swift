package import Kalender

package enum Elementart: String, Auswahl {
  case projekt = "Projekt"
  case teilprojekt = "Teilprojekt"
  case teilaufgabe = "Teilaufgabe"
  case arbeitspaket = "Arbeitspaket"
  case meilenstein = "Meilenstein"

  package static var andereWorte: [(String, Elementart)] {
    [("AP", .arbeitspaket), ("TA", .teilaufgabe), ("TP", .teilprojekt)]
  }
}

/// The annex that splits the project into work packages with dates, effort and dependencies.
package enum Projektstrukturplan {
  package static let kennung = Feld<String>(
    "kennung", .text, pflicht: true, "Kurzer Name in Kleinbuchstaben: teilhabeplan-psp.")
  package static let projekt = Feld<String>(
    "projekt", .verweis(.projekt), pflicht: true, "Kennung des Projektauftrags.")
  package static let kalender = Feld<String>(
    "kalender", .verweis(.land), pflicht: true, "Bundesland, dessen Feiertage gelten: BW.")
  package static let freieTage = Feld<[String]>(
    "freie-tage", .liste(.datumsbereich),
    "Weitere freie Tage, mit Semikolon: 24.12.2018; 27.12.–31.12.2018.")
  package static let stichtag = Feld<Datum>(
    "stichtag", .datum, "Tag, für den der Stand des Projekts gilt: 30.06.2019.")

  package static let struktur = Abschnittsdefinition(
    "Struktur", pflicht: true, tabelle: Strukturelement.tabelle,
    "Alle Elemente des Plans, je Zeile eines.")

  package static let formular = Formular(
    .projektstrukturplan,
    artworte: Auswahlliste(["Projektstrukturplan"], andere: [("PSP", "Projektstrukturplan")]),
    felder: [
      kennung.definition, projekt.definition, kalender.definition, freieTage.definition,
      stichtag.definition,
    ],
    abschnitte: [struktur])
}

package enum Strukturelement {
  package static let code = Feld<String>(
    "Code", .code, pflicht: true, "Nummer im Plan: 1.2.1 liegt unter 1.2.")
  package static let element = Feld<String>("Element", .text, pflicht: true, "Name des Elements.")
  package static let art = Feld<Elementart>(
    "Art", Elementart.typ, pflicht: true,
    "Projekt, Teilprojekt, Teilaufgabe, Arbeitspaket oder Meilenstein.")
  package static let verantwortlich = Feld<String>("Verantwortlich", .text, "Genau eine Stelle.")
  package static let beginn = Feld<Datum>("Beginn", .datum, "Erster Tag: 01.10.2018.")
  package static let ende = Feld<Datum>("Ende", .datum, "Letzter Tag: 09.11.2018.")
  package static let dauer = Feld<Int>("Dauer", .ganzzahl, "Arbeitstage: 10.")
  package static let ptIntern = Feld<Hundertstel>(
    "PT intern", .zahl, "Personentage der eigenen Leute: 4,5.")
  package static let ptExtern = Feld<Hundertstel>("PT extern", .zahl, "Personentage Dritter: 6.")
  package static let kosten = Feld<Betrag>("Kosten", .betrag, "Betrag: 5.000 €.")
  package static let vorgaenger = Feld<String>(
    "Vorgänger", .text, "Was davor fertig sein muss: 1.1.1, 1.2.2 EA + 5 AT.")
  package static let nichtVor = Feld<Datum>("Nicht vor", .datum, "Frühester Tag: 03.09.2018.")
  package static let nichtNach = Feld<Datum>("Nicht nach", .datum, "Spätester Tag: 28.06.2019.")
  package static let fertig = Feld<Int>(
    "Fertig %", .prozent, "Wie viel erledigt ist, 0 bis 100: 40 %.")
  package static let istBeginn = Feld<Datum>("Ist-Beginn", .datum, "Wann wirklich begonnen wurde.")
  package static let istEnde = Feld<Datum>("Ist-Ende", .datum, "Wann es wirklich fertig war.")
  package static let ergebnis = Feld<String>("Ergebnis", .text, "Was am Ende vorliegt.")
  package static let abnahme = Feld<String>(
    "Abnahme", .text, "Woran man sieht, dass es fertig ist.")
  static let tabelle = Tabellendefinition([
    code.definition, element.definition, art.definition, verantwortlich.definition,
    beginn.definition, ende.definition, dauer.definition, ptIntern.definition,
    ptExtern.definition, kosten.definition, vorgaenger.definition, nichtVor.definition,
    nichtNach.definition, fertig.definition, istBeginn.definition, istEnde.definition,
    ergebnis.definition, abnahme.definition,
  ])
}
