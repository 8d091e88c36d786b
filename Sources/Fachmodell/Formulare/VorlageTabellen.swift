package import Kalender
package import SourceText

package enum Oeffentlichkeitsstatus: String, Auswahl {
  case oeffentlich = "öffentlich"
  case nichtoeffentlich = "nichtöffentlich"

  package static var andereWorte: [(String, Oeffentlichkeitsstatus)] {
    [("Ö", .oeffentlich), ("N", .nichtoeffentlich), ("nö", .nichtoeffentlich)]
  }
}

/// What a body does with a paper. Aliases: the words other houses print.
package enum Zustaendigkeit: String, Auswahl {
  case anhoerung = "Anhörung"
  case vorberatung = "Vorberatung"
  case entscheidung = "Entscheidung"
  case kenntnisnahme = "Kenntnisnahme"
  case beantwortung = "Beantwortung"

  package static var andereWorte: [(String, Zustaendigkeit)] {
    [
      ("Empfehlung", .vorberatung), ("Anhörung/Empfehlung", .vorberatung),
      ("Beratung", .vorberatung), ("Vorschlag", .vorberatung), ("Behandlung", .vorberatung),
      ("Einbringung", .vorberatung), ("vorberatend", .vorberatung),
      ("Beschlussfassung", .entscheidung), ("Beschließend", .entscheidung),
      ("Beschluss", .entscheidung), ("Kenntnis", .kenntnisnahme),
      ("zur Kenntnis", .kenntnisnahme), ("Information", .kenntnisnahme),
    ]
  }
}

/// One row of the Beratungsfolge.
package enum Station {
  package static let gremium = Feld<String>("Gremium", .verweis(.gremium), pflicht: true)
  package static let status = Feld<Oeffentlichkeitsstatus>(
    "Status", Oeffentlichkeitsstatus.typ, pflicht: true)
  package static let datum = Feld<Datumsbereich>("Datum", .datumsbereich)
  package static let zustaendigkeit = Feld<Zustaendigkeit>("Zuständigkeit", Zustaendigkeit.typ)
  package static let grund = Feld<String>(
    "Grund", .text, "Warum nichtöffentlich beraten wird.")
  package static let erneut = Feld<Bool>("Erneut", .jaNein)
  static let tabelle = Tabellendefinition([
    gremium.definition, status.definition, datum.definition, zustaendigkeit.definition,
    grund.definition, erneut.definition,
  ])
}

package enum AuswirkungErgebnis {
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein)
  package static let aufwand = Feld<Betrag>("Aufwand", .betrag)
  package static let ertrag = Feld<Betrag>("Ertrag", .betrag)
  package static let einmaligIn = Feld<Betrag>("einmalig in", .betragOderJahre)
  package static let wiederkehrend = Feld<Betrag>("wiederkehrend", .betrag)
  static let tabelle = Tabellendefinition([
    betroffen.definition, aufwand.definition, ertrag.definition, einmaligIn.definition,
    wiederkehrend.definition,
  ])
}

package enum AuswirkungFinanz {
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein)
  package static let brutto = Feld<Betrag>("Investitionskosten brutto", .betrag)
  package static let zuschuesse = Feld<Betrag>("Zuschüsse u. ä.", .betrag)
  package static let netto = Feld<Betrag>("Investitionskosten LK netto", .betrag)
  package static let umsetzung = Feld<String>("zeitliche Umsetzung", .text)
  static let tabelle = Tabellendefinition([
    betroffen.definition, brutto.definition, zuschuesse.definition, netto.definition,
    umsetzung.definition,
  ])
}

package enum Planstand: String, Auswahl {
  case beschlossen
  case entwurf = "Entwurf"
  case finanzplanung = "Finanzplanung"
}

package enum Mittelzeile {
  package static let position = Feld<String>("Position", .text, pflicht: true)
  package static let zeile = Feld<String>("Zeile", .text, "Zeilen-Nr. im Haushaltsplan.")
  /// How firm the plan of a year is.
  package static let standDesPlans = FoldedKey("Stand des Plans")
  static let tabelle = Tabellendefinition(
    [position.definition, zeile.definition], mitJahren: true,
    andereZeilen: [standDesPlans: Planstand.typ])
}

