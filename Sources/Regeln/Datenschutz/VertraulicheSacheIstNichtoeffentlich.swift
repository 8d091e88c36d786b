package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Worte, die auf eine Personal-, Vergabe-, Steuer- oder Grundstückssache deuten, stehen nicht
/// ungefragt in einer öffentlichen Vorlage.
///
/// It only asks. „Satzungserlass“, „Schülerbeförderung“ and the notice clause of a contract are everyday
/// words and left alone. „Stundung“ and „Erlass“ of a debt are asked about only where the paragraph is
/// about somebody: a by-law says for everybody when they are possible. A bidder and an amount belong together
/// within one sentence only. Each word once a document.
package struct VertraulicheSacheIstNichtoeffentlich: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-006", .warnung,
    "Personal-, Vergabe-, Steuer- und Grundstückssachen werden nichtöffentlich beraten",
    warum: "Nichtöffentlich wird verhandelt, wenn das öffentliche Wohl oder berechtigte Interessen "
      + "Einzelner es erfordern; das ist bei solchen Sachen oft so.",
    stattdessen:
      "Prüfen, ob die Einzelheiten in eine nichtöffentliche Vorlage, Anlage oder Passage "
      + "gehören.",
    quelle: "In Baden-Württemberg GemO § 35 Abs. 1 Satz 2, LKrO § 30; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nSatzungserlass, Schülerbeförderung zur Schule, Kündigung des Vertrags."),
      Regelbeispiel("## Begründung\n\nDie Bieter wurden benachrichtigt. Kaufpreissammlung."),
      Regelbeispiel("## Begründung\n\nDie Bieter sind benachrichtigt. Die Kosten betragen 500 €."),
      Regelbeispiel(
        "## Begründung\n\nBieterverfahren: 500 €. Eingruppierungsrecht, Angebotssummenvergleich."),
      Regelbeispiel("## Begründung\n\nErlass der Gebührensatzung; Antragsteller: Verein."),
      Regelbeispiel("sperrvermerk: ja\n\n## Begründung\n\nDer Kaufpreis beträgt 5 €."),
      Regelbeispiel(
        "betreff: Satzung über die Gebühren\n\n## Begründung\n\n§ 7 regelt Stundung und Erlass von "
          + "Gebühren: Stundung ist bei Beträgen ab 100 € möglich."),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDer ⟦Kaufpreis⟧ beträgt 5 €; der Kaufpreis ist fällig."),
      Regelbeispiel("## Begründung\n\n⟦Bieter⟧ 1 verlangt 12.345 €. Die ⟦Eingruppierung⟧ folgt."),
      Regelbeispiel("## Begründung\n\nDie ⟦Beförderung zur Amtsrätin⟧ und ⟦Stundung⟧ für Firma A."),
      Regelbeispiel("## Begründung\n\nDer ⟦Bieter⟧ Nr. 3 fordert nach Los 1. Abschnitt 5 €."),
      Regelbeispiel("## Begründung\n\nDer ⟦Erlass der Gewerbesteuer⟧ ist beantragt."),
    ])

  package static let betrifft: Merkmale = [.schutz]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage || kontext.dokument.art.istAnlage else { return [] }
    var genannt: Set<String> = []
    return kontext.schutzspuren([.vertraulich]).compactMap { spur in
      let text = kontext.dokument.datei.text(spur.span)
      if Self.regelbar.contains(where: { text.hasPrefix($0) }),
        !Self.betrifftJemanden(spur.span, kontext.dokument)
      {
        return nil
      }
      guard genannt.insert(text).inserted else { return nil }
      return Self.blatt.befund(
        kontext.pfad, spur.span,
        "Wort „\(text)“ in öffentlicher Vorlage – gehört das in die öffentliche Sitzung?",
        rat: [Fix("Bitte prüfen, ob Einzelheiten dazu nichtöffentlich zu beraten sind.")])
    }
  }

  /// What a by-law regulates for everybody as well.
  private static let regelbar = ["Stundung", "Erlass", "Niederschlagung"]

  /// Whether the line names a person, a firm, or what one of them wants.
  private static func betrifftJemanden(_ span: Span, _ dokument: Dokument) -> Bool {
    let zeile = dokument.datei.text(
      dokument.lines.span(ofLine: dokument.lines.line(at: span.start), in: dokument.datei.bytes))
    return jemand.contains { zeile.contains($0) }
  }

  private static let jemand = [
    "Firma", "GmbH", " AG", " KG", "Herr", "Frau ", "Familie", "Eheleute", "beantragt",
    "Antragsteller",
    "Schuldner", "Verein",
  ]
}
