package import Diagnostics
import Fachmodell

/// Prüft: Ein Projektauftrag nennt Name, Auftraggeber, Leitung, Beginn, Ende, Ausgangslage, Ziele,
/// Ergebnisse und Budget.
///
/// The part of BV-ST-001 that a Projektauftrag is about; what is only of the form stays there.
package struct ProjektauftragVollstaendig: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-001", .fehler, "Ein Projektauftrag ist vollständig",
    warum:
      "Ohne diese Angaben weiß niemand, wer das Projekt beauftragt hat, was es leisten soll und "
      + "was es kostet.",
    stattdessen: "Die Angabe oder den Abschnitt ergänzen.",
    quelle: "DIN 69901-5, Projektauftrag; BMI, Praxisleitfaden Projektmanagement",
    gut: [Projektbeispiel.mit()],
    schlecht: [
      Regelbeispiel(
        "",
        dazu: [
          .anlage(
            "projektauftrag",
            Projektbeispiel.auftrag.replacing("art: Projektauftrag", with: "art: ⟦Projektauftrag⟧")
              .replacing("projektleitung: Integrationsbeauftragte\n", with: ""))
        ]),
      Projektbeispiel.mit("auftraggeber: Dezernat V", "⟦auftraggeber⟧:"),
      Projektbeispiel.mit("## Ausgangslage\n\nDas Konzept ist alt.", "⟦## Ausgangslage⟧"),
    ])

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag, !dokument.kopfIstBeschaedigt, !dokument.artwort.isEmpty
    else { return [] }
    let pflicht = Pflicht(dokument, kontext.register).nurProjektauftrag(dokument.art)
    let befunde = Pflichtbefunde(blatt: Self.blatt, dokument: dokument, pflicht: pflicht)
    return dokument.textIstUngelesen ? befunde.kopf() : befunde.kopf() + befunde.abschnitte()
  }
}
