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
  package static let gremium = Feld<String>(
    "Gremium", .verweis(.gremium), pflicht: true, "Name des Gremiums: Kreistag.")
  package static let status = Feld<Oeffentlichkeitsstatus>(
    "Status", Oeffentlichkeitsstatus.typ, pflicht: true, "öffentlich oder nichtöffentlich.")
  package static let datum = Feld<Datumsbereich>(
    "Datum", .datumsbereich, "Tag oder Tage: 20.06.2018 oder 07./08.12.2021.")
  package static let zustaendigkeit = Feld<Zustaendigkeit>(
    "Zuständigkeit", Zustaendigkeit.typ,
    "Anhörung, Vorberatung, Entscheidung, Kenntnisnahme oder Beantwortung.")
  package static let grund = Feld<String>(
    "Grund", .text, "Warum nichtöffentlich beraten wird.")
  package static let erneut = Feld<Bool>("Erneut", .jaNein, "ja: Das Gremium berät noch einmal.")
  static let tabelle = Tabellendefinition([
    gremium.definition, status.definition, datum.definition, zustaendigkeit.definition,
    grund.definition, erneut.definition,
  ])
}

package enum AuswirkungErgebnis {
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein, "ja oder nein.")
  package static let aufwand = Feld<Betrag>("Aufwand", .betrag, "Gesamter Aufwand: 20.000 €.")
  package static let ertrag = Feld<Betrag>("Ertrag", .betrag, "Gesamter Ertrag: 5.000 €.")
  package static let einmaligIn = Feld<Betrag>(
    "einmalig in", .betragOderJahre,
    "Betrag oder Jahre, wie das Haus sein Formular liest: 20.000 € oder 2018, 2019.")
  package static let wiederkehrend = Feld<Betrag>(
    "wiederkehrend", .betrag, "Betrag je Jahr: 1.000 €.")
  static let tabelle = Tabellendefinition([
    betroffen.definition, aufwand.definition, ertrag.definition, einmaligIn.definition,
    wiederkehrend.definition,
  ])
}

package enum AuswirkungFinanz {
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein, "ja oder nein.")
  package static let brutto = Feld<Betrag>(
    "Investitionskosten brutto", .betrag, "Gesamte Kosten: 100.000 €.")
  package static let zuschuesse = Feld<Betrag>(
    "Zuschüsse u. ä.", .betrag, "Was andere zahlen: 30.000 €.")
  package static let netto = Feld<Betrag>(
    "Investitionskosten LK netto", .betrag, "Kosten abzüglich Zuschüssen: 70.000 €.")
  package static let umsetzung = Feld<String>(
    "zeitliche Umsetzung", .text, "Jahre oder kurzer Text: 2019 und 2020.")
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
  package static let position = Feld<String>(
    "Position", .text, pflicht: true,
    "„Bedarf:“ oder „Plan:“ und die Zeile des Formulars: Bedarf: Sachaufwand.")
  package static let zeile = Feld<String>("Zeile", .text, "Zeilen-Nr. im Haushaltsplan.")
  /// How firm the plan of a year is.
  package static let standDesPlans = FoldedKey("Stand des Plans")
  static let tabelle = Tabellendefinition(
    [position.definition, zeile.definition], mitJahren: true,
    andereZeilen: [standDesPlans: Planstand.typ])
}

package enum Deckungsquelle {
  package static let quelle = Feld<String>("Quelle", .text, pflicht: true, "Woher das Geld kommt.")
  package static let teilhaushalt = Feld<NummerName>(
    "Teilhaushalt", .nummerName, "Teilhaushalt der Quelle: 6.")
  package static let produkt = Feld<NummerName>(
    "Produkt", .nummerName, "Produkt der Quelle: 11.14.08.")
  package static let jahr = Feld<Haushaltsjahre>(
    "Jahr", .haushaltsjahre,
    "Haushaltsjahr: 2018; aus beiden Jahren eines Doppelhaushalts: 2025/2026.")
  package static let planansatz = Feld<Betrag>(
    "Planansatz", .betrag, "Was für die Quelle geplant war: 20.000 €.")
  package static let eigenbedarf = Feld<Betrag>(
    "Eigenbedarf", .betrag, "Was die Quelle selbst braucht: 10.000 €.")
  package static let inanspruchnahme = Feld<Betrag>(
    "Inanspruchnahme", .betrag, "Was für diese Vorlage genommen wird: 5.000 €.")
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
  package static let stelle = Feld<String>(
    "Stelle", .text, pflicht: true, "Bezeichnung der Stelle.")
  package static let vzae = Feld<Hundertstel>("VZÄ", .zahl, "Anteil einer vollen Stelle: 0,5.")
  package static let herkunft = Feld<Stellenherkunft>(
    "Herkunft", Stellenherkunft.typ, "Bestand, neu oder extern.")
  package static let stellenplan = Feld<String>(
    "Stellenplan", .text, "Jahr des Stellenplans: 2019.")
  package static let befristung = Feld<String>(
    "Befristung", .text, "unbefristet oder bis wann: bis 31.12.2020.")
  package static let bewertung = Feld<String>(
    "Bewertung", .text, "Besoldungs- oder Entgeltgruppe: EG 11.")
  static let tabelle = Tabellendefinition([
    stelle.definition, vzae.definition, herkunft.definition, stellenplan.definition,
    befristung.definition, bewertung.definition,
  ])
}

