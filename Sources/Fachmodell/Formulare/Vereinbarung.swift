package import Kalender

package enum Umsatzsteuer: String, Auswahl {
  case enthalten
  case zuzueglich = "zuzüglich 19 %"
  case keine, offen
}

/// The annex that binds the county and a contractor.
package enum Vereinbarung {
  package static let kennung = Feld<String>(
    "kennung", .text, pflicht: true, "Kurzer Name in Kleinbuchstaben: vereinbarung-akademie.")
  package static let titel = Feld<String>("titel", .text, pflicht: true, "Titel der Vereinbarung.")
  package static let vorlage = Feld<String>(
    "vorlage", .verweis(.vorlage), "Nummer der Vorlage: 139/2018.")
  package static let projekt = Feld<String>(
    "projekt", .verweis(.projekt), "Kennung des Projektauftrags.")
  package static let auftraggeber = Feld<String>(
    "auftraggeber", .text, pflicht: true, "Wer den Auftrag gibt.")
  package static let auftraggeberVertreten = Feld<String>(
    "auftraggeber-vertreten-durch", .text, "Wer unterschreibt: Name, Amt.")
  package static let auftragnehmer = Feld<String>(
    "auftragnehmer", .text, pflicht: true, "Wer den Auftrag ausführt.")
  package static let auftragnehmerVertreten = Feld<String>(
    "auftragnehmer-vertreten-durch", .text, "Wer für den Auftragnehmer unterschreibt.")
  package static let beginn = Feld<Datum>("beginn", .datum, "Erster Tag der Laufzeit: 19.07.2018.")
  package static let ende = Feld<Datum>("ende", .datum, "Letzter Tag der Laufzeit: 31.12.2019.")
  package static let unterzeichnetAm = Feld<Datum>(
    "unterzeichnet-am", .datum, "Tag der Unterschrift.")
  package static let gremienvorbehalt = Feld<String>(
    "gremienvorbehalt", .text, "Beschluss, von dem die Vereinbarung abhängt.")
  package static let haushaltsvorbehalt = Feld<String>(
    "haushaltsvorbehalt", .text, "Jahr, dessen Haushalt noch zu beschließen ist: 2019.")
  package static let umsatzsteuer = Feld<Umsatzsteuer>(
    "umsatzsteuer", Umsatzsteuer.typ, "enthalten, zuzüglich 19 %, keine oder offen.")
  package static let abweichung = Feld<String>(
    "abweichung", .text, "Warum die Vergütung vom Aufwand der Vorlage abweicht.")

  package static let gegenstand = Abschnittsdefinition(
    "Gegenstand", pflicht: true, "Worum es geht.")
  package static let leistungsumfang = Abschnittsdefinition(
    "Leistungsumfang", tabelle: Leistungszeile.tabelle,
    "Was geleistet wird, mit Personen, Tagen und Satz.")
  package static let verguetung = Abschnittsdefinition(
    "Vergütung", tabelle: Verguetungszeile.tabelle, "Was gezahlt wird, je Jahr.")
  package static let leistungenDesLandkreises = Abschnittsdefinition(
    "Leistungen des Landkreises", "Was der Auftraggeber beiträgt.")
  package static let faelligkeit = Abschnittsdefinition("Fälligkeit", "Wann gezahlt wird.")
  package static let nutzungsrechte = Abschnittsdefinition(
    "Nutzungsrechte", "Wem die Ergebnisse gehören.")
  package static let datenschutz = Abschnittsdefinition(
    "Datenschutz", "Wie mit Daten umgegangen wird.")
  package static let kuendigung = Abschnittsdefinition("Kündigung", "Wie die Vereinbarung endet.")
  package static let haftung = Abschnittsdefinition("Haftung", "Wer wofür haftet.")
  package static let grundlagen = Abschnittsdefinition(
    "Grundlagen", "Worauf die Vereinbarung beruht.")

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
  package static let leistung = Feld<String>(
    "Leistung", .text, pflicht: true, "Was geleistet wird.")
  package static let personen = Feld<Int>("Personen", .ganzzahl, "Zahl der Personen: 2.")
  package static let tageJePerson = Feld<Hundertstel>(
    "Tage je Person", .zahl, "Tage, die jede Person arbeitet: 20.")
  package static let personentage = Feld<Hundertstel>(
    "Personentage", .zahl, "Personen mal Tage: 40.")
  package static let satz = Feld<Betrag>("Satz", .betrag, "Betrag je Tag: 500 €.")
  package static let summe = Feld<Betrag>("Summe", .betrag, "Personentage mal Satz: 20.000 €.")
  static let tabelle = Tabellendefinition([
    leistung.definition, personen.definition, tageJePerson.definition, personentage.definition,
    satz.definition, summe.definition,
  ])
}

package enum Verguetungszeile {
  package static let position = Feld<String>(
    "Position", .text, pflicht: true, "Wofür gezahlt wird.")
  package static let gesamt = Feld<Betrag>("Gesamt", .betrag, "Summe der Jahre: 20.000 €.")
  static let tabelle = Tabellendefinition(
    [position.definition, gesamt.definition], mitJahren: true)
}
