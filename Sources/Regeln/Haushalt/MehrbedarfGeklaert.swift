package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Sagt: Dieser Mehrbedarf ist über- oder außerplanmäßig, oder in einem späteren Jahr noch zu veranschlagen.
///
/// Whether the budget covers it, and so which of the two it is, and who has to agree, is not in the
/// paper: the rule never claims. Without Deckungsvorschlag an adopted year is BV-HH-009's.
package struct MehrbedarfGeklaert: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-010", .hinweis, "Ein Mehrbedarf ist mit der Kämmerei geklärt",
    warum: "Soweit das Budget den Mehrbedarf nicht deckt, ist er über- oder außerplanmäßig; was "
      + "erheblich ist, braucht die Zustimmung der Vertretung.",
    stattdessen: "Mit der Kämmerei klären, wer zustimmt; Bedarf späterer Jahre im Haushaltsplan "
      + "veranschlagen.",
    quelle: "Hauptsatzung; in Baden-Württemberg GemO § 84, LKrO § 48, GemHVO § 20; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(gedeckt("5.000 €", "5.000 €")),
      Regelbeispiel(gedeckt("5.000 €", "0 €").replacing("2018 | 2019", with: "2017 | 2018")),
      // No row for the plan: nothing to compare with.
      Regelbeispiel(
        gedeckt("5.000 €", "0 €").replacing("\n| Plan: Sachaufwand | 0 € | |", with: "")),
    ],
    schlecht: [
      Regelbeispiel(gedeckt("⟦5.000 €⟧", "0 €")),
      Regelbeispiel(gedeckt("⟦5.000 €⟧", "")),
      Regelbeispiel(MehrbedarfMitDeckung.muster("", "0 €", danach: "⟦15.000 €⟧")),
      Regelbeispiel(
        gedeckt("⟦5.000 €⟧", "4.999,99 €").replacing("### Ergebnis", with: "### Finanz")
          .replacing("Sachaufwand", with: "Auszahlung")),
    ])

  private static func gedeckt(_ bedarf: String, _ plan: String) -> String {
    MehrbedarfMitDeckung.muster(bedarf, plan)
      + "\n\n## Deckungsvorschlag\n\nAus Minderaufwand im Budget."
  }

  package static let betrifft: Merkmale = [.mehrbedarf]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt else { return [] }
    let mehrbedarfe = lage.mehrbedarfe
    guard !mehrbedarfe.isEmpty else { return [] }
    let istGedeckt = kontext.deckung != nil
    let jetzt = mehrbedarfe.filter { $0.istBeschlossen && istGedeckt }.map { mehr in
      Self.blatt.befund(
        kontext.pfad, mehr.bedarf.span, Self.satz(mehr), weil: Self.weil(mehr, kontext.mandant),
        notizen: (mehr.plan?.zellen ?? []).map {
          Note(span: $0.span, text: "Plan: \($0.betrag.text).")
        }, rat: [Fix("Bitte mit der Kämmerei klären, wer zustimmt.")])
    }
    // Several years to be planned are one thing to do.
    let spaeter = mehrbedarfe.filter { !$0.istBeschlossen }
    guard let erstes = spaeter.first else { return jetzt }
    return jetzt + [
      Self.blatt.befund(
        kontext.pfad, erstes.bedarf.span, Self.satz(spaeter: spaeter), weil: Self.spaeter,
        notizen: spaeter.dropFirst().prefix(8).map { mehr in
          Note(
            span: mehr.bedarf.span,
            text: "Mehrbedarf \(mehr.jahr.text): \(mehr.betrag.text) (\(mehr.rechnung)).")
        }, rat: [Fix("Bitte mit der Kämmerei klären, dass der Betrag veranschlagt wird.")])
    ]
  }

  static func satz(_ mehr: Mehrbedarf) -> String {
    "Mehrbedarf \(mehr.jahr.text): \(mehr.betrag.text) (\(mehr.rechnung))"
  }

  static func satz(spaeter: [Mehrbedarf]) -> String {
    let text = spaeter.first.map { satz($0) } ?? ""
    let jahre = aufgezaehlt(spaeter.prefix(8).map(\.jahr.text))
    return spaeter.count == 1 && spaeter.first?.jahr.undSpaeter == false
      ? "\(text) – für \(jahre) noch zu veranschlagen"
      : "\(text) – für die Jahre \(jahre) noch zu veranschlagen"
  }

  private static func weil(_ mehr: Mehrbedarf, _ mandant: Mandant) -> String {
    // Other Länder have the same thought in other laws.
    guard mandant.land == .bw else { return blatt.warum }
    return mehr.haushalt == .finanz
      ? "Soweit das Budget ihn nicht deckt (§\u{A0}20 GemHVO), ist er über- oder außerplanmäßig, und die "
        + "Finanzierung muss gewährleistet sein: §\u{A0}84 GemO i.\u{A0}V.\u{A0}m. §\u{A0}48 LKrO."
      : "Soweit das Budget ihn nicht deckt (§\u{A0}20 GemHVO), ist er über- oder außerplanmäßig: "
        + "§\u{A0}84 Abs. 1 GemO i.\u{A0}V.\u{A0}m. §\u{A0}48 LKrO."
  }

  private static let spaeter =
    "Der Haushalt dieses Jahres ist nach den Angaben noch nicht beschlossen; Finanzplanung allein "
    + "erlaubt keine Ausgabe."
}
