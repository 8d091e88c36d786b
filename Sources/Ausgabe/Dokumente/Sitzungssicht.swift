import Fachmodell
import SourceText

extension Dokumentsicht {
  /// A session: its file, where there is one, and the public papers that name it.
  static func sitzung(
    _ termin: Sitzungsplan.Termin, _ dokument: OeffentlichesDokument?, _ plan: Sitzungsplan,
    umgebung: Umgebung
  ) -> Dokumentsicht {
    let gremium = umgebung.gremien.eintraege[termin.gremium]
    var sicht = Dokumentsicht()
    sicht.art = umgebung.wort("Sitzung")
    sicht.titel = "\(gremium.kurz) am \(termin.datum.text)"
    sicht.felder.fuege(
      umgebung.wort("Gremium"), gremium.name, adresse: umgebung.adresse(gremium: termin.gremium))
    sicht.felder.fuege(umgebung.wort("Datum"), termin.datum.text)
    let agenda = Tagesordnung(dokument, termin, plan, umgebung)
    var tagesordnung = Abschnittssicht(titel: umgebung.wort(Sitzung.tagesordnung.name))
    tagesordnung.tafeln = agenda.punkte.isEmpty ? [] : [agenda.tafel(titel: tagesordnung.titel)]
    tagesordnung.fussnote = agenda.fussnote
    guard let dokument else {
      sicht.abschnitte = [tagesordnung.mitVermerk]
      return sicht
    }
    let quelle = Abschnittsquelle(dokument, umgebung, geschlossen: dokument.geschlossene(agenda))
    if dokument.sicht[Sitzung.abgesagt] == true { sicht.abgesagt = "Die Sitzung ist abgesagt." }
    sicht.felder.fuege(
      felder(
        dokument, umgebung,
        ohne: [
          Sitzung.gremium.schluessel, Sitzung.datum.schluessel, Sitzung.abgesagt.schluessel,
        ]
      ) { _ in nil })
    sicht.vorspann = quelle.vorspann
    if let abschnitt = dokument.sicht.abschnitt(Sitzung.tagesordnung) {
      tagesordnung.ueberschrift = abschnitt.ueberschrift
      (tagesordnung.davor, tagesordnung.danach) = quelle.prosa(abschnitt)
      tagesordnung.danach += quelle.teile(abschnitt)
    }
    sicht.abschnitte = [tagesordnung.mitVermerk]
    for definition in [Sitzung.ergebnistabelle, Sitzung.abstimmung, Sitzung.umsetzung] {
      guard let abschnitt = dokument.sicht.abschnitt(definition) else { continue }
      let teil = quelle.oeffentlich(abschnitt, definition, agenda)
      if !teil.istLeer { sicht.abschnitte.append(teil) }
    }
    sicht.abschnitte += quelle.freie(Sitzung.formular).map(\.sicht)
    return sicht
  }
}

extension Abschnittssicht {
  /// An agenda without anything public says so: a heading alone looks like a fault.
  fileprivate var mitVermerk: Abschnittssicht {
    guard istLeer else { return self }
    var sicht = self
    sicht.fussnote = "Öffentliche Tagesordnungspunkte sind zu dieser Sitzung nicht verzeichnet."
    return sicht
  }
}

extension Abschnittsquelle {
  /// What a section says of public agenda items: rows whose TOP is one, and „Wortlaut Ö 1“.
  fileprivate func oeffentlich(
    _ abschnitt: Abschnitt, _ definition: Abschnittsdefinition, _ agenda: Tagesordnung
  ) -> Abschnittssicht {
    var sicht = Abschnittssicht(titel: umgebung.wort(definition.name))
    sicht.ueberschrift = abschnitt.ueberschrift
    (sicht.davor, sicht.danach) = prosa(abschnitt)
    if let tabelle = abschnitt.tabelle {
      var tafel = tafel(tabelle, definition.tabelle, titel: sicht.titel)
      let offen = tabelle.zeilen.map {
        agenda.oeffentliche.contains(FoldedKey($0.text(Ergebniszeile.top)))
      }
      tafel.gruppen = tafel.gruppen.map { gruppe in
        gruppe.filter { $0 < offen.count && offen[$0] }
      }
      if !tafel.istLeer { sicht.tafeln = [tafel] }
    }
    for teil in abschnitt.teile where agenda.istOffenerWortlaut(teil.titel) {
      sicht.danach += sichtbar([teil.ueberschrift] + bloecke[teil.alles])
    }
    return sicht
  }
}
