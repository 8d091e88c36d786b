package import Kalender

package enum Projektstatus: String, Auswahl {
  case entwurf = "Entwurf"
  case freigegeben, fortgeschrieben, abgeschlossen
}

package enum Auswirkungsgrad: String, Auswahl { case gering, mittel, hoch }

package enum Projektgremienart: String, Auswahl {
  case lenkung = "Lenkung"
  case begleitung = "Begleitung"
  case kernteam = "Kernteam"
}

/// The annex that says what the project is to reach, by whom, until when, for how much.
package enum Projektauftrag {
  package static let kennung = Feld<String>("kennung", .text, pflicht: true)
  package static let projektname = Feld<String>("projektname", .text, pflicht: true)
  package static let vorlage = Feld<String>("vorlage", .verweis(.vorlage))
  package static let grundlage = Feld<String>("grundlage", .text)
  package static let programm = Feld<String>("programm", .text)
  package static let status = Feld<Projektstatus>("status", Projektstatus.typ)
  package static let auftraggeber = Feld<String>("auftraggeber", .text, pflicht: true)
  package static let projektleitung = Feld<String>("projektleitung", .text, pflicht: true)
  package static let beginn = Feld<Datum>("beginn", .datum, pflicht: true)
  package static let ende = Feld<Datum>("ende", .datum, pflicht: true)
  package static let vorarbeiten = Feld<Bool>("vorarbeiten", .jaNein)

  package static let ausgangslage = Abschnittsdefinition("Ausgangslage", pflicht: true)
  package static let ziele = Abschnittsdefinition(
    "Ziele", pflicht: true, tabelle: Zielzeile.tabelle)
  package static let nichtZiele = Abschnittsdefinition("Nicht-Ziele")
  package static let ergebnisse = Abschnittsdefinition("Ergebnisse", pflicht: true)
  package static let abgrenzung = Abschnittsdefinition("Abgrenzung")
  package static let meilensteine = Abschnittsdefinition(
    "Meilensteine", tabelle: Meilensteinzeile.tabelle)
  package static let budget = Abschnittsdefinition(
    "Budget", pflicht: true, tabelle: Budgetzeile.tabelle)
  package static let aufwand = Abschnittsdefinition("Aufwand", tabelle: Aufwandszeile.tabelle)
  package static let projektorganisation = Abschnittsdefinition(
    "Projektorganisation", tabelle: Projektgremium.tabelle)
  package static let rahmenbedingungen = Abschnittsdefinition("Rahmenbedingungen")
  package static let risiken = Abschnittsdefinition("Risiken", tabelle: Risikozeile.tabelle)
  package static let wirtschaftlichkeit = Abschnittsdefinition("Wirtschaftlichkeit")

  package static let formular = Formular(
    .projektauftrag, artworte: Auswahlliste(["Projektauftrag"]),
    felder: [
      kennung.definition, projektname.definition, vorlage.definition, grundlage.definition,
      programm.definition, status.definition, auftraggeber.definition,
      projektleitung.definition, beginn.definition, ende.definition, vorarbeiten.definition,
    ],
    abschnitte: [
      ausgangslage, ziele, nichtZiele, ergebnisse, abgrenzung, meilensteine, budget, aufwand,
      projektorganisation, Vorlage.termine, rahmenbedingungen, risiken, wirtschaftlichkeit,
      Vorlage.unterschriften,
    ])
}

package enum Zielzeile {
  package static let nummer = Feld<String>("Nr.", .text)
  package static let ziel = Feld<String>("Ziel", .text, pflicht: true)
  package static let kennzahl = Feld<String>("Kennzahl", .text)
  package static let zielwert = Feld<String>("Zielwert", .text)
  package static let termin = Feld<Terminangabe>("Termin", .wann)
  static let tabelle = Tabellendefinition([
    nummer.definition, ziel.definition, kennzahl.definition, zielwert.definition,
    termin.definition,
  ])
}

package enum Meilensteinzeile {
  package static let nummer = Feld<String>("Nr.", .text, pflicht: true)
  package static let meilenstein = Feld<String>("Meilenstein", .text, pflicht: true)
  package static let termin = Feld<Terminangabe>("Termin", .wann, pflicht: true)
  package static let psp = Feld<String>("PSP", .code)
  package static let ergebnis = Feld<String>("Ergebnis", .text)
  static let tabelle = Tabellendefinition([
    nummer.definition, meilenstein.definition, termin.definition, psp.definition,
    ergebnis.definition,
  ])
}

package enum Budgetzeile {
  package static let position = Feld<String>("Position", .text, pflicht: true)
  package static let zahlung = Feld<Bool>("Zahlung", .jaNein)
  package static let gesamt = Feld<Betrag>("Gesamt", .betrag)
  static let tabelle = Tabellendefinition(
    [position.definition, zahlung.definition, gesamt.definition], mitJahren: true)
}

package enum Aufwandszeile {
  package static let wer = Feld<String>("Wer", .text, pflicht: true)
  package static let personen = Feld<Int>("Personen", .ganzzahl)
  package static let tageJePerson = Feld<Hundertstel>("Tage je Person", .zahl)
  package static let personentage = Feld<Hundertstel>("Personentage", .zahl)
  package static let vzae = Feld<Hundertstel>("VZÄ", .zahl)
  static let tabelle = Tabellendefinition([
    wer.definition, personen.definition, tageJePerson.definition, personentage.definition,
    vzae.definition,
  ])
}

package enum Projektgremium {
  package static let gremium = Feld<String>("Gremium", .text, pflicht: true)
  package static let art = Feld<Projektgremienart>("Art", Projektgremienart.typ)
  package static let anzahl = Feld<Int>("Anzahl", .ganzzahl)
  package static let zusammensetzung = Feld<String>("Zusammensetzung", .text)
  package static let mitglieder = Feld<[String]>("Mitglieder", .liste(.text))
  package static let aufgabe = Feld<String>("Aufgabe", .text)
  package static let vorsitz = Feld<String>("Vorsitz", .text)
  static let tabelle = Tabellendefinition([
    gremium.definition, art.definition, anzahl.definition, zusammensetzung.definition,
    mitglieder.definition, aufgabe.definition, vorsitz.definition,
  ])
}

package enum Risikozeile {
  package static let risiko = Feld<String>("Risiko", .text, pflicht: true)
  package static let eintritt = Feld<Auswirkungsgrad>("Eintritt", Auswirkungsgrad.typ)
  package static let auswirkung = Feld<Auswirkungsgrad>("Auswirkung", Auswirkungsgrad.typ)
  package static let massnahme = Feld<String>("Maßnahme", .text)
  package static let verantwortlich = Feld<String>("Verantwortlich", .text)
  static let tabelle = Tabellendefinition([
    risiko.definition, eintritt.definition, auswirkung.definition, massnahme.definition,
    verantwortlich.definition,
  ])
}
