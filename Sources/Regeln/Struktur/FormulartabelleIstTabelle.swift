package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob Tagesordnung, Ergebnisse, Sitzungen und Anlagen als Tabelle dastehen und nicht als Liste.
///
/// Warum: aus einer Liste liest niemand Vorlage, Status und Datei; die Punkte erscheinen in keiner
/// Übersicht, und die Dateien werden nicht veröffentlicht. Prose is left alone: „Die Tagesordnung folgt.“
package struct FormulartabelleIstTabelle: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ST-006", .warnung,
    "Tagesordnung, Ergebnisse, Sitzungen und Anlagen stehen in einer Tabelle",
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
    ])

  private static let abschnitte = [
    Sitzung.tagesordnung, Sitzung.ergebnistabelle, Sitzungskalender.sitzungen, Vorlage.anlagen,
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

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let eigene = Self.jeArt.first { $0.art == dokument.art }?.abschnitte ?? []
    return eigene.compactMap { definition in
      guard let abschnitt = dokument.abschnitt(definition), abschnitt.tabelle == nil,
        !dokument.hatTabellenfehler(in: abschnitt),
        let block = abschnitt.prosa.first(where: { Self.istListe($0, dokument) })
      else { return nil }
      let spalten = (definition.tabelle?.spalten ?? []).prefix(4).map(\.name)
      return Self.blatt.befund(
        kontext.pfad, dokument.ersteZeile(block), Self.satz(abschnitt.titel),
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
