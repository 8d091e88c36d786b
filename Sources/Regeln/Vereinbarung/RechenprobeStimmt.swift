package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Personen × Tage × Satz ergibt die Summe, Personen × Tage die Personentage, und die Zeilen ergeben
/// die Zeile „Summe“.
///
/// Where VAT is added or open, the sum may also be the one with 19 %.
package struct RechenprobeStimmt: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-002", .fehler, "Personen × Tage × Satz ergibt die Summe",
    warum: "Bei Streit gilt oft die Einzelangabe und nicht die Summe.",
    stattdessen: "Die falsche der Angaben berichtigen.",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit("| 500 € | 20.000 € |", "| | 20.000 € |"),
      Vertragsbeispiel.mit("| 2 | 20 | 40 | 500 €", "| | | 40 | 500 €"),
      Vertragsbeispiel.mit(
        "| 2 | 20 | 40 | 500 € | 20.000 € |", "| 2 | 20 | 40 | 500 € | 23.800 € |"),
      Vertragsbeispiel.mit(
        "| 500 € | 20.000 € |", "| 500 € | 20.000 € |\n| Summe | 2 | | 40 | | 20.000 € |"),
    ],
    schlecht: [
      Vertragsbeispiel.mit("| 500 € | 20.000 € |", "| 600 € | ⟦20.000 €⟧ |"),
      Vertragsbeispiel.mit("| 2 | 20 | 40 |", "| 2 | 20 | ⟦30⟧ |"),
      Vertragsbeispiel.mit("| 2 | 20 | 40 | 500 € | 20.000 €", "| | | 30 | 500 € | ⟦20.000 €⟧"),
      // The sum is that of the row as it should be.
      Vertragsbeispiel.mit(
        "| 40 | 500 € | 20.000 € |",
        "| ⟦45⟧ | 500 € | 20.000 € |\n| Summe | | | 40 | | 20.000 € |"),
      Vertragsbeispiel.mit(
        "| 500 € | 20.000 € |", "| 500 € | 20.000 € |\n| Summe | | | ⟦45⟧ | | ⟦22.000 €⟧ |"),
    ])

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung else { return [] }
    var zeilen = dokument.zeilen(Vereinbarung.leistungsumfang)
    var summenzeile: Datensatz?
    if zeilen.count > 1, zeilen.last?.istSummenzeile(Leistungszeile.leistung) == true {
      summenzeile = zeilen.removeLast()
    }
    // What the rows would say if they were right: a sum of that is right.
    var richtig = Summen()
    var befunde: [Finding] = []
    for zeile in zeilen {
      let tage = personentage(kontext, zeile)
      let betrag = tage == nil ? summe(kontext, zeile) : nil
      richtig.tage = richtig.tage &+ ((tage?.ist ?? zeile[Leistungszeile.personentage])?.wert ?? 0)
      richtig.betrag = richtig.betrag + (betrag?.ist ?? zeile[Leistungszeile.summe] ?? .null)
      befunde += [tage?.befund, betrag?.befund].compactMap(\.self)
    }
    return befunde + (summenzeile.map { spaltensummen(kontext, zeilen, $0, richtig) } ?? [])
  }

  private struct Summen {
    var tage = 0
    var betrag = Betrag.null
  }

  /// The rows above against the sum row at the end.
  private func spaltensummen(
    _ kontext: Dokumentkontext, _ zeilen: [Datensatz], _ summenzeile: Datensatz,
    _ richtig: Summen
  ) -> [Finding] {
    guard !zeilen.contains(where: { $0.gliedert(Leistungszeile.leistung) }) else { return [] }
    func befund(
      _ span: Span, _ posten: [(text: String, span: Span)], _ ist: String, _ angabe: String
    ) -> Finding {
      let ergibt =
        (2...8).contains(posten.count)
        ? posten.map(\.text).joined(separator: " + ") + " =" : "Die Zeilen ergeben"
      return Self.blatt.befund(
        kontext.pfad, span, "\(ergibt) \(ist), angegeben sind \(angabe)",
        notizen: posten.prefix(8).map { Note(span: $0.span, text: "\($0.text).") },
        rat: [Fix("Bitte die Zeilen und die Summe prüfen.")])
    }
    var befunde: [Finding] = []
    let tage = zeilen.compactMap { zeile in
      zeile[Leistungszeile.personentage].map { ($0, zeile.span(Leistungszeile.personentage)) }
    }
    let alleTage = Hundertstel(tage.reduce(0) { $0 &+ $1.0.wert })
    if let angabe = summenzeile[Leistungszeile.personentage], alleTage.wert > 0,
      angabe != alleTage, angabe.wert != richtig.tage
    {
      befunde.append(
        befund(
          summenzeile.span(Leistungszeile.personentage), tage.map { ($0.0.text, $0.1) },
          alleTage.text + " Personentage", angabe.text))
    }
    let betraege = zeilen.compactMap { zeile in
      zeile[Leistungszeile.summe].map { ($0, zeile.span(Leistungszeile.summe)) }
    }
    let ist = betraege.reduce(.null) { $0 + $1.0 }
    if let angabe = summenzeile[Leistungszeile.summe], !betraege.isEmpty, ist != angabe,
      richtig.betrag != angabe,
      !Self.darfSteuerEnthalten(kontext.dokument) || ist.mitUmsatzsteuer != angabe
    {
      befunde.append(
        befund(
          summenzeile.span(Leistungszeile.summe), betraege.map { ($0.0.text, $0.1) }, ist.text,
          angabe.text))
    }
    return befunde
  }

  private func personentage(
    _ kontext: Dokumentkontext, _ zeile: Datensatz
  ) -> (befund: Finding, ist: Hundertstel)? {
    guard let personen = zeile[Leistungszeile.personen],
      let tage = zeile[Leistungszeile.tageJePerson],
      let angabe = zeile[Leistungszeile.personentage], let ist = tage.mal(personen),
      ist != angabe
    else { return nil }
    let befund = Self.blatt.befund(
      kontext.pfad, zeile.span(Leistungszeile.personentage),
      "\(Self.personen(personen)) × \(tage.text) Tage = \(ist.text) Personentage, angegeben sind "
        + angabe.text,
      notizen: Personentagezellen.notizen(
        zeile, (Leistungszeile.personen, personen), (Leistungszeile.tageJePerson, tage)),
      rat: [Fix("Bitte Personen, Tage und Personentage prüfen.")])
    return (befund, ist)
  }

  private func summe(
    _ kontext: Dokumentkontext, _ zeile: Datensatz
  ) -> (befund: Finding, ist: Betrag)? {
    guard let satz = zeile[Leistungszeile.satz], let summe = zeile[Leistungszeile.summe] else {
      return nil
    }
    let tage: Hundertstel
    let rechnung: String
    var notizen: [Note]
    if let personen = zeile[Leistungszeile.personen],
      let jePerson = zeile[Leistungszeile.tageJePerson],
      let produkt = jePerson.mal(personen)
    {
      tage = produkt
      rechnung = "\(Self.personen(personen)) × \(jePerson.text) Tage"
      notizen = Personentagezellen.notizen(
        zeile, (Leistungszeile.personen, personen), (Leistungszeile.tageJePerson, jePerson))
    } else if let personentage = zeile[Leistungszeile.personentage] {
      tage = personentage
      rechnung = "\(personentage.text) Personentage"
      notizen = [Note(span: zeile.span(Leistungszeile.personentage), text: "\(rechnung).")]
    } else {
      return nil
    }
    let (produkt, ueberlauf) = satz.cent.multipliedReportingOverflow(by: tage.wert)
    guard !ueberlauf else { return nil }
    let ist = Betrag(cent: produkt / 100)
    guard ist != summe, !Self.darfSteuerEnthalten(kontext.dokument) || ist.mitUmsatzsteuer != summe
    else { return nil }
    notizen.append(Note(span: zeile.span(Leistungszeile.satz), text: "\(satz.text) je Tag."))
    let befund = Self.blatt.befund(
      kontext.pfad, zeile.span(Leistungszeile.summe),
      "\(rechnung) × \(satz.text) = \(ist.text), angegeben sind \(summe.text)",
      notizen: notizen,
      rat: [Fix("Bitte Tage, Satz und Summe prüfen.")])
    return (befund, ist)
  }

  private static func darfSteuerEnthalten(_ dokument: Dokument) -> Bool {
    switch dokument[Vereinbarung.umsatzsteuer] {
    case .zuzueglich, .offen, nil: true
    case .enthalten, .keine: false
    }
  }

  private static func personen(_ zahl: Int) -> String {
    zahl == 1 ? "1 Person" : "\(zahl) Personen"
  }
}

extension Hundertstel {
  /// `nil` where the product is no number any more.
  func mal(_ faktor: Int) -> Hundertstel? {
    let (produkt, ueberlauf) = wert.multipliedReportingOverflow(by: faktor)
    return ueberlauf ? nil : Hundertstel(produkt)
  }
}