package enum Deckungsquelle {
  package static let quelle = Feld<String>("Quelle", .text, pflicht: true)
  package static let teilhaushalt = Feld<NummerName>("Teilhaushalt", .nummerName)
  package static let produkt = Feld<NummerName>("Produkt", .nummerName)
  package static let jahr = Feld<Int>("Jahr", .ganzzahl)
  package static let planansatz = Feld<Betrag>("Planansatz", .betrag)
  package static let eigenbedarf = Feld<Betrag>("Eigenbedarf", .betrag)
  package static let inanspruchnahme = Feld<Betrag>("Inanspruchnahme", .betrag)
  static let tabelle = Tabellendefinition([
    quelle.definition, teilhaushalt.definition, produkt.definition, jahr.definition,
    planansatz.definition, eigenbedarf.definition, inanspruchnahme.definition,
  ])
}

package enum Stellenherkunft: String, Auswahl {
  case bestand = "Bestand"
  case neu, extern
}

package enum Stelle {
  package static let stelle = Feld<String>("Stelle", .text, pflicht: true)
  package static let vzae = Feld<Hundertstel>("VZÄ", .zahl)
  package static let herkunft = Feld<Stellenherkunft>("Herkunft", Stellenherkunft.typ)
  package static let stellenplan = Feld<String>("Stellenplan", .text)
  package static let befristung = Feld<String>("Befristung", .text)
  package static let bewertung = Feld<String>("Bewertung", .text)
  static let tabelle = Tabellendefinition([
    stelle.definition, vzae.definition, herkunft.definition, stellenplan.definition,
    befristung.definition, bewertung.definition,
  ])
}

package enum Alternative {
  package static let variante = Feld<String>("Variante", .text, pflicht: true)
  package static let inhalt = Feld<String>("Inhalt", .text)
  package static let kosten = Feld<Betrag>("Kosten", .betrag)
  package static let folgekosten = Feld<Betrag>("Folgekosten/Jahr", .betrag)
  package static let empfehlung = Feld<Bool>("Empfehlung", .jaNein)
  static let tabelle = Tabellendefinition([
    variante.definition, inhalt.definition, kosten.definition, folgekosten.definition,
    empfehlung.definition,
  ])
}

package enum Richtung: String, Auswahl { case positiv, negativ }

package enum Pruefblock {
  package static let bereich = Feld<String>("Bereich", .text, pflicht: true)
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein)
  package static let richtung = Feld<Richtung>("Richtung", Richtung.typ)
  package static let staerke = Feld<String>("Stärke", .text)
  package static let begruendung = Feld<String>("Begründung", .text)
  static let tabelle = Tabellendefinition([
    bereich.definition, betroffen.definition, richtung.definition, staerke.definition,
    begruendung.definition,
  ])
}

package enum Termin {
  package static let termin = Feld<String>("Termin", .text, pflicht: true)
  package static let wann = Feld<Terminangabe>("Wann", .wann)
  package static let art = Feld<String>("Art", .text)
  package static let verbindlich = Feld<Bool>("Verbindlich", .jaNein)
  static let tabelle = Tabellendefinition([
    termin.definition, wann.definition, art.definition, verbindlich.definition,
  ])
}

package enum Mitzeichnung {
  package static let stelle = Feld<String>("Stelle", .text, pflicht: true)
  package static let name = Feld<String>("Name", .text)
  package static let am = Feld<Datum>("Am", .datum)
  package static let bemerkung = Feld<String>("Bemerkung", .text)
  static let tabelle = Tabellendefinition([
    stelle.definition, name.definition, am.definition, bemerkung.definition,
  ])
}

package enum Unterschrift {
  package static let name = Feld<String>("Name", .text, pflicht: true)
  package static let funktion = Feld<String>("Funktion", .text)
  package static let am = Feld<Datum>("Am", .datum)
  static let tabelle = Tabellendefinition([
    name.definition, funktion.definition, am.definition,
  ])
}

package enum Anlagenstatus: String, Auswahl {
  case liegtBei = "liegt bei"
  case nachgereicht = "wird nachgereicht"

  package static var andereWorte: [(String, Anlagenstatus)] {
    [("werden nachgereicht", .nachgereicht), ("beigefügt", .liegtBei)]
  }
}

package enum Anlage {
  package static let nummer = Feld<String>("Nr.", .text)
  package static let titel = Feld<String>("Titel", .text, pflicht: true)
  package static let datei = Feld<String>("Datei", .text, pflicht: true)
  package static let kurztitel = Feld<String>("Kurztitel", .text)
  package static let stand = Feld<Datum>("Stand", .datum)
  package static let status = Feld<Anlagenstatus>("Status", Anlagenstatus.typ)
  package static let oeffentlich = Feld<Bool>("Öffentlich", .jaNein)
  static let tabelle = Tabellendefinition([
    nummer.definition, titel.definition, datei.definition, kurztitel.definition,
    stand.definition, status.definition, oeffentlich.definition,
  ])
}
