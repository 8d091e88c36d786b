package import Kalender

/// The kinds of council papers. The raw value is what `art:` says.
package enum Vorlagenart: String, Auswahl {
  case beschlussvorlage = "Beschlussvorlage"
  case informationsvorlage = "Informationsvorlage"
  case antrag = "Antrag"
  case anfrage = "Anfrage"
  case stellungnahme = "Stellungnahme"
  case dringlichkeitsvorlage = "Dringlichkeitsvorlage"
  case tischvorlage = "Tischvorlage"
  case ergaenzungsvorlage = "Ergänzungsvorlage"
  case neufassung = "Neufassung"
  case aenderungsantrag = "Änderungsantrag"
  case mittelbereitstellung = "Mittelbereitstellung"
  case offenlage = "Offenlage"

  package static var andereWorte: [(String, Vorlagenart)] {
    [("Mitteilungsvorlage", .informationsvorlage), ("Mitteilung", .informationsvorlage)]
  }
}

package enum Foerderung: String, Auswahl {
  case keine, beantragt, bewilligt
  case sachleistung = "Sachleistung"
  case offen
}

package enum Gegenstand: String, Auswahl {
  case vertrag = "Vertrag"
  case vergabe = "Vergabe"
  case planabweichung = "über-/außerplanmäßig"
  case grundstueck = "Grundstück"
  case verpflichtungsermaechtigung = "VE"
  case freiwilligeLeistung = "freiwillige Leistung"
  case satzung = "Satzung"
  case gebuehren = "Gebühren und Entgelte"
  case personal = "Personal"
  case wahl = "Wahl oder Bestellung"
  case sonstiges = "Sonstiges"

  package static var andereWorte: [(String, Gegenstand)] {
    [
      ("überplanmäßig", .planabweichung), ("außerplanmäßig", .planabweichung),
      ("über/außerplanmäßig", .planabweichung),
      ("Verpflichtungsermächtigung", .verpflichtungsermaechtigung),
    ]
  }
}

package enum Geldeinheit: String, Auswahl {
  case euro = "EUR"
  case tausendEuro = "T€"

  package static var andereWorte: [(String, Geldeinheit)] {
    [("€", .euro), ("Euro", .euro), ("TEUR", .tausendEuro), ("in T€", .tausendEuro)]
  }
}

