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
  package static let kennung = Feld<String>(
    "kennung", .text, pflicht: true,
    "Kurzer Name in Kleinbuchstaben, auf den andere verweisen: teilhabeplan.")
  package static let projektname = Feld<String>(
    "projektname", .text, pflicht: true, "Name des Projekts.")
  package static let vorlage = Feld<String>(
    "vorlage", .verweis(.vorlage), "Nummer der Vorlage, zu der der Auftrag gehört: 139/2018.")
  package static let grundlage = Feld<String>(
    "grundlage", .text, "Beschluss oder Gesetz, auf dem das Projekt beruht.")
  package static let programm = Feld<String>(
    "programm", .text, "Programm, zu dem das Projekt gehört.")
  package static let status = Feld<Projektstatus>(
    "status", Projektstatus.typ, "Entwurf, freigegeben, fortgeschrieben oder abgeschlossen.")
  package static let auftraggeber = Feld<String>(
    "auftraggeber", .text, pflicht: true, "Wer das Projekt in Auftrag gibt.")
  package static let projektleitung = Feld<String>(
    "projektleitung", .text, pflicht: true, "Wer das Projekt leitet: Stelle oder Name.")
  package static let beginn = Feld<Datum>(
    "beginn", .datum, pflicht: true, "Erster Tag des Projekts: 19.07.2018.")
  package static let ende = Feld<Datum>(
    "ende", .datum, pflicht: true, "Letzter Tag des Projekts: 31.12.2019.")
  package static let vorarbeiten = Feld<Bool>(
    "vorarbeiten", .jaNein, "ja: Vor dem Beschluss wird nur vorbereitet.")

  package static let ausgangslage = Abschnittsdefinition(
    "Ausgangslage", pflicht: true, "Warum es das Projekt gibt.")
  package static let ziele = Abschnittsdefinition(
    "Ziele", pflicht: true, tabelle: Zielzeile.tabelle,
    "Was erreicht werden soll, woran man es misst und bis wann.")
  package static let nichtZiele = Abschnittsdefinition(
    "Nicht-Ziele", "Was ausdrücklich nicht zum Projekt gehört.")
  package static let ergebnisse = Abschnittsdefinition(
    "Ergebnisse", pflicht: true, "Was am Ende vorliegt.")
  package static let abgrenzung = Abschnittsdefinition("Abgrenzung", "Wo andere Vorhaben beginnen.")
  package static let meilensteine = Abschnittsdefinition(
    "Meilensteine", tabelle: Meilensteinzeile.tabelle, "Wichtige Zwischenstände mit Termin.")
  package static let budget = Abschnittsdefinition(
    "Budget", pflicht: true, tabelle: Budgetzeile.tabelle, "Was das Projekt kostet, je Jahr.")
  package static let aufwand = Abschnittsdefinition(
    "Aufwand", tabelle: Aufwandszeile.tabelle, "Wer wie viel Zeit aufbringt.")
  package static let projektorganisation = Abschnittsdefinition(
    "Projektorganisation", tabelle: Projektgremium.tabelle,
    "Gremien des Projekts und wer darin sitzt.")
  package static let rahmenbedingungen = Abschnittsdefinition(
    "Rahmenbedingungen", "Was von außen vorgegeben ist.")
  package static let risiken = Abschnittsdefinition(
    "Risiken", tabelle: Risikozeile.tabelle, "Was schiefgehen kann und was dagegen getan wird.")
  package static let wirtschaftlichkeit = Abschnittsdefinition(
    "Wirtschaftlichkeit", "Warum sich das Projekt lohnt.")

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
  package static let nummer = Feld<String>("Nr.", .text, "Kürzel des Ziels: Z1.")
  package static let ziel = Feld<String>(
    "Ziel", .text, pflicht: true, "Was erreicht ist, als Zustand: Der Plan liegt vor.")
  package static let kennzahl = Feld<String>(
    "Kennzahl", .text, "Was gemessen wird: Zahl der Teilnehmenden.")
  package static let zielwert = Feld<String>(
    "Zielwert", .text, "Welcher Wert erreicht sein soll: 50.")
  package static let termin = Feld<Terminangabe>(
    "Termin", .wann, "Bis wann: 23.10.2019 oder 4. Quartal 2019.")
  static let tabelle = Tabellendefinition([
    nummer.definition, ziel.definition, kennzahl.definition, zielwert.definition,
    termin.definition,
  ])
}

