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
      ("zugestimmt", .beschlossen), ("Zustimmung", .beschlossen), ("genehmigt", .beschlossen),
      ("unverändert beschlossen", .beschlossen), ("unverändert angenommen", .beschlossen),
      ("ungeändert angenommen", .beschlossen), ("geändert angenommen", .geaendertBeschlossen),
      ("mit Änderungen beschlossen", .geaendertBeschlossen),
      ("mit Änderungen angenommen", .geaendertBeschlossen),
      ("mit Änderung beschlossen", .geaendertBeschlossen),
      ("ungeändert empfohlen", .empfohlen), ("unverändert empfohlen", .empfohlen),
      ("geändert empfohlen", .mitAenderungenEmpfohlen), ("Ablehnung", .abgelehnt),
      ("nicht zugestimmt", .abgelehnt), ("nicht angenommen", .abgelehnt),
      ("nicht beschlossen", .abgelehnt), ("nicht empfohlen", .abgelehnt),
      ("Kenntnis genommen", .zurKenntnisGenommen), ("zur Kenntnis", .zurKenntnisGenommen),
    ]
  }

  /// „mehrheitlich beschlossen“, „einstimmig bei 2 Enthaltungen“: the word besides the vote.
  package static func gelesen(_ text: String, _ liste: Auswahlliste) -> Int? {
    guard let votum = Votum(text) else { return nil }
    guard !votum.rest.isEmpty else { return allCases.firstIndex(of: .beschlossen) }
    return liste.genau(votum.rest)
  }
}

package enum Sitzung {
  package static let gremium = Feld<String>(
    "gremium", .verweis(.gremium), pflicht: true, "Name des Gremiums, das tagt.")
  package static let datum = Feld<Datumsbereich>(
    "datum", .datumsbereich, pflicht: true, "Tag oder Tage: 20.06.2018 oder 07./08.12.2021.")
  package static let beginn = Feld<Uhrzeit>("beginn", .uhrzeit, "Uhrzeit: 14:00.")
  package static let ende = Feld<Uhrzeit>("ende", .uhrzeit, "Uhrzeit: 17:30.")
  package static let ort = Feld<String>("ort", .text, "Gebäude und Anschrift.")
  package static let raum = Feld<String>("raum", .text, "Saal oder Zimmer.")
  package static let form = Feld<Sitzungsform>(
    "form", Sitzungsform.typ, "Präsenz, hybrid, Video, Umlauf oder Offenlegung.")
  package static let einladungAm = Feld<Datum>(
    "einladung-am", .datum, "Tag, an dem die Einladung zugegangen ist.")
  package static let fristBegruendung = Feld<String>(
    "frist-begründung", .text, "Warum die Ladungsfrist kürzer war.")
  package static let abgesagt = Feld<Bool>(
    "abgesagt", .jaNein, "ja: Die Sitzung findet nicht statt.")
  package static let ergebnisse = Feld<String>(
    "ergebnisse", .text, "„unbekannt“ mit Grund, wenn sie nicht mehr zu ermitteln sind.")

  package static let tagesordnung = Abschnittsdefinition(
    "Tagesordnung", tabelle: Tagesordnungspunkt.tabelle,
    "Die Punkte der Sitzung in ihrer Reihenfolge.")
  package static let ergebnistabelle = Abschnittsdefinition(
    "Ergebnisse", tabelle: Ergebniszeile.tabelle, freieTeile: true,
    "Was beschlossen wurde, mit Stimmen; Wortlaut unter „### Wortlaut Ö 1“.")
  package static let abstimmung = Abschnittsdefinition(
    "Abstimmung nach Fraktionen", tabelle: Fraktionszeile.tabelle,
    "Stimmen der Fraktionen, wenn sie gezählt wurden.")
  package static let umsetzung = Abschnittsdefinition(
    "Umsetzung", tabelle: Umsetzungszeile.tabelle, "Wer den Beschluss bis wann ausführt.")

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
  package static let top = Feld<String>("TOP", .text, pflicht: true, "Nummer: Ö 1 oder N 2.")
  package static let vorlage = Feld<String>(
    "Vorlage", .verweis(.vorlage), "Nummer der Vorlage: 139/2018.")
  package static let titel = Feld<String>("Titel", .text, "Titel; leer: der Betreff der Vorlage.")
  package static let status = Feld<Oeffentlichkeitsstatus>(
    "Status", Oeffentlichkeitsstatus.typ, pflicht: true, "öffentlich oder nichtöffentlich.")
  package static let nachgereichtAm = Feld<Datum>(
    "Nachgereicht am", .datum, "Tag, an dem der Punkt nachgereicht wurde.")
  static let tabelle = Tabellendefinition([
    top.definition, vorlage.definition, titel.definition, status.definition,
    nachgereichtAm.definition,
  ])
}

