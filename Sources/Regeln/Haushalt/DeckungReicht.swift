package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Quellen der Deckungstabelle ergeben den Mehrbedarf.
///
/// Only where at least one Inanspruchnahme is given. Compared year by year if each such row names its
/// year, else in total, as where one names both years of a Doppelhaushalt. Years still to be planned need no
/// cover. Where the prose names additional income
/// that the table does not have it is part of the cover, and the table alone proves nothing.
package struct DeckungReicht: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-011", .fehler, "Die Deckung reicht für den Mehrbedarf",
    warum: "Was nicht gedeckt ist, fehlt im laufenden Jahr.",
    stattdessen: "Eine weitere Quelle nennen oder die Beträge berichtigen.",
    quelle: "In Baden-Württemberg GemO § 84 Abs. 1: Deckung gewährleistet; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | 5.000 € |")),
      Regelbeispiel(muster("| Wirkungsmessung | | 7.000 € |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | 3.000 € |\n| Reserve | 2018 | 2.000 € |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018/2019 | 5.000 € |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | 3.000 € |", "Der Rest sind Mehrerträge.")),
      Regelbeispiel(
        muster(
          "| Umlage (Mehrertrag) | 2018 | 3.000 € |", "Dazu kommen Mehrerträge von 2.000 €.")),
    ],
    schlecht: [
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | ⟦3.000 €⟧ |")),
      Regelbeispiel(muster("| Wirkungsmessung | | ⟦4.999,99 €⟧ |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018/19 | ⟦4.999,99 €⟧ |")),
      Regelbeispiel(muster("| Rest | 2018 | 1.000 € |\n| Messung | 2018 | ⟦3.000 €⟧ |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2019 | ⟦5.000 €⟧ |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2019/2020 | ⟦5.000 €⟧ |")),
      Regelbeispiel(muster("| Wirkungsmessung | 2018 | ⟦3.000 €⟧ |", "Mehrerträge und Reste:")),
      Regelbeispiel(
        muster("| Umlage (Mehrertrag) | 2018 | ⟦3.000 €⟧ |", "Die Umlage bringt Mehrerträge.")),
    ])

  private static func muster(_ zeilen: String, _ prosa: String = "") -> String {
    MehrbedarfMitDeckung.muster("5.000 €", "0 €") + """


      ## Deckungsvorschlag

      \(prosa)

      | Quelle | Jahr | Inanspruchnahme |
      |---|---|--:|
      \(zeilen)
      """
  }

  package static let betrifft: Merkmale = [.mehrbedarf]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let deckung = kontext.deckung,
      !deckung.nenntMehrertrag(kontext.dokument, bedarf: lage.mehrbedarfe.map(\.betrag))
    else { return [] }
    let mehrbedarfe = lage.mehrbedarfe.filter { $0.istBeschlossen && $0.plan != nil }
    let quellen = deckung.quellen.filter {
      $0.istAngegeben(Deckungsquelle.inanspruchnahme.schluessel)
    }
    // An amount that could not be read has been told; without it there is no sum.
    guard !mehrbedarfe.isEmpty, !quellen.isEmpty,
      quellen.allSatisfy({ $0[Deckungsquelle.inanspruchnahme] != nil })
    else { return [] }
    let jahre = mehrbedarfe.map(\.jahr.jahr).reduce(into: [Int]()) { jahre, jahr in
      if !jahre.contains(jahr) { jahre.append(jahr) }
    }
    guard quellen.allSatisfy({ $0[Deckungsquelle.jahr]?.istEines == true }) else {
      // A source of other years covers nothing of these.
      let passende = quellen.filter { quelle in
        quelle[Deckungsquelle.jahr].map { jahre.contains(where: $0.enthaelt) } ?? true
      }
      return [befund(passende, mehrbedarfe, jahr: nil, kontext.pfad, sonst: quellen.first)]
        .compactMap(\.self)
    }
    return jahre.compactMap { jahr in
      befund(
        quellen.filter { $0[Deckungsquelle.jahr]?.enthaelt(jahr) == true },
        mehrbedarfe.filter { $0.jahr.jahr == jahr }, jahr: jahr, kontext.pfad,
        sonst: quellen.first)
    }
  }

  private func befund(
    _ quellen: [Datensatz], _ mehrbedarfe: [Mehrbedarf], jahr: Int?, _ pfad: String,
    sonst: Datensatz? = nil
  ) -> Finding? {
    let summe = Geldsumme(zellen: quellen.compactMap { $0.geld(Deckungsquelle.inanspruchnahme) })
    let bedarf = mehrbedarfe.map(\.betrag).reduce(.null) { $0 + $1 }
    guard summe.betrag < bedarf else { return nil }
    let span = summe.zellen.isEmpty ? sonst?.span(Deckungsquelle.inanspruchnahme) : summe.span
    return Self.blatt.befund(
      pfad, span ?? .fileStart, Self.satz(summe.zellen.map(\.betrag), bedarf, jahr),
      notizen: mehrbedarfe.prefix(8).map { mehr in
        Note(
          span: mehr.bedarf.span,
          text: "Mehrbedarf \(mehr.jahr.text): \(mehr.betrag.text) (\(mehr.rechnung)).")
      }, rat: [Fix("Bitte eine weitere Deckungsquelle nennen oder die Beträge berichtigen.")])
  }

  static func satz(_ teile: [Betrag], _ bedarf: Betrag, _ jahr: Int?) -> String {
    let fehlt = bedarf - teile.reduce(Betrag.null) { $0 + $1 }
    return "Deckung\(jahr.map { " \($0)" } ?? "") reicht nicht: angegeben "
      + "\(Geldsumme.rechnung(teile)), Mehrbedarf \(bedarf.text), es fehlen \(fehlt.text)"
  }
}
