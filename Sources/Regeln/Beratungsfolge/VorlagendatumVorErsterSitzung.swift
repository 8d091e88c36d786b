package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Die Vorlage ist älter als die erste Sitzung ihrer Beratungsfolge.
///
/// Tischvorlagen and Dringlichkeitsvorlagen are written for the day itself.
package struct VorlagendatumVorErsterSitzung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-006", .warnung, "Das Vorlagendatum liegt vor dem ersten Sitzungstag",
    warum:
      "Einladung und Unterlagen gehen in der Regel mit der Ladungsfrist des Hauses vor der Sitzung "
      + "hinaus; eine Vorlage vom Sitzungstag kann nicht beigelegen haben.",
    stattdessen: "Das Datum eintragen, an dem die Vorlage fertig war; am Sitzungstag verteilte als "
      + "Tischvorlage kennzeichnen.",
    quelle: "In Baden-Württemberg GemO § 34 Abs. 1, LKrO § 29; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel("datum: 08.06.2018"),
      Regelbeispiel("art: Tischvorlage\ndatum: 20.06.2018"),
    ],
    schlecht: [
      Regelbeispiel("datum: ⟦20.06.2018⟧"),
      Regelbeispiel("datum: ⟦21.06.2018⟧"),
    ])

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage, let datum = kontext.dokument[Vorlage.datum],
      let erste = kontext.beratungen.first(where: { $0.datum != nil }),
      let sitzungstag = erste.datum?.von, datum >= sitzungstag,
      let art = kontext.dokument.vorlagenart, art != .tischvorlage, art != .dringlichkeitsvorlage
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, kontext.dokument.kopf.span(Vorlage.datum),
        Self.satz(datum, sitzungstag),
        notizen: [Note(span: erste.datumSpan, text: "Der erste Sitzungstag.")],
        rat: [Fix("Bitte das Datum der Vorlage prüfen.")])
    ]
  }

  static func satz(_ datum: Datum, _ sitzungstag: Datum) -> String {
    datum == sitzungstag
      ? "Vorlagendatum \(datum.text) ist der Tag der ersten Sitzung"
      : "Vorlagendatum \(datum.text) liegt nach dem ersten Sitzungstag (\(sitzungstag.text))"
  }
}