/// Beschlussvorlage and its kin: the paper that goes to the bodies.
package enum Vorlage {
  package static let nummer = Feld<String>(
    "nummer", .text, pflicht: true, "Nummer der Vorlage, wie das Haus sie vergibt: 139/2018.")
  package static let datum = Feld<Datum>(
    "datum", .datum, pflicht: true, "Datum der Vorlage: TT.MM.JJJJ.")
  package static let betreff = Feld<String>(
    "betreff", .text, pflicht: true, "Der Tagesordnungspunkt; oder die erste #-Überschrift.")
  package static let dezernat = Feld<NummerName>(
    "dezernat", .nummerName, "„V - Soziales & Jugend“.")
  package static let fachbereich = Feld<String>("fachbereich", .text, "Die federführende Stelle.")
  package static let verfasser = Feld<String>("verfasser", .text, "„Name, Vorname“.")
  package static let telefon = Feld<String>("telefon", .text, "Dienstliche Durchwahl.")
  package static let aktenzeichen = Feld<String>("aktenzeichen", .text, "Aktenzeichen.")
  package static let projekt = Feld<String>(
    "projekt", .verweis(.projekt), "Kennung des Projektauftrags.")
  package static let teilhaushalt = Feld<NummerName>(
    "teilhaushalt", .nummerName, "„1 Finanzen & Zentrales Management“.")
  package static let produktgruppe = Feld<NummerName>(
    "produktgruppe", .nummerName, "„11.14 Zentrale Funktionen“.")
  package static let produkte = Feld<[String]>(
    "produkte", .liste(.nummerName), "Nummer und Name; mehrere mit Semikolon.")
  package static let personelleAuswirkungen = Feld<Bool>(
    "personelle-auswirkungen", .jaNein, "ja oder nein; leer: nicht angekreuzt.")
  package static let personelleErlaeuterung = Feld<String>(
    "personelle-erläuterung", .text, "Erläuterung der personellen Auswirkungen.")
  package static let finanzielleAuswirkungen = Feld<Bool>(
    "finanzielle-auswirkungen", .jaNein, "ja oder nein; leer: nicht angekreuzt.")
  package static let foerderung = Feld<Foerderung>(
    "förderung", Foerderung.typ, "Ob Dritte fördern.")
  package static let foerderungErlaeuterung = Feld<String>(
    "förderung-erläuterung", .text, "Wer fördert, womit.")
  package static let gegenstand = Feld<Gegenstand>(
    "gegenstand", Gegenstand.typ, "Worüber entschieden wird; bestimmt die Wertgrenze.")
  package static let gesamtkosten = Feld<Betrag>("gesamtkosten", .betrag, "Gesamtkosten.")
  package static let folgekosten = Feld<Betrag>("folgekosten", .betrag, "Folgekosten im Jahr.")
  package static let auftragImJahr = Feld<Int>(
    "auftrag-im-jahr", .ganzzahl, "Jahr, in dem der Auftrag erteilt wird.")
  package static let bezug = Feld<[String]>(
    "bezug", .liste(.verweis(.vorlage)), "Nummern anderer Vorlagen, mit Komma oder Semikolon.")
  package static let ergaenzt = Feld<String>(
    "ergänzt", .verweis(.vorlage), "Nummer der Vorlage, die diese ergänzt.")
  package static let ersetzt = Feld<String>(
    "ersetzt", .verweis(.vorlage), "Nummer der Vorlage, an deren Stelle diese tritt.")
  package static let bezugExtern = Feld<String>(
    "bezug-extern", .text, "Vorlagen anderer Häuser oder aus der Zeit davor.")
  package static let einreicher = Feld<String>(
    "einreicher", .text, "Wer den Antrag oder die Anfrage stellt.")
  package static let eilgrund = Feld<String>("eilgrund", .text, "Warum es eilt.")
  package static let einheit = Feld<Geldeinheit>(
    "einheit", Geldeinheit.typ, "EUR oder T€: Einheit der Beträge ohne €.")
  package static let haushaltBeschlossen = Feld<Haushaltsjahre>(
    "haushalt-beschlossen", .haushaltsjahre,
    "Letztes Jahr mit beschlossenem Haushaltsplan; beim Doppelhaushalt beide: 2025/2026.")

  package static let beratungsfolge = Abschnittsdefinition(
    "Beratungsfolge", pflicht: true, tabelle: Station.tabelle,
    "Wer wann berät und entscheidet, in zeitlicher Reihenfolge.")
  package static let beschlussvorschlag = Abschnittsdefinition(
    "Beschlussvorschlag", freieTeile: true,
    "Was beschlossen werden soll; je Gremium unter „### Name“.")
  package static let mitteilung = Abschnittsdefinition("Mitteilung", "Was mitgeteilt wird.")
  package static let fragen = Abschnittsdefinition("Fragen", "Was gefragt wird.")
  package static let wirkungsziel = Abschnittsdefinition(
    "Wirkungsziel", "Was sich für die Menschen ändert.")
  package static let leistungsziel = Abschnittsdefinition(
    "Leistungsziel", "Was die Verwaltung dafür tut.")
  package static let zielerreichungskriterium = Abschnittsdefinition(
    "Zielerreichungskriterium", "Woran man es misst, mit Zahl und Termin.")
  package static let ziele = Abschnittsdefinition(
    "Ziele", unter: [wirkungsziel, leistungsziel, zielerreichungskriterium],
    "Wirkungsziel, Leistungsziel und Zielerreichungskriterium.")
  package static let auswirkungErgebnis = Abschnittsdefinition(
    "Ergebnishaushalt", tabelle: AuswirkungErgebnis.tabelle, "Aufwand und Ertrag.")
  package static let auswirkungFinanz = Abschnittsdefinition(
    "Finanzhaushalt", tabelle: AuswirkungFinanz.tabelle, "Investitionen und Zuschüsse.")
  package static let finanzielleAuswirkungenAbschnitt = Abschnittsdefinition(
    "Finanzielle Auswirkungen", unter: [auswirkungErgebnis, auswirkungFinanz],
    "Was die Vorlage kostet und einbringt.")
  package static let mittelErgebnis = Abschnittsdefinition(
    "Ergebnishaushalt", tabelle: Mittelzeile.tabelle, "Aufwand und Ertrag.")
  package static let mittelFinanz = Abschnittsdefinition(
    "Finanzhaushalt", tabelle: Mittelzeile.tabelle, "Investitionen und Zuschüsse.")
  package static let mittelbereitstellung = Abschnittsdefinition(
    "Mittelbereitstellung", unter: [mittelErgebnis, mittelFinanz], "Bedarf und Plan, je Jahr.")
  package static let deckungsvorschlag = Abschnittsdefinition(
    "Deckungsvorschlag", tabelle: Deckungsquelle.tabelle,
    "Woher das Geld kommt, wenn der Bedarf über dem Plan liegt.")
  package static let stellen = Abschnittsdefinition(
    "Stellen", tabelle: Stelle.tabelle, "Stellen, die gebraucht werden.")
  package static let alternativen = Abschnittsdefinition(
    "Alternativen", tabelle: Alternative.tabelle, "Andere Wege; genau einer ist empfohlen.")
  package static let pruefbloecke = Abschnittsdefinition(
    "Prüfblöcke", tabelle: Pruefblock.tabelle,
    "Was das Haus immer prüft: Klima, Gleichstellung und anderes.")
  package static let termine = Abschnittsdefinition(
    "Termine", tabelle: Termin.tabelle, "Termine, die aus der Vorlage folgen.")
  package static let mitzeichnung = Abschnittsdefinition(
    "Mitzeichnung", tabelle: Mitzeichnung.tabelle, intern: true,
    "Wer mitgezeichnet hat; wird nie veröffentlicht.")
  package static let sachverhalt = Abschnittsdefinition(
    "Sachverhalt", "Was ist, was geschehen soll und warum.")
  package static let begruendung = Abschnittsdefinition(
    "Begründung", pflicht: true, unter: [sachverhalt], "Warum so beschlossen werden soll.")
  package static let unterschriften = Abschnittsdefinition(
    "Unterschriften", tabelle: Unterschrift.tabelle, "Wer unterschreibt.")
  package static let anlagen = Abschnittsdefinition(
    "Anlagen", tabelle: Anlage.tabelle, "Dateien, die zur Vorlage gehören.")

  package static let formular = Formular(
    .vorlage, artworte: Auswahlliste(Vorlagenart.self),
    felder: [
      nummer.definition, datum.definition, betreff.definition, dezernat.definition,
      fachbereich.definition, verfasser.definition, telefon.definition, aktenzeichen.definition,
      projekt.definition, teilhaushalt.definition, produktgruppe.definition, produkte.definition,
      personelleAuswirkungen.definition, personelleErlaeuterung.definition,
      finanzielleAuswirkungen.definition, foerderung.definition,
      foerderungErlaeuterung.definition, gegenstand.definition, gesamtkosten.definition,
      folgekosten.definition, auftragImJahr.definition, bezug.definition, ergaenzt.definition,
      ersetzt.definition, bezugExtern.definition, einreicher.definition, eilgrund.definition,
      einheit.definition, haushaltBeschlossen.definition,
    ],
    mindestensEins: [[dezernat.definition, fachbereich.definition]],
    titelfeld: betreff.definition,
    abschnitte: [
      beratungsfolge, beschlussvorschlag, mitteilung, fragen, ziele,
      finanzielleAuswirkungenAbschnitt, mittelbereitstellung, deckungsvorschlag, stellen,
      alternativen, pruefbloecke, termine, mitzeichnung, begruendung, unterschriften, anlagen,
    ])
}