package enum Alternative {
  package static let variante = Feld<String>("Variante", .text, pflicht: true, "Kurzer Name: A.")
  package static let inhalt = Feld<String>("Inhalt", .text, "Was dann geschieht.")
  package static let kosten = Feld<Betrag>("Kosten", .betrag, "Betrag: 60.000 €.")
  package static let folgekosten = Feld<Betrag>(
    "Folgekosten/Jahr", .betrag, "Betrag je Jahr: 2.000 €.")
  package static let empfehlung = Feld<Bool>("Empfehlung", .jaNein, "ja bei genau einer Variante.")
  static let tabelle = Tabellendefinition([
    variante.definition, inhalt.definition, kosten.definition, folgekosten.definition,
    empfehlung.definition,
  ])
}

package enum Richtung: String, Auswahl { case positiv, negativ }

package enum Pruefblock {
  package static let bereich = Feld<String>(
    "Bereich", .text, pflicht: true, "Was geprüft wird: Klima.")
  package static let betroffen = Feld<Bool>("Betroffen", .jaNein, "ja oder nein.")
  package static let richtung = Feld<Richtung>("Richtung", Richtung.typ, "positiv oder negativ.")
  package static let staerke = Feld<String>("Stärke", .text, "Wie stark: gering, erheblich …")
  package static let begruendung = Feld<String>("Begründung", .text, "Warum, ein Satz.")
  static let tabelle = Tabellendefinition([
    bereich.definition, betroffen.definition, richtung.definition, staerke.definition,
    begruendung.definition,
  ])
}

package enum Termin {
  package static let termin = Feld<String>(
    "Termin", .text, pflicht: true, "Was stattfindet: Auftaktveranstaltung.")
  package static let wann = Feld<Terminangabe>(
    "Wann", .wann, "am, ab, nach oder bis TT.MM.JJJJ; 05.2019; 2. Quartal 2019; 2019; offen.")
  package static let art = Feld<String>("Art", .text, "Veranstaltung, politisch oder Ähnliches.")
  package static let verbindlich = Feld<Bool>(
    "Verbindlich", .jaNein, "nein, wenn sich der Termin noch ändern kann.")
  static let tabelle = Tabellendefinition([
    termin.definition, wann.definition, art.definition, verbindlich.definition,
  ])
}

package enum Mitzeichnung {
  package static let stelle = Feld<String>(
    "Stelle", .text, pflicht: true, "Wer mitzeichnet: Kämmerei.")
  package static let name = Feld<String>("Name", .text, "Name der Person.")
  package static let am = Feld<Datum>("Am", .datum, "Tag der Mitzeichnung.")
  package static let bemerkung = Feld<String>("Bemerkung", .text, "Was dazu zu sagen ist.")
  static let tabelle = Tabellendefinition([
    stelle.definition, name.definition, am.definition, bemerkung.definition,
  ])
}

package enum Unterschrift {
  package static let name = Feld<String>("Name", .text, pflicht: true, "Name der Person.")
  package static let funktion = Feld<String>("Funktion", .text, "Amt: Landrätin.")
  package static let am = Feld<Datum>("Am", .datum, "Tag der Unterschrift.")
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
  package static let nummer = Feld<String>("Nr.", .text, "Nummer der Anlage: 1.")
  package static let titel = Feld<String>(
    "Titel", .text, pflicht: true, "Titel der Anlage, wie er im Text genannt ist.")
  package static let datei = Feld<String>(
    "Datei", .text, pflicht: true, "Pfad vom Ordner der Vorlage aus: vereinbarung.md.")
  package static let kurztitel = Feld<String>(
    "Kurztitel", .text, "Wie der Text die Anlage sonst nennt.")
  package static let stand = Feld<Datum>("Stand", .datum, "Datum der Fassung: 08.06.2018.")
  package static let status = Feld<Anlagenstatus>(
    "Status", Anlagenstatus.typ, "liegt bei oder wird nachgereicht.")
  package static let oeffentlich = Feld<Bool>(
    "Öffentlich", .jaNein, "nein, wenn die Anlage nicht veröffentlicht wird; leer: wie die Vorlage."
  )
  static let tabelle = Tabellendefinition([
    nummer.definition, titel.definition, datei.definition, kurztitel.definition,
    stand.definition, status.definition, oeffentlich.definition,
  ])
}
