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
  package static let kennung = Feld<String>("kennung", .text, pflicht: true)
  package static let projekt = Feld<String>("projekt", .verweis(.projekt), pflicht: true)
  package static let kalender = Feld<String>("kalender", .verweis(.land), pflicht: true)
  package static let freieTage = Feld<[String]>("freie-tage", .liste(.datumsbereich))
  package static let stichtag = Feld<Datum>("stichtag", .datum)

  package static let struktur = Abschnittsdefinition(
    "Struktur", pflicht: true, tabelle: Strukturelement.tabelle)

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
  package static let code = Feld<String>("Code", .code, pflicht: true)
  package static let element = Feld<String>("Element", .text, pflicht: true)
  package static let art = Feld<Elementart>("Art", Elementart.typ, pflicht: true)
  package static let verantwortlich = Feld<String>("Verantwortlich", .text)
  package static let beginn = Feld<Datum>("Beginn", .datum)
  package static let ende = Feld<Datum>("Ende", .datum)
  package static let dauer = Feld<Int>("Dauer", .ganzzahl)
  package static let ptIntern = Feld<Hundertstel>("PT intern", .zahl)
  package static let ptExtern = Feld<Hundertstel>("PT extern", .zahl)
  package static let kosten = Feld<Betrag>("Kosten", .betrag)
  package static let vorgaenger = Feld<String>("Vorgänger", .text)
  package static let nichtVor = Feld<Datum>("Nicht vor", .datum)
  package static let nichtNach = Feld<Datum>("Nicht nach", .datum)
  package static let fertig = Feld<Int>("Fertig %", .ganzzahl)
  package static let istBeginn = Feld<Datum>("Ist-Beginn", .datum)
  package static let istEnde = Feld<Datum>("Ist-Ende", .datum)
  package static let ergebnis = Feld<String>("Ergebnis", .text)
  package static let abnahme = Feld<String>("Abnahme", .text)
  static let tabelle = Tabellendefinition([
    code.definition, element.definition, art.definition, verantwortlich.definition,
    beginn.definition, ende.definition, dauer.definition, ptIntern.definition,
    ptExtern.definition, kosten.definition, vorgaenger.definition, nichtVor.definition,
    nichtNach.definition, fertig.definition, istBeginn.definition, istEnde.definition,
    ergebnis.definition, abnahme.definition,
  ])
}
