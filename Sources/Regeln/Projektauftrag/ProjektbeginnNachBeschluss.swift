package import Diagnostics
import Fachmodell
import Kalender

/// Prüft: Ein Projekt beginnt erst, wenn das Gremium darüber entschieden hat.
///
/// `vorarbeiten: ja` says that the time before is preparation.
package struct ProjektbeginnNachBeschluss: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-006", .warnung, "Ein Projekt beginnt nach dem Beschluss",
    warum: "Vor der Entscheidung hat die Verwaltung noch keinen Auftrag.",
    stattdessen: "Den Beginn verschieben, oder „vorarbeiten: ja“ in den Kopf schreiben.",
    gut: [
      Projektbeispiel.mit(),
      Projektbeispiel.mit("beginn: 01.09.2018", "beginn: 01.07.2018\nvorarbeiten: ja"),
      Projektbeispiel.mit("beginn: 01.09.2018", "beginn: 18.07.2018"),
    ],
    schlecht: [Projektbeispiel.mit("beginn: 01.09.2018", "beginn: ⟦01.07.2018⟧")])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, let beginn = dokument[Projektauftrag.beginn],
      dokument[Projektauftrag.vorarbeiten] != true, let vorlage = kontext.vorlageDerAnlage,
      let station = kontext.entscheidung(vorlage), let tag = station.datum?.von, beginn < tag
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Projektauftrag.beginn),
        "Projektbeginn \(beginn.text) liegt vor der Entscheidung am \(tag.text)",
        notizen: [
          Note(path: vorlage.pfad, span: station.datumSpan, text: "Der Tag der Entscheidung.")
        ], rat: [Fix("Bitte den Beginn prüfen oder „vorarbeiten: ja“ ergänzen.")])
    ]
  }
}
