package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Ziel hat eine Kennzahl mit Zielwert oder einen Termin; ein Zielerreichungskriterium der
/// Vorlage nennt Zahl, Datum oder ein Ergebnis, das vorliegt oder nicht.
package struct ZielIstMessbar: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-003", .warnung, "Ein Ziel ist messbar",
    warum: "Nach dem Projekt ist sonst nicht zu sagen, ob das Ziel erreicht ist.",
    stattdessen:
      "Kennzahl, Zielwert und Termin nennen: „80 % der Rückmeldungen sind mindestens gut, "
      + "bis 12/2019“.",
    quelle: "BMI, Praxisleitfaden Projektmanagement, 4.2",
    gut: [
      Projektbeispiel.mit(),
      Projektbeispiel.mit("Beschluss | gefasst | 23.10.2019", "| | 2019"),
      Regelbeispiel(kriterium("80 % der Rückmeldungen sind gut")),
      Regelbeispiel(kriterium("Der Teilhabeplan liegt vor")),
      Regelbeispiel(kriterium("Mindestens drei Workshops")),
      Regelbeispiel(kriterium("siehe:\n\n- 5 Treffen")),
    ],
    schlecht: [
      Projektbeispiel.mit(
        "| Konzept liegt vor | Beschluss | gefasst | 23.10.2019", "| ⟦Gutes Klima⟧ | Klima | |"),
      Regelbeispiel(kriterium("⟦Positive Rückmeldungen⟧")),
    ])

  private static func kriterium(_ text: String) -> String {
    "## Ziele\n\n### Zielerreichungskriterium\n\n\(text)"
  }

  package static let betrifft: Merkmale = [.vorlage, .projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    switch kontext.dokument.art {
    case .projektauftrag: ziele(kontext)
    case .vorlage: kriterium(kontext)
    default: []
    }
  }

  private func ziele(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.dokument.zeilen(Projektauftrag.ziele).compactMap { zeile in
      let hatWert =
        zeile.istAngegeben(Zielzeile.kennzahl.schluessel)
        && zeile.istAngegeben(Zielzeile.zielwert.schluessel)
      guard let ziel = zeile[Zielzeile.ziel], !hatWert,
        !zeile.istAngegeben(Zielzeile.termin.schluessel), !Self.istMessbar(ziel)
      else { return nil }
      return befund(kontext, zeile.span(Zielzeile.ziel), ziel)
    }
  }

  private func kriterium(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard let teil = dokument.teil(Vorlage.ziele, Vorlage.zielerreichungskriterium),
      let erster = teil.prosa.first
    else { return [] }
    let texte = teil.prosa.map { trimmed(dokument.baum.plainText(of: $0)) }
    guard !texte[0].isEmpty, !texte.contains(where: Self.istMessbar) else { return [] }
    return [befund(kontext, dokument.baum.nodes[erster].span, texte[0])]
  }

  private func befund(_ kontext: Dokumentkontext, _ span: Span, _ ziel: String) -> Finding {
    let gekuerzt = ziel.count > 60 ? ziel.prefix(60) + "…" : ziel[...]
    return Self.blatt.befund(
      kontext.pfad, span, "Ziel „\(gekuerzt)“ ist nicht messbar: Zahl und Termin fehlen",
      rat: [Fix("Bitte Kennzahl, Zielwert und Termin nennen.")])
  }

  /// A number in digits or words, or a state that is there or not.
  private static func istMessbar(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return true }
    let worte = text.lowercased().split { !$0.isLetter }
    return worte.contains { pruefworte.contains(String($0)) }
  }

  private static let pruefworte: Set<String> = [
    "ein", "eine", "einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    "zehn",
    "elf", "zwölf", "hundert", "prozent", "alle", "allen", "jede", "jeder", "jedes", "keine",
    "kein",
    "vor", "vorliegt", "vorliegen", "beschlossen", "abgeschlossen", "umgesetzt", "erteilt",
    "eröffnet",
    "fertiggestellt", "verabschiedet", "veröffentlicht", "eingerichtet", "besetzt", "genehmigt",
    "bewilligt", "unterzeichnet", "durchgeführt", "eingeführt", "abgenommen", "halbiert",
    "verdoppelt",
    "beschluss", "abschluss",
  ]
}
