package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Ein Zeitraum im Text endet nicht vor seinem Anfang.
///
/// Only two whole dates with nothing but „bis“, „bis zum“ or „bis einschließlich“ between them, or a dash without
/// blanks. A body and its Wahlperioden end after they begin, too.
package struct ZeitraumEndetNachBeginn: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-009", .warnung, "Ein Zeitraum endet nicht vor seinem Anfang",
    warum: "Eines der beiden Daten ist verschrieben, meist das Jahr; so wird es beschlossen.",
    stattdessen: "Beide Daten prüfen.",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nVom 01.08.2018 bis zum 31.07.2019, am 31.12.2018, bis 30.06.2018, vom "
          + "5. März 2018 bis einschließlich 5. März 2018."),
      Regelbeispiel(
        "## Begründung\n\nVom 01.08.2018–31.07.2019; Beschluss vom 01.08.2018 – 31.07.2018 war Stichtag."
      ),
      Regelbeispiel("## Begründung\n\nIn `01.08.2018 bis 31.07.2018` und 2019 bis 2018."),
    ],
    schlecht: [
      Regelbeispiel(
        "## Begründung\n\nDie Stelle ist vom ⟦01.08.2018 bis zum 31.07.2018⟧ befristet."),
      Regelbeispiel(
        "## Begründung\n\nGeöffnet ist ⟦01.06.2018–15.05.2018⟧ und ⟦01.06.2018-15.05.2018⟧."),
      Regelbeispiel(zeigt: [.gremium("gültig-ab: 01.07.2014\ngültig-bis: ⟦30.06.2009⟧")]),
      Regelbeispiel("## Begründung\n\nVom ⟦5. März 2018 bis 1. März 2018⟧ ist geschlossen."),
    ])

  package static let betrifft: Merkmale = [.textdatum, .register]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let datei = kontext.dokument.datei
    return gremium(kontext.dokument)
      + kontext.verkehrteZeiten.prefix(20).map { zeit in
        Self.befund(
          kontext.pfad, zeit.von.span.union(zeit.bis.span), von: datei.text(zeit.von.span),
          bis: datei.text(zeit.bis.span))
      }
  }

  private func gremium(_ dokument: Dokument) -> [Finding] {
    guard dokument.art == .gremium else { return [] }
    func pruefe(_ satz: Datensatz, _ von: Feld<Datum>, _ bis: Feld<Datum>) -> Finding? {
      guard let anfang = satz[von], let ende = satz[bis], ende < anfang else { return nil }
      return Self.befund(dokument.pfad, satz.span(bis), von: anfang.text, bis: ende.text)
    }
    return
      ([pruefe(dokument.kopf, Gremium.gueltigAb, Gremium.gueltigBis)]
      + dokument.zeilen(Gremium.wahlperioden).map {
        pruefe($0, Wahlperiode.von, Wahlperiode.bis)
      }).compactMap(\.self)
  }

  private static func befund(_ pfad: String, _ span: Span, von: String, bis: String) -> Finding {
    blatt.befund(
      pfad, span, "Zeitraum endet am \(bis), vor seinem Anfang am \(von)",
      rat: [Fix("Bitte beide Daten prüfen.")])
  }
}
