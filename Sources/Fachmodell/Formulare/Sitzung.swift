package import Kalender

package enum Sitzungsform: String, Auswahl {
  case praesenz = "Präsenz"
  case hybrid
  case video = "Video"
  case umlauf = "Umlauf"
  case offenlegung = "Offenlegung"
}

/// How a body has disposed of a paper.
package enum Beratungsergebnis: String, Auswahl {
  case beschlossen = "ungeändert beschlossen"
  case geaendertBeschlossen = "geändert beschlossen"
  case mitMassgabe = "mit Maßgabe"
  case empfohlen = "empfohlen"
  case mitAenderungenEmpfohlen = "mit Änderungen empfohlen"
  case abgelehnt = "abgelehnt"
  case vertagt = "vertagt"
  case zurueckgestellt = "zurückgestellt"
  case verwiesen = "verwiesen"
  case abgesetzt = "abgesetzt"
  case zurueckgezogen = "zurückgezogen"
  case zurKenntnisGenommen = "zur Kenntnis genommen"
  case ohneVotum = "ohne Votum"
  case gewaehlt = "gewählt"

  package static var andereWorte: [(String, Beratungsergebnis)] {
    [
      ("beschlossen", .beschlossen), ("angenommen", .beschlossen),
      ("einstimmig beschlossen", .beschlossen), ("Kenntnisnahme", .zurKenntnisGenommen),
    ]
  }
}

package enum Sitzung {
  package static let gremium = Feld<String>("gremium", .verweis(.gremium), pflicht: true)
  package static let datum = Feld<Datumsbereich>("datum", .datumsbereich, pflicht: true)
  package static let beginn = Feld<Uhrzeit>("beginn", .uhrzeit)
  package static let ende = Feld<Uhrzeit>("ende", .uhrzeit)
  package static let ort = Feld<String>("ort", .text)
  package static let raum = Feld<String>("raum", .text)
  package static let form = Feld<Sitzungsform>("form", Sitzungsform.typ)
  package static let einladungAm = Feld<Datum>("einladung-am", .datum)
  package static let fristBegruendung = Feld<String>("frist-begründung", .text)
  package static let abgesagt = Feld<Bool>("abgesagt", .jaNein)
  package static let ergebnisse = Feld<String>(
    "ergebnisse", .text, "„unbekannt“ mit Grund, wenn sie nicht mehr zu ermitteln sind.")

  package static let tagesordnung = Abschnittsdefinition(
    "Tagesordnung", tabelle: Tagesordnungspunkt.tabelle)
  package static let ergebnistabelle = Abschnittsdefinition(
    "Ergebnisse", tabelle: Ergebniszeile.tabelle, freieTeile: true)
  package static let abstimmung = Abschnittsdefinition(
    "Abstimmung nach Fraktionen", tabelle: Fraktionszeile.tabelle)
  package static let umsetzung = Abschnittsdefinition("Umsetzung", tabelle: Umsetzungszeile.tabelle)

  package static let formular = Formular(
    .sitzung, artworte: Auswahlliste(["Sitzung"]),
    felder: [
      gremium.definition, datum.definition, beginn.definition, ende.definition, ort.definition,
      raum.definition, form.definition, einladungAm.definition, fristBegruendung.definition,
      abgesagt.definition, ergebnisse.definition,
    ],
    abschnitte: [tagesordnung, ergebnistabelle, abstimmung, umsetzung])
}

package enum Tagesordnungspunkt {
  package static let top = Feld<String>("TOP", .text, pflicht: true)
  package static let vorlage = Feld<String>("Vorlage", .verweis(.vorlage))
  package static let titel = Feld<String>("Titel", .text)
  package static let status = Feld<Oeffentlichkeitsstatus>(
    "Status", Oeffentlichkeitsstatus.typ, pflicht: true)
  package static let nachgereichtAm = Feld<Datum>("Nachgereicht am", .datum)
  static let tabelle = Tabellendefinition([
    top.definition, vorlage.definition, titel.definition, status.definition,
    nachgereichtAm.definition,
  ])
}

package enum Ergebniszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true)
  package static let ergebnis = Feld<Beratungsergebnis>(
    "Ergebnis", Beratungsergebnis.typ, pflicht: true)
  package static let ja = Feld<Int>("Ja", .ganzzahl)
  package static let nein = Feld<Int>("Nein", .ganzzahl)
  package static let enthaltung = Feld<Int>("Enthaltung", .ganzzahl)
  package static let befangen = Feld<Int>("Befangen", .ganzzahl)
  package static let anwesend = Feld<Int>("Stimmberechtigt anwesend", .ganzzahl)
  package static let mehrheit = Feld<String>("Mehrheit", .text)
  package static let veroeffentlichtAm = Feld<Datum>("Veröffentlicht am", .datum)
  package static let bekanntgegebenAm = Feld<Datum>("Bekanntgegeben am", .datum)
  package static let bekanntgabeGrund = Feld<String>("Bekanntgabe-Grund", .text)
  static let tabelle = Tabellendefinition([
    top.definition, ergebnis.definition, ja.definition, nein.definition, enthaltung.definition,
    befangen.definition, anwesend.definition, mehrheit.definition,
    veroeffentlichtAm.definition, bekanntgegebenAm.definition, bekanntgabeGrund.definition,
  ])
}

package enum Fraktionszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true)
  package static let fraktion = Feld<String>("Fraktion", .text, pflicht: true)
  package static let ja = Feld<Int>("Ja", .ganzzahl)
  package static let nein = Feld<Int>("Nein", .ganzzahl)
  package static let enthaltung = Feld<Int>("Enthaltung", .ganzzahl)
  static let tabelle = Tabellendefinition([
    top.definition, fraktion.definition, ja.definition, nein.definition, enthaltung.definition,
  ])
}

package enum Umsetzungszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true)
  package static let stelle = Feld<String>("Stelle", .text)
  package static let bis = Feld<Datum>("Bis", .datum)
  package static let stand = Feld<String>("Stand", .text)
  static let tabelle = Tabellendefinition([
    top.definition, stelle.definition, bis.definition, stand.definition,
  ])
}
