package import Diagnostics
import Fachmodell
import SourceText

/// Fragt: Welche Fassung ist gemeint, wenn eine Anlage „in der jeweils fortgeschriebenen Fassung“ gilt?
///
/// Only where the sentence speaks of an annex, by the word or by its noun: laws „in der jeweils gültigen
/// Fassung“ are meant to change. The list of annexes says the Stand.
package struct FortgeschriebeneAnlageMitStand: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-005", .hinweis, "Eine Anlage, die fortgeschrieben wird, hat einen Stand",
    warum: "Beschlossen wird eine bestimmte Fassung; was sich danach ändert, hat niemand gesehen.",
    stattdessen: "In der Anlagenliste die Spalte „Stand“ ausfüllen.",
    quelle: "Landkreis Lörrach 139/2018: „in der jeweils fortgeschriebenen Fassung“",
    gut: [
      Regelbeispiel(muster("Anlage 1 gilt in der jeweils gültigen Fassung.", "08.06.2018")),
      Regelbeispiel(
        muster("Das Gesetz gilt in der jeweils gültigen Fassung. Siehe Anlage 1.", "")),
      Regelbeispiel("## Begründung\n\nDer Beschluss gilt in der jeweils gültigen Fassung."),
    ],
    schlecht: [
      Regelbeispiel(muster("Anlage 1 gilt ⟦in der jeweils fortgeschriebenen Fassung⟧.", "")),
      Regelbeispiel(muster("Der Lageplan gilt ⟦in der jeweils aktuellen Fassung⟧.", "")),
    ])

  private static func muster(_ text: String, _ stand: String) -> String {
    """
    ## Begründung

    \(text)

    ## Anlagen

    | Nr. | Titel | Datei | Stand | Status |
    |---|---|---|---|---|
    | 1 | Lageplan | plan.pdf | \(stand) | wird nachgereicht |
    """
  }

  package static let betrifft: Merkmale = [.anlagenliste]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let funde = kontext.stichworte.filter { $0.art == .jeweiligeFassung }
    guard !funde.isEmpty else { return [] }
    let ohneStand = kontext.anlagen.filter { $0.zeile[Anlage.stand] == nil }
    guard !ohneStand.isEmpty else { return [] }
    let anlagen = kontext.stichworte.filter { $0.art == .anlage }
    let absaetze = kontext.dokument.baum.nodes.filter { $0.kind == .paragraph }.map(\.span)
    return funde.filter { fund in
      guard let absatz = absaetze.first(where: { $0.range.contains(fund.span.start) }) else {
        return false
      }
      let satz = Self.satz(vor: fund.span, in: absatz, kontext.dokument.datei.bytes)
      return anlagen.contains { satz.range.contains($0.span.start) }
        || ohneStand.compactMap(\.nomen).contains {
          kontext.dokument.datei.suche($0, von: satz.start, bis: satz.end) != nil
        }
    }.map { fund in
      Self.blatt.befund(
        kontext.pfad, fund.span, Self.satz,
        notizen: ohneStand.map {
          Note(span: $0.zeile.span(Anlage.titel), text: "Diese Anlage nennt keinen Stand.")
        }, rat: [Fix("Bitte in der Anlagenliste den Stand eintragen.")])
    }
  }

  /// From the end of the sentence before up to the place.
  private static func satz(vor stelle: Span, in absatz: Span, _ bytes: [UInt8]) -> Span {
    var start = stelle.start
    while start > absatz.start, !(bytes[start - 1] <= 0x20 && start > 1 && bytes[start - 2] == 0x2E)
    {
      start -= 1
    }
    return Span(start, stelle.end)
  }

  static let satz = "Anlage gilt in der jeweiligen Fassung, der Stand ist nicht angegeben"
}
