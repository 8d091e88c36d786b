package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Jedes genannte Gremium hat eine Datei, mit diesem Namen, Kurznamen oder Alias, und besteht an
/// dem Tag – in Beratungsfolge, Sitzung, Sitzungskalender, Hauptsatzung und Haushaltsplan. The Hauptsatzung also gives amounts to people („Landrätin“), who are no bodies.
package struct GremiumStehtImVerzeichnis: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-001", .fehler, "Jedes Gremium steht im Gremienverzeichnis",
    warum: "Sitzungen, Tagesordnungen und Zuständigkeiten werden über das Gremium verbunden.",
    stattdessen: "Den Namen so schreiben wie in Content/gremien, oder dort einen Alias ergänzen.",
    gut: [
      Regelbeispiel(
        beratungsfolge("sozialausschuss und Betriebsausschuss „Heime“ | 20.06.2018 | Vorberatung")),
      Regelbeispiel(zeigt: [.hauptsatzung(wertgrenze("Landrätin"))]),
      Regelbeispiel(zeigt: [.sitzung("gremium: Sozialausschuss")]),
    ],
    schlecht: [
      Regelbeispiel(beratungsfolge("⟦Sozialauschuss⟧ | 20.06.2018 | Vorberatung")),
      Regelbeispiel(beratungsfolge("⟦Ausschuss für Soziales⟧ | 20.06.2018 | Vorberatung")),
      Regelbeispiel(
        beratungsfolge("⟦Sozialausschuss⟧ | 20.06.2018 | Vorberatung"),
        dazu: [
          .gremium(
            "kennung: sozialausschuss\nname: Sozialausschuss\ntyp: beschließender Ausschuss\n"
              + "gültig-bis: 31.12.2017", kennung: "sozialausschuss")
        ]),
      Regelbeispiel(zeigt: [.sitzung("gremium: ⟦Sozialauschuss⟧")]),
      Regelbeispiel(zeigt: [
        .sitzungskalender(
          "## Sitzungen\n\n| Gremium | Datum |\n|---|---|\n| ⟦Kreisstag⟧ | 18.07.2018 |")
      ]),
      Regelbeispiel(zeigt: [.hauptsatzung(wertgrenze("⟦Bauausschuss⟧"))]),
      Regelbeispiel(zeigt: [
        .haushaltsplan("## Teilhaushalte\n\n| Nr. | Ausschuss |\n|---|---|\n| 5 | ⟦Bauausschuss⟧ |")
      ]),
    ])

  private static func beratungsfolge(_ station: String) -> String {
    let zellen = station.split(separator: "|").map { trimmed(String($0)) }
    return """
      ## Beratungsfolge

      | Gremium | Status | Datum | Zuständigkeit |
      |---|---|---|---|
      | \(zellen[0]) | öffentlich | \(zellen[1]) | \(zellen[2]) |
      | Kreistag | öffentlich | 18.07.2018 | Entscheidung |
      """
  }

  private static func wertgrenze(_ gremium: String) -> String {
    "## Wertgrenzen\n\n| Gegenstand | Gremium | über | bis |\n|---|---|---|---|\n"
      + "| Vergabe | \(gremium) |  | 50.000 € |"
  }

  package static let betrifft: Merkmale = [.stationen, .sitzung, .sitzungskalender, .register]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    switch dokument.art {
    case .vorlage:
      let gremien = kontext.register.gremien
      return kontext.beratungen.compactMap { station in
        // As nearly always: a body that exists on that day.
        if let gremium = station.gremium, gremien.gilt(gremium, am: station.datum?.von) {
          return nil
        }
        return befund(kontext, station.zeile.eintrag(Station.gremium), am: station.datum?.von)
      }
    case .sitzung:
      let eintrag = dokument.kopf.eintrag(Sitzung.gremium)
      return befund(kontext, eintrag, am: dokument[Sitzung.datum]?.von).map { [$0] } ?? []
    case .sitzungskalender:
      return dokument.zeilen(Sitzungskalender.sitzungen).compactMap {
        befund(kontext, $0.eintrag(Kalenderzeile.gremium), am: $0[Kalenderzeile.datum]?.von)
      }
    case .hauptsatzung:
      return dokument.zeilen(Hauptsatzung.wertgrenzen).compactMap {
        let eintrag = $0.eintrag(Wertgrenze.gremium)
        guard !Amtspersonen.nennt(eintrag?.text ?? "") else { return nil }
        return befund(kontext, eintrag, am: nil)
      }
    case .haushaltsplan:
      return dokument.zeilen(Haushaltsplan.teilhaushalte).compactMap {
        befund(kontext, $0.eintrag(Teilhaushaltzeile.ausschuss), am: nil)
      }
    case .projektauftrag, .projektstrukturplan, .vereinbarung, .gremium, .einrichtungen, .seite:
      return []
    }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ eintrag: Eintrag?, am datum: Datum?
  ) -> Finding? {
    guard let eintrag, eintrag.wert != .leer else { return nil }
    let gremien = kontext.register.gremien
    guard let nummer = gremien.index(eintrag.text, am: datum) else {
      guard !kontext.register.fehlenGremien else { return nil }
      let naechster = gremien.naechster(eintrag.text)
      let rat =
        naechster.map { Fix("Bitte „\($0)“ schreiben.", replacement: $0) }
        ?? Fix("Bitte den Namen berichtigen oder das Gremium in Content/gremien anlegen.")
      return Self.blatt.befund(
        kontext.pfad, eintrag.span, Self.satz(eintrag.text, naechster), rat: [rat])
    }
    guard let datum, !gremien.gilt(nummer, am: datum) else { return nil }
    let gefunden = gremien.eintraege[nummer]
    return Self.blatt.befund(
      kontext.pfad, eintrag.span, Self.satz(eintrag.text, am: datum, gefunden),
      notizen: [Note(path: gefunden.pfad, span: .fileStart, text: "Das Gremium steht hier.")],
      rat: [Fix("Bitte das Nachfolgegremium nennen oder die Gültigkeit berichtigen.")])
  }

  static func satz(_ name: String, _ naechster: String?) -> String {
    let frage = naechster.map { " – meinten Sie „\($0)“?" } ?? ""
    return "Gremium „\(name)“ steht nicht im Gremienverzeichnis" + frage
  }

  static func satz(
    _ name: String, am datum: Datum, _ gremium: Gremienverzeichnis.Eintrag
  ) -> String {
    let ab = gremium.gueltigAb.map { "ab \($0.text)" }
    let bis = gremium.gueltigBis.map { "bis \($0.text)" }
    let dauer = [ab, bis].compactMap { $0 }.joined(separator: " ")
    return "Gremium „\(name)“ besteht am \(datum.text) nicht (gültig \(dauer))"
  }
}
