package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Personen × Tage × Satz ergibt die Summe, und Personen × Tage die Personentage.
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
    ],
    schlecht: [
      Vertragsbeispiel.mit("| 500 € | 20.000 € |", "| 600 € | ⟦20.000 €⟧ |"),
      Vertragsbeispiel.mit("| 2 | 20 | 40 |", "| 2 | 20 | ⟦30⟧ |"),
      Vertragsbeispiel.mit("| 2 | 20 | 40 | 500 € | 20.000 €", "| | | 30 | 500 € | ⟦20.000 €⟧"),
    ])

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung else { return [] }
    return dokument.zeilen(Vereinbarung.leistungsumfang).compactMap { zeile in
      personentage(kontext, zeile) ?? summe(kontext, zeile)
    }
  }

  private func personentage(_ kontext: Dokumentkontext, _ zeile: Datensatz) -> Finding? {
    guard let personen = zeile[Leistungszeile.personen],
      let tage = zeile[Leistungszeile.tageJePerson],
      let angabe = zeile[Leistungszeile.personentage], let ist = tage.mal(personen),
      ist != angabe
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, zeile.span(Leistungszeile.personentage),
      "\(Self.personen(personen)) × \(tage.text) Tage = \(ist.text) Personentage, angegeben sind "
        + angabe.text,
      rat: [Fix("Bitte Personen, Tage und Personentage prüfen.")])
  }

  private func summe(_ kontext: Dokumentkontext, _ zeile: Datensatz) -> Finding? {
    guard let satz = zeile[Leistungszeile.satz], let summe = zeile[Leistungszeile.summe] else {
      return nil
    }
    let tage: Hundertstel
    let rechnung: String
    if let personen = zeile[Leistungszeile.personen],
      let jePerson = zeile[Leistungszeile.tageJePerson],
      let produkt = jePerson.mal(personen)
    {
      tage = produkt
      rechnung = "\(Self.personen(personen)) × \(jePerson.text) Tage"
    } else if let personentage = zeile[Leistungszeile.personentage] {
      tage = personentage
      rechnung = "\(personentage.text) Personentage"
    } else {
      return nil
    }
    let (produkt, ueberlauf) = satz.cent.multipliedReportingOverflow(by: tage.wert)
    guard !ueberlauf else { return nil }
    let ist = Betrag(cent: produkt / 100)
    guard ist != summe, !Self.darfSteuerEnthalten(kontext.dokument) || ist.mitUmsatzsteuer != summe
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, zeile.span(Leistungszeile.summe),
      "\(rechnung) × \(satz.text) = \(ist.text), angegeben sind \(summe.text)",
      rat: [Fix("Bitte Tage, Satz und Summe prüfen.")])
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
