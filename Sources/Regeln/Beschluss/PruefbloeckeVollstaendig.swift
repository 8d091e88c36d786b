package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Tabelle „Prüfblöcke“ nennt alles, was das Haus immer prüft, und widerspricht sich nicht.
///
/// Which blocks there are says `prüfblöcke` in `mandant.yml`; a paper that proposes a resolution has the table
/// then. In each row exactly one of „ja“ and „nein“ is ticked; „ja“ has its Richtung where the table asks for one.
package struct PruefbloeckeVollstaendig: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PB-001", .warnung, "Die Prüfblöcke sind vollständig und ohne Widerspruch",
    warum: "Eine fehlende Zeile liest sich wie „geprüft, nichts gefunden“.",
    stattdessen:
      "Jeden Bereich des Hauses mit „ja“ oder „nein“ nennen; eine Richtung bei „ja“ und nur dort.",
    quelle: "mandant.yml, „prüfblöcke“",
    gut: [
      Regelbeispiel(tabelle("| Klima | ja | positiv |\n| Gleichstellung | nein | |"), dazu: [haus]),
      Regelbeispiel(
        "art: Anfrage\n\n## Fragen\n\nWann?", ohne: ["## Beschlussvorschlag"], dazu: [haus]),
      Regelbeispiel(tabelle("| Klima | ja | positiv |")),
      Regelbeispiel("## Prüfblöcke\n\n| Bereich | Betroffen |\n|---|---|\n| Klima | ja |"),
    ],
    schlecht: [
      Regelbeispiel("art: ⟦Beschlussvorlage⟧", dazu: [haus]),
      Regelbeispiel(tabelle("| ⟦Klima⟧ | | positiv |")),
      Regelbeispiel(tabelle("| ⟦Klima⟧ | | |")),
      Regelbeispiel(tabelle("| Klima | ⟦ja⟧ | |")),
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
    let dokument = kontext.dokument
    guard dokument.art == .vorlage else { return [] }
    let bereiche = kontext.mandant.pruefbloecke
    guard let abschnitt = dokument.abschnitt(Vorlage.pruefbloecke) else {
      return abschnittFehlt(kontext).map { [$0] } ?? []
    }
    // A table without names of its rows is told as that.
    guard let tabelle = abschnitt.tabelle, tabelle.hatSpalte(Pruefblock.bereich) else { return [] }
    let befunde = tabelle.zeilen.compactMap { zeile in
      zeile.istLeer ? nil : befund(zeile, tabelle, kontext.pfad)
    }
    let genannte = Set(tabelle.zeilen.map { FoldedKey($0.text(Pruefblock.bereich)) })
    let fehlende = bereiche.filter { !genannte.contains(FoldedKey($0)) }
    guard !fehlende.isEmpty else { return befunde }
    let namen = fehlende.prefix(8).map { "„\($0)“" }
    return befunde + [
      Self.blatt.befund(
        kontext.pfad, abschnitt.titelSpan,
        "In der Tabelle „\(abschnitt.titel)“ \(namen.count > 1 ? "fehlen" : "fehlt") "
          + aufgezaehlt(namen),
        rat: [Fix("Bitte je Bereich eine Zeile mit „ja“ oder „nein“ ergänzen.")])
    ]
  }

  /// Exactly one choice, and a direction with „ja“ only.
  private func befund(_ zeile: Datensatz, _ tabelle: Tabelle, _ pfad: String) -> Finding? {
    let bereich = zeile.text(Pruefblock.bereich)
    let richtung = zeile.eintrag(Pruefblock.richtung).map { $0.wert != .leer } ?? false
    switch zeile[Pruefblock.betroffen] {
    case false where richtung:
      return Self.blatt.befund(
        pfad, zeile.span(Pruefblock.richtung),
        "Richtung ist angegeben, „\(bereich)“ ist aber nicht betroffen",
        rat: [Fix("Bitte „ja“ schreiben oder die Richtung streichen.")])
    case true where !richtung && tabelle.hatSpalte(Pruefblock.richtung):
      return Self.blatt.befund(
        pfad, zeile.span(Pruefblock.betroffen), "„\(bereich)“ ist betroffen, die Richtung fehlt",
        rat: [Fix("Bitte unter „Richtung“ positiv oder negativ eintragen.")])
    case nil
    where tabelle.hatSpalte(Pruefblock.betroffen)
      && zeile.eintrag(Pruefblock.betroffen)?.wert != .unlesbar:
      return Self.blatt.befund(
        pfad, zeile.span(Pruefblock.bereich),
        "Bei „\(bereich)“ ist weder „ja“ noch „nein“ angekreuzt",
        rat: [Fix("Bitte unter „Betroffen“ ja oder nein eintragen.")])
    default: return nil
    }
  }

  /// What the administration proposes; nobody examines a motion of members before it is answered, and what
  /// only adds to a paper has been examined with it.
  private static let gepruefte: [Vorlagenart] = [
    .beschlussvorlage, .dringlichkeitsvorlage, .tischvorlage, .neufassung,
  ]

  /// Only what is to be resolved must be examined; a house that wants it elsewhere says so (`pflicht`).
  private func abschnittFehlt(_ kontext: Dokumentkontext) -> Finding? {
    let dokument = kontext.dokument
    let name = Vorlage.pruefbloecke.name
    guard !kontext.mandant.pruefbloecke.isEmpty, !dokument.kopfIstBeschaedigt,
      !dokument.textIstUngelesen, !dokument.meint(ueberschrift: name),
      let art = dokument.vorlagenart, Self.gepruefte.contains(art),
      dokument.abschnitt(Vorlage.beschlussvorschlag) != nil,
      !Pflicht(dokument, kontext.register).abschnitte.contains(where: {
        $0.schluessel == Vorlage.pruefbloecke.schluessel
      })
    else { return nil }
    let namen = kontext.mandant.pruefbloecke.prefix(8).map { "„\($0)“" }
    return Self.blatt.befund(
      kontext.pfad, dokument.artSpan,
      "Abschnitt „\(kontext.mandant.label(name))“ fehlt, das Haus prüft \(aufgezaehlt(namen))",
      rat: [
        Fix(
          "Bitte eine Tabelle unter „## \(kontext.mandant.label(name))“ mit „ja“ oder „nein“ je Bereich ergänzen."
        )
      ])
  }
}
