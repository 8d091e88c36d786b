package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob Tagesordnung, Ergebnisse, Sitzungen, Einrichtungen und Anlagen als Tabelle dastehen und nicht als
/// Liste.
///
/// Warum: aus einer Liste liest niemand Vorlage, Status und Datei; die Punkte erscheinen in keiner
/// Übersicht, und die Dateien werden nicht veröffentlicht. Prose is left alone: „Die Tagesordnung folgt.“
package struct FormulartabelleIstTabelle: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ST-006", .warnung,
    "Tagesordnung, Ergebnisse, Sitzungen, Einrichtungen und Anlagen stehen in einer Tabelle",
    warum:
      "Aus einer Liste ist nicht zu lesen, was Vorlage, Status und Datei ist: Die Punkte fehlen in "
      + "Übersichten und Verweisen.",
    stattdessen: "Eine Tabelle mit den Spalten des Formulars daraus machen.",
    quelle: "Formular der Art",
    gut: [
      Regelbeispiel(zeigt: [
        .sitzung(
          "## Tagesordnung\n\n| TOP | Titel | Status |\n|---|---|---|\n| Ö 1 | Bericht | öffentlich |"
        )
      ]),
      Regelbeispiel(zeigt: [.sitzung("## Tagesordnung\n\nSie wird noch bekannt gegeben.")]),
      Regelbeispiel("## Anlagen\n\nKeine."),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.sitzung("## Tagesordnung\n\n⟦1. Bericht⟧\n2. Vergabe")]),
      Regelbeispiel(zeigt: [.sitzung("## Tagesordnung\n\n⟦TOP 1: Bericht⟧\nTOP 2: Vergabe")]),
      Regelbeispiel("## Anlagen\n\n⟦- Lageplan⟧\n- Vereinbarung"),
      Regelbeispiel(zeigt: [
        .datei(
          "Content/einrichtungen.md",
          "---\nart: Einrichtungen\n---\n\n⟦- Rathaus, Palmstraße 3, 79100 Freiburg⟧\n")
      ]),
    ])

  private static let abschnitte = [
    Sitzung.tagesordnung, Sitzung.ergebnistabelle, Sitzungskalender.sitzungen,
    Einrichtungen.liste, Vorlage.anlagen,
  ]

  /// Those that the form of a kind has with a table.
  private static let jeArt = Dokumentart.allCases.map { art in
    (
      art: art,
      abschnitte: abschnitte.filter { definition in
        art.formular.abschnitte.contains {
          $0.schluessel == definition.schluessel && $0.tabelle != nil
        }
      }
    )
  }

  package init() {}

  /// What stands where the table should be.
  private static func bloecke(_ definition: Abschnittsdefinition, _ dokument: Dokument) -> [Int] {
    guard let abschnitt = dokument.abschnitt(definition) else {
      guard dokument.art.formular.hauptliste === definition else { return [] }
      return dokument.vorspann + dokument.abschnitte.filter { !$0.intern }.flatMap(\.prosa)
    }
    return abschnitt.tabelle != nil || dokument.hatTabellenfehler(in: abschnitt)
      ? [] : abschnitt.prosa
  }

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let eigene = Self.jeArt.first { $0.art == dokument.art }?.abschnitte ?? []
    return eigene.compactMap { definition in
      guard
        let block = Self.bloecke(definition, dokument).first(where: { Self.istListe($0, dokument) })
      else { return nil }
      let spalten = (definition.tabelle?.spalten ?? []).prefix(4).map(\.name)
      return Self.blatt.befund(
        kontext.pfad, dokument.ersteZeile(block),
        Self.satz(dokument.abschnitt(definition)?.titel ?? definition.name),
        rat: [
          Fix(
            "Bitte eine Tabelle daraus machen: in die erste Zeile „| \(spalten.joined(separator: " | ")) "
              + "|“, in die zweite „|\(String(repeating: "---|", count: spalten.count))“, dann je Zeile "
              + "einen Eintrag.")
        ])
    }
  }

  /// A list, or lines that begin like items of an agenda.
  private static func istListe(_ block: Int, _ dokument: Dokument) -> Bool {
    switch dokument.baum.kind(block) {
    case .list: return true
    case .paragraph:
      let zeile = dokument.datei.text(dokument.ersteZeile(block))
      let worte = zeile.split(separator: " ", maxSplits: 2)
      return worte.count > 1 && ["TOP", "Ö", "N", "NÖ"].contains(worte[0])
        && worte[1].first?.isNumber == true
    default: return false
    }
  }

  static func satz(_ titel: String) -> String {
    "„\(titel)“ steht als Liste da und nicht als Tabelle"
  }
}