package enum Meilensteinzeile {
  package static let nummer = Feld<String>(
    "Nr.", .text, pflicht: true, "Kürzel des Meilensteins: M1.")
  package static let meilenstein = Feld<String>(
    "Meilenstein", .text, pflicht: true, "Was erreicht ist.")
  package static let termin = Feld<Terminangabe>(
    "Termin", .wann, pflicht: true, "Wann: 28.09.2018 oder 3. Quartal 2018.")
  package static let psp = Feld<String>("PSP", .code, "Code im Projektstrukturplan: 1.1.1.")
  package static let ergebnis = Feld<String>("Ergebnis", .text, "Was dann vorliegt.")
  static let tabelle = Tabellendefinition([
    nummer.definition, meilenstein.definition, termin.definition, psp.definition,
    ergebnis.definition,
  ])
}

package enum Budgetzeile {
  package static let position = Feld<String>(
    "Position", .text, pflicht: true, "Wofür das Geld ist: Sachkosten.")
  package static let zahlung = Feld<Bool>(
    "Zahlung", .jaNein, "nein, wenn kein Geld fließt, etwa bei eigenem Personal.")
  package static let gesamt = Feld<Betrag>("Gesamt", .betrag, "Summe der Jahre: 20.000 €.")
  static let tabelle = Tabellendefinition(
    [position.definition, zahlung.definition, gesamt.definition], mitJahren: true)
}

package enum Aufwandszeile {
  package static let wer = Feld<String>("Wer", .text, pflicht: true, "Stelle oder Firma.")
  package static let personen = Feld<Int>("Personen", .ganzzahl, "Zahl der Personen: 2.")
  package static let tageJePerson = Feld<Hundertstel>(
    "Tage je Person", .zahl, "Tage, die jede Person arbeitet: 20.")
  package static let personentage = Feld<Hundertstel>(
    "Personentage", .zahl, "Personen mal Tage: 40.")
  package static let vzae = Feld<Hundertstel>("VZÄ", .zahl, "Anteil einer vollen Stelle: 0,5.")
  static let tabelle = Tabellendefinition([
    wer.definition, personen.definition, tageJePerson.definition, personentage.definition,
    vzae.definition,
  ])
}

package enum Projektgremium {
  package static let gremium = Feld<String>(
    "Gremium", .text, pflicht: true, "Name im Projekt: Steuerungsgruppe.")
  package static let art = Feld<Projektgremienart>(
    "Art", Projektgremienart.typ, "Lenkung, Begleitung oder Kernteam.")
  package static let anzahl = Feld<Int>("Anzahl", .ganzzahl, "Zahl der Mitglieder: 7.")
  package static let zusammensetzung = Feld<String>(
    "Zusammensetzung", .text, "Wer darin sitzt, als Text.")
  package static let mitglieder = Feld<[String]>(
    "Mitglieder", .liste(.text), "Die Mitglieder, mit Semikolon getrennt.")
  package static let aufgabe = Feld<String>("Aufgabe", .text, "Wofür das Gremium da ist.")
  package static let vorsitz = Feld<String>("Vorsitz", .text, "Wer den Vorsitz hat.")
  static let tabelle = Tabellendefinition([
    gremium.definition, art.definition, anzahl.definition, zusammensetzung.definition,
    mitglieder.definition, aufgabe.definition, vorsitz.definition,
  ])
}

package enum Risikozeile {
  package static let risiko = Feld<String>("Risiko", .text, pflicht: true, "Was eintreten kann.")
  package static let eintritt = Feld<Auswirkungsgrad>(
    "Eintritt", Auswirkungsgrad.typ, "Wie wahrscheinlich: gering, mittel oder hoch.")
  package static let auswirkung = Feld<Auswirkungsgrad>(
    "Auswirkung", Auswirkungsgrad.typ, "Wie schlimm: gering, mittel oder hoch.")
  package static let massnahme = Feld<String>("Maßnahme", .text, "Was dagegen getan wird.")
  package static let verantwortlich = Feld<String>(
    "Verantwortlich", .text, "Wer sich darum kümmert.")
  static let tabelle = Tabellendefinition([
    risiko.definition, eintritt.definition, auswirkung.definition, massnahme.definition,
    verantwortlich.definition,
  ])
}
