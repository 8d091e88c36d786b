package import Kalender

/// A year's list of sessions; „vollständig: ja“ makes a station on another day a fault.
package enum Sitzungskalender {
  package static let jahr = Feld<Int>("jahr", .ganzzahl, pflicht: true)
  package static let vollstaendig = Feld<Bool>("vollständig", .jaNein)
  package static let sitzungen = Abschnittsdefinition(
    "Sitzungen", tabelle: Kalenderzeile.tabelle)

  package static let formular = Formular(
    .sitzungskalender, artworte: Auswahlliste(["Sitzungskalender"]),
    felder: [jahr.definition, vollstaendig.definition], abschnitte: [sitzungen])
}

package enum Kalenderzeile {
  package static let gremium = Feld<String>("Gremium", .verweis(.gremium), pflicht: true)
  package static let datum = Feld<Datumsbereich>("Datum", .datumsbereich, pflicht: true)
  package static let beginn = Feld<Uhrzeit>("Beginn", .uhrzeit)
  package static let ort = Feld<String>("Ort", .text)
  static let tabelle = Tabellendefinition([
    gremium.definition, datum.definition, beginn.definition, ort.definition,
  ])
}

package enum Haushaltsplan {
  package static let jahr = Feld<Int>("jahr", .ganzzahl, pflicht: true)
  package static let system = Feld<String>("system", .text)
  package static let beschlossenAm = Feld<Datum>("beschlossen-am", .datum)
  package static let teilhaushalte = Abschnittsdefinition(
    "Teilhaushalte", tabelle: Teilhaushaltzeile.tabelle)
  package static let produkte = Abschnittsdefinition("Produkte", tabelle: Produktzeile.tabelle)

  package static let formular = Formular(
    .haushaltsplan, artworte: Auswahlliste(["Haushaltsplan"]),
    felder: [jahr.definition, system.definition, beschlossenAm.definition],
    abschnitte: [teilhaushalte, produkte])
}

package enum Teilhaushaltzeile {
  package static let nummer = Feld<String>("Nr.", .text, pflicht: true)
  package static let bezeichnung = Feld<String>("Bezeichnung", .text)
  package static let budgetverantwortung = Feld<String>("Budgetverantwortung", .text)
  package static let ausschuss = Feld<String>("Ausschuss", .verweis(.gremium))
  static let tabelle = Tabellendefinition([
    nummer.definition, bezeichnung.definition, budgetverantwortung.definition,
    ausschuss.definition,
  ])
}

package enum Produktzeile {
  package static let produkt = Feld<String>("Produkt", .code, pflicht: true)
  package static let bezeichnung = Feld<String>("Bezeichnung", .text)
  package static let teilhaushalt = Feld<String>("Teilhaushalt", .text)
  /// „Ansatz JJJJ“ and „Finanzplanung JJJJ“ are year columns.
  static let tabelle = Tabellendefinition(
    [produkt.definition, bezeichnung.definition, teilhaushalt.definition], mitJahren: true)
}

package enum Hauptsatzung {
  package static let gueltigAb = Feld<Datum>("gültig-ab", .datum)
  package static let wertgrenzen = Abschnittsdefinition(
    "Wertgrenzen", tabelle: Wertgrenze.tabelle)

  package static let formular = Formular(
    .hauptsatzung, artworte: Auswahlliste(["Hauptsatzung"]), felder: [gueltigAb.definition],
    abschnitte: [wertgrenzen])
}

package enum Wertgrenze {
  package static let gegenstand = Feld<Gegenstand>("Gegenstand", Gegenstand.typ, pflicht: true)
  package static let gremium = Feld<String>("Gremium", .verweis(.gremium), pflicht: true)
  package static let ueber = Feld<Betrag>("über", .betrag)
  package static let bis = Feld<Betrag>("bis", .betrag)
  package static let fundstelle = Feld<String>("Fundstelle", .text)
  static let tabelle = Tabellendefinition([
    gegenstand.definition, gremium.definition, ueber.definition, bis.definition,
    fundstelle.definition,
  ])
}

package enum Einrichtungen {
  package static let liste = Abschnittsdefinition(
    "Einrichtungen", tabelle: Einrichtung.tabelle)

  package static let formular = Formular(
    .einrichtungen, artworte: Auswahlliste(["Einrichtungen"]), felder: [], abschnitte: [liste])
}

package enum Einrichtung {
  package static let name = Feld<String>("Name", .text, pflicht: true)
  package static let anschrift = Feld<String>("Anschrift", .text)
  static let tabelle = Tabellendefinition([name.definition, anschrift.definition])
}

/// A page of the site that is no council document: Impressum, Datenschutz, Hilfe.
package enum Seite {
  package static let titel = Feld<String>("titel", .text, pflicht: true)
  package static let navigation = Feld<Int>(
    "navigation", .ganzzahl, "Stelle in der Navigation; ohne Angabe nicht verlinkt.")

  package static let formular = Formular(
    .seite, artworte: Auswahlliste(["Seite"]),
    felder: [titel.definition, navigation.definition], abschnitte: [])
}