package enum Ergebniszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true, "Nummer: Ö 1.")
  package static let ergebnis = Feld<Beratungsergebnis>(
    "Ergebnis", Beratungsergebnis.typ, pflicht: true,
    "Was daraus wurde: ungeändert beschlossen, abgelehnt, vertagt …")
  package static let ja = Feld<Int>("Ja", .ganzzahl, "Zahl der Jastimmen.")
  package static let nein = Feld<Int>("Nein", .ganzzahl, "Zahl der Neinstimmen.")
  package static let enthaltung = Feld<Int>("Enthaltung", .ganzzahl, "Zahl der Enthaltungen.")
  package static let befangen = Feld<Int>(
    "Befangen", .ganzzahl, "Zahl der Befangenen; sie stimmen nicht mit.")
  package static let anwesend = Feld<Int>(
    "Stimmberechtigt anwesend", .ganzzahl, "Zahl der anwesenden Stimmberechtigten.")
  package static let mehrheit = Feld<String>(
    "Mehrheit", .text, "Welche Mehrheit nötig war: einfach oder 2/3 aller Mitglieder.")
  package static let veroeffentlichtAm = Feld<Datum>(
    "Veröffentlicht am", .datum, "Tag, an dem der Beschluss veröffentlicht wurde.")
  package static let bekanntgegebenAm = Feld<Datum>(
    "Bekanntgegeben am", .datum,
    "Tag, an dem ein nichtöffentlicher Beschluss bekannt gegeben wurde.")
  package static let bekanntgabeGrund = Feld<String>(
    "Bekanntgabe-Grund", .text, "Warum er nicht bekannt gegeben wird.")
  static let tabelle = Tabellendefinition([
    top.definition, ergebnis.definition, ja.definition, nein.definition, enthaltung.definition,
    befangen.definition, anwesend.definition, mehrheit.definition,
    veroeffentlichtAm.definition, bekanntgegebenAm.definition, bekanntgabeGrund.definition,
  ])
}

package enum Fraktionszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true, "Nummer: Ö 1.")
  package static let fraktion = Feld<String>("Fraktion", .text, pflicht: true, "Name der Fraktion.")
  package static let ja = Feld<Int>("Ja", .ganzzahl, "Zahl der Jastimmen.")
  package static let nein = Feld<Int>("Nein", .ganzzahl, "Zahl der Neinstimmen.")
  package static let enthaltung = Feld<Int>("Enthaltung", .ganzzahl, "Zahl der Enthaltungen.")
  static let tabelle = Tabellendefinition([
    top.definition, fraktion.definition, ja.definition, nein.definition, enthaltung.definition,
  ])
}

package enum Umsetzungszeile {
  package static let top = Feld<String>("TOP", .text, pflicht: true, "Nummer: Ö 1.")
  package static let stelle = Feld<String>("Stelle", .text, "Wer den Beschluss ausführt.")
  package static let bis = Feld<Datum>("Bis", .datum, "Bis wann: 31.12.2018.")
  package static let stand = Feld<String>("Stand", .text, "Wie weit es ist.")
  static let tabelle = Tabellendefinition([
    top.definition, stelle.definition, bis.definition, stand.definition,
  ])
}
