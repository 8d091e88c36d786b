package import Kalender

package enum Umsatzsteuer: String, Auswahl {
  case enthalten
  case zuzueglich = "zuzüglich 19 %"
  case keine, offen
}

/// The annex that binds the county and a contractor.
package enum Vereinbarung {
  package static let kennung = Feld<String>("kennung", .text, pflicht: true)
  package static let titel = Feld<String>("titel", .text, pflicht: true)
  package static let vorlage = Feld<String>("vorlage", .verweis(.vorlage))
  package static let projekt = Feld<String>("projekt", .verweis(.projekt))
  package static let auftraggeber = Feld<String>("auftraggeber", .text, pflicht: true)
  package static let auftraggeberVertreten = Feld<String>("auftraggeber-vertreten-durch", .text)
  package static let auftragnehmer = Feld<String>("auftragnehmer", .text, pflicht: true)
  package static let auftragnehmerVertreten = Feld<String>("auftragnehmer-vertreten-durch", .text)
  package static let beginn = Feld<Datum>("beginn", .datum)
  package static let ende = Feld<Datum>("ende", .datum)
  package static let unterzeichnetAm = Feld<Datum>("unterzeichnet-am", .datum)
  package static let gremienvorbehalt = Feld<String>("gremienvorbehalt", .text)
  package static let haushaltsvorbehalt = Feld<String>("haushaltsvorbehalt", .text)
  package static let umsatzsteuer = Feld<Umsatzsteuer>("umsatzsteuer", Umsatzsteuer.typ)
  package static let abweichung = Feld<String>("abweichung", .text)

  package static let gegenstand = Abschnittsdefinition("Gegenstand", pflicht: true)
  package static let leistungsumfang = Abschnittsdefinition(
    "Leistungsumfang", tabelle: Leistungszeile.tabelle)
  package static let verguetung = Abschnittsdefinition(
    "Vergütung", tabelle: Verguetungszeile.tabelle)
  package static let leistungenDesLandkreises = Abschnittsdefinition("Leistungen des Landkreises")
  package static let faelligkeit = Abschnittsdefinition("Fälligkeit")
  package static let nutzungsrechte = Abschnittsdefinition("Nutzungsrechte")
  package static let datenschutz = Abschnittsdefinition("Datenschutz")
  package static let kuendigung = Abschnittsdefinition("Kündigung")
  package static let haftung = Abschnittsdefinition("Haftung")
  package static let grundlagen = Abschnittsdefinition("Grundlagen")

  package static let formular = Formular(
    .vereinbarung, artworte: Auswahlliste(["Vereinbarung"]),
    felder: [
      kennung.definition, titel.definition, vorlage.definition, projekt.definition,
      auftraggeber.definition, auftraggeberVertreten.definition, auftragnehmer.definition,
      auftragnehmerVertreten.definition, beginn.definition, ende.definition,
      unterzeichnetAm.definition, gremienvorbehalt.definition, haushaltsvorbehalt.definition,
      umsatzsteuer.definition, abweichung.definition,
    ],
    abschnitte: [
      gegenstand, leistungsumfang, verguetung, leistungenDesLandkreises, faelligkeit,
      nutzungsrechte, datenschutz, kuendigung, haftung, grundlagen, Vorlage.unterschriften,
    ])
}

package enum Leistungszeile {
  package static let leistung = Feld<String>("Leistung", .text, pflicht: true)
  package static let personen = Feld<Int>("Personen", .ganzzahl)
  package static let tageJePerson = Feld<Hundertstel>("Tage je Person", .zahl)
  package static let personentage = Feld<Hundertstel>("Personentage", .zahl)
  package static let satz = Feld<Betrag>("Satz", .betrag)
  package static let summe = Feld<Betrag>("Summe", .betrag)
  static let tabelle = Tabellendefinition([
    leistung.definition, personen.definition, tageJePerson.definition, personentage.definition,
    satz.definition, summe.definition,
  ])
}

package enum Verguetungszeile {
  package static let position = Feld<String>("Position", .text, pflicht: true)
  package static let gesamt = Feld<Betrag>("Gesamt", .betrag)
  static let tabelle = Tabellendefinition(
    [position.definition, gesamt.definition], mitJahren: true)
}
