package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Tabelle „Prüfblöcke“ nennt alles, was das Haus immer prüft, und widerspricht sich nicht.
///
/// Which blocks there are says `prüfblöcke` in `mandant.yml`; without it, and without the table, nothing
/// is said.
package struct PruefbloeckeVollstaendig: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PB-001", .warnung, "Die Prüfblöcke sind vollständig und ohne Widerspruch",
    warum: "Eine fehlende Zeile liest sich wie „geprüft, nichts gefunden“.",
    stattdessen:
      "Jeden Bereich des Hauses mit „ja“ oder „nein“ nennen; eine Richtung nur bei „ja“.",
    quelle: "mandant.yml, „prüfblöcke“",
    gut: [
      Regelbeispiel(tabelle("| Klima | ja | positiv |\n| Gleichstellung | nein | |"), dazu: [haus]),
      Regelbeispiel("", dazu: [haus]), Regelbeispiel(tabelle("| Klima | ja | positiv |")),
    ],
    schlecht: [
      Regelbeispiel(
        tabelle("| Klima | ja | positiv |").replacing("## Prüf", with: "⟦## Prüf")
          .replacing("blöcke\n", with: "blöcke⟧\n"), dazu: [haus]),
      Regelbeispiel(tabelle("| Klima | nein | ⟦positiv⟧ |")),
    ])

  private static let haus = Beispieldatei.mandant("prüfblöcke:\n  - Klima\n  - Gleichstellung")

  private static func tabelle(_ zeilen: String) -> String {
    "## Prüfblöcke\n\n| Bereich | Betroffen | Richtung |\n|---|---|---|\n" + zeilen
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage,
      let abschnitt = kontext.dokument.abschnitt(Vorlage.pruefbloecke),
      let zeilen = abschnitt.tabelle?.zeilen
    else { return [] }
    let genannte = Set(zeilen.map { FoldedKey($0.text(Pruefblock.bereich)) })
    let fehlende = kontext.mandant.pruefbloecke.filter { !genannte.contains(FoldedKey($0)) }
    let widersprueche = zeilen.filter {
      $0[Pruefblock.richtung] != nil && $0[Pruefblock.betroffen] == false
    }.map { zeile in
      Self.blatt.befund(
        kontext.pfad, zeile.span(Pruefblock.richtung),
        "Richtung ist angegeben, „\(zeile.text(Pruefblock.bereich))“ ist aber nicht betroffen",
        rat: [Fix("Bitte „ja“ schreiben oder die Richtung streichen.")])
    }
    guard !fehlende.isEmpty else { return widersprueche }
    let namen = fehlende.prefix(8).map { "„\($0)“" }
    return widersprueche + [
      Self.blatt.befund(
        kontext.pfad, abschnitt.titelSpan,
        "In der Tabelle „Prüfblöcke“ fehlt \(aufgezaehlt(namen))",
        rat: [Fix("Bitte je Bereich eine Zeile mit „ja“ oder „nein“ ergänzen.")])
    ]
  }
}
