package import Diagnostics
import Fachmodell
import SourceText
import Terminplan

/// Sagt: Diesen Meilenstein des Projektstrukturplans nennt der Projektauftrag nicht.
///
/// Only where the Projektauftrag names PSP codes: a house that does not tie the two has nothing to compare.
package struct MeilensteinImAuftrag: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-010", .hinweis, "Die Meilensteine des Projektstrukturplans stehen im Projektauftrag",
    warum:
      "Der Auftraggeber erfährt von einem Meilenstein aus dem Projektauftrag; der Plan ist für die, "
      + "die ihn abarbeiten.",
    stattdessen:
      "Unter „## Meilensteine“ des Projektauftrags eine Zeile mit dem PSP-Code ergänzen.",
    quelle: "DIN 69901-5, Meilenstein",
    gut: [beispiel("1.2", "1.3", "| M2 | Freigabe | 30.11.2018 | 1.3 |"), beispiel("", "1.3", "")],
    schlecht: [beispiel("1.2", "⟦1.3⟧", "")])

  private static func beispiel(_ code: String, _ anderer: String, _ zeile: String) -> Regelbeispiel
  {
    Planbeispiel.plan(
      [
        "1;P", "1.1;AP;01.10.2018;26.10.2018", "1.2;M;;26.10.2018;;;1.1",
        "\(anderer);M;;30.11.2018;;;1.2",
      ],
      dazu: [
        .anlage(
          "projektauftrag",
          Projektbeispiel.auftrag
            + "## Meilensteine\n\n| Nr. | Meilenstein | Termin | PSP |\n|---|---|---|---|\n"
            + "| M1 | Entwurf | 26.10.2018 | \(code) |\n\(zeile)\n")
      ])
  }

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan, let auftrag = kontext.projektauftrag else { return [] }
    let zeilen = auftrag.zeilen(Projektauftrag.meilensteine)
    let codes = Set(zeilen.compactMap { $0[Meilensteinzeile.psp] })
    guard !codes.isEmpty else { return [] }
    let namen = Set(zeilen.map { FoldedKey($0.text(Meilensteinzeile.meilenstein)) })
    return plan.elemente.compactMap { element in
      let name = element.zeile.text(Strukturelement.element)
      guard element.art == .meilenstein, !codes.contains(element.code),
        !namen.contains(FoldedKey(name))
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, element.codeSpan,
        "Meilenstein „\(name)“ steht nicht im Projektauftrag",
        rat: [Fix("Bitte prüfen, ob er dort fehlt oder hier ein Arbeitspaket ist.")])
    }
  }
}
