package import Kalender

/// A year's list of sessions; „vollständig: ja“ makes a station on another day a fault.
package enum Sitzungskalender {
  package static let jahr = Feld<Int>("jahr", .ganzzahl, pflicht: true, "Jahr: 2018.")
  package static let vollstaendig = Feld<Bool>(
    "vollständig", .jaNein, "ja: Alle Sitzungen des Jahres stehen hier.")
  package static let sitzungen = Abschnittsdefinition(
    "Sitzungen", tabelle: Kalenderzeile.tabelle, "Die Sitzungen des Jahres.")

  package static let formular = Formular(
    .sitzungskalender, artworte: Auswahlliste(["Sitzungskalender"]),
    felder: [jahr.definition, vollstaendig.definition], abschnitte: [sitzungen])
}

package enum Kalenderzeile {
  package static let gremium = Feld<String>(
    "Gremium", .verweis(.gremium), pflicht: true, "Name des Gremiums.")
  package static let datum = Feld<Datumsbereich>(
    "Datum", .datumsbereich, pflicht: true, "Tag oder Tage: 18.07.2018 oder 07./08.12.2021.")
  package static let beginn = Feld<Uhrzeit>("Beginn", .uhrzeit, "Uhrzeit: 14:00.")
  package static let ort = Feld<String>("Ort", .text, "Wo getagt wird.")
  static let tabelle = Tabellendefinition([
    gremium.definition, datum.definition, beginn.definition, ort.definition,
  ])
}

package enum Haushaltsplan {
  package static let jahr = Feld<Haushaltsjahre>(
    "jahr", .haushaltsjahre, pflicht: true,
    "Haushaltsjahr: 2018; beim Doppelhaushalt beide: 2025/2026.")
  package static let system = Feld<String>("system", .text, "Haushaltsrecht: NKHR-BW.")
  package static let beschlossenAm = Feld<Datum>(
    "beschlossen-am", .datum, "Tag, an dem die Haushaltssatzung beschlossen wurde.")
  package static let teilhaushalte = Abschnittsdefinition(
    "Teilhaushalte", tabelle: Teilhaushaltzeile.tabelle, "Die Teilhaushalte mit Nummer und Namen.")
  package static let produkte = Abschnittsdefinition(
    "Produkte", tabelle: Produktzeile.tabelle, "Die Produkte mit Nummer und Teilhaushalt.")

  package static let formular = Formular(
    .haushaltsplan, artworte: Auswahlliste(["Haushaltsplan"]),
    felder: [jahr.definition, system.definition, beschlossenAm.definition],
    abschnitte: [teilhaushalte, produkte])
}

package enum Teilhaushaltzeile {
  package static let nummer = Feld<String>(
    "Nr.", .text, pflicht: true, "Nummer des Teilhaushalts: 6.")
  package static let bezeichnung = Feld<String>("Bezeichnung", .text, "Name des Teilhaushalts.")
  package static let budgetverantwortung = Feld<String>(
    "Budgetverantwortung", .text, "Wer über das Budget verfügt.")
  package static let ausschuss = Feld<String>(
    "Ausschuss", .verweis(.gremium), "Zuständiger Ausschuss.")
  static let tabelle = Tabellendefinition([
    nummer.definition, bezeichnung.definition, budgetverantwortung.definition,
    ausschuss.definition,
  ])
}

package enum Produktzeile {
  package static let produkt = Feld<String>(
    "Produkt", .code, pflicht: true, "Nummer des Produkts: 11.14.08.")
  package static let bezeichnung = Feld<String>("Bezeichnung", .text, "Name des Produkts.")
  package static let teilhaushalt = Feld<String>(
    "Teilhaushalt", .text, "Nummer des Teilhaushalts: 1.")
  /// „Ansatz JJJJ“ and „Finanzplanung JJJJ“ are year columns.
  static let tabelle = Tabellendefinition(
    [produkt.definition, bezeichnung.definition, teilhaushalt.definition], mitJahren: true)
}

package enum Hauptsatzung {
  package static let gueltigAb = Feld<Datum>(
    "gültig-ab", .datum, "Tag, an dem diese Fassung in Kraft trat.")
  package static let wertgrenzen = Abschnittsdefinition(
    "Wertgrenzen", tabelle: Wertgrenze.tabelle, "Wer bis zu welchem Betrag entscheidet.")

  package static let formular = Formular(
    .hauptsatzung, artworte: Auswahlliste(["Hauptsatzung"]), felder: [gueltigAb.definition],
    abschnitte: [wertgrenzen])
}

package enum Wertgrenze {
  package static let gegenstand = Feld<Gegenstand>(
    "Gegenstand", Gegenstand.typ, pflicht: true,
    "Worum es geht, wie „gegenstand“ der Vorlage: Vergabe.")
  package static let gremium = Feld<String>(
    "Gremium", .verweis(.gremium), pflicht: true, "Wer entscheidet.")
  package static let ueber = Feld<Betrag>(
    "über", .betrag, "Betrag, über dem das Gremium zuständig ist: 50.000 €.")
  package static let bis = Feld<Betrag>(
    "bis", .betrag, "Betrag, bis zu dem es entscheidet; leer: ohne Grenze.")
  package static let fundstelle = Feld<String>(
    "Fundstelle", .text, "Paragraf der Hauptsatzung: § 5 Abs. 2.")
  static let tabelle = Tabellendefinition([
    gegenstand.definition, gremium.definition, ueber.definition, bis.definition,
    fundstelle.definition,
  ])
}

package enum Einrichtungen {
  package static let liste = Abschnittsdefinition(
    "Einrichtungen", tabelle: Einrichtung.tabelle,
    "Dienststellen und Einrichtungen, deren Anschrift öffentlich ist.")

  package static let formular = Formular(
    .einrichtungen, artworte: Auswahlliste(["Einrichtungen"]), felder: [], abschnitte: [liste])
}

package enum Einrichtung {
  package static let name = Feld<String>("Name", .text, pflicht: true, "Name der Einrichtung.")
  package static let anschrift = Feld<String>(
    "Anschrift", .text, "Straße, Hausnummer, Postleitzahl und Ort.")
  static let tabelle = Tabellendefinition([name.definition, anschrift.definition])
}

/// A page of the site that is no council document: Impressum, Datenschutz, Hilfe.
package enum Seite {
  package static let titel = Feld<String>("titel", .text, pflicht: true, "Überschrift der Seite.")
  package static let navigation = Feld<Int>(
    "navigation", .ganzzahl, "Stelle in der Navigation; ohne Angabe nicht verlinkt.")

  package static let formular = Formular(
    .seite, artworte: Auswahlliste(["Seite"]),
    felder: [titel.definition, navigation.definition], abschnitte: [])
}
