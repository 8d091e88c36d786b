package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Deckung kommt aus dem Teilhaushalt der Vorlage.
///
/// Cover from elsewhere is lawful; many houses then ask the body that is responsible for the source.
/// Read from the table; without it from the prose: „Teilhaushalt 6“, „THH 6“, „TH 6“. Without the
/// paper's own `teilhaushalt` nothing is said, nor where the house wants that body to take part
/// (`deckung-fremdes-budget`) and it does.
package struct DeckungAusEigenemTeilhaushalt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-014", .warnung, "Die Deckung kommt aus dem eigenen Teilhaushalt",
    warum:
      "Deckung aus einem anderen Teilhaushalt ist möglich; nach Hauptsatzung oder Budgetregeln "
      + "ist dann vielleicht auch der Ausschuss zu beteiligen, aus dessen Bereich sie kommt.",
    stattdessen: "Mit der Kämmerei klären, wer zu beteiligen ist, und die Station ergänzen.",
    quelle: "Hauptsatzung und Budgetregeln prüfen; in Baden-Württemberg GemHVO §§ 4, 20; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("Aus Minderaufwand in Teilhaushalt 1.")),
      Regelbeispiel(muster("Aus THH 01, Produkt 6.")),
      Regelbeispiel("## Deckungsvorschlag\n\nAus Teilhaushalt 6."),
      Regelbeispiel(muster("Aus dem Rest.") + tabelle("1 Finanzen")),
      Regelbeispiel(muster("Aus Teilhaushalt 6.") + tabelle("1.2")),
      Regelbeispiel(
        muster("Aus THH 5."),
        dazu: [
          .haushaltsplan(
            "## Teilhaushalte\n\n| Nr. | Ausschuss |\n|---|---|\n| 5 | Sozialausschuss |"),
          .mandant("deckung-fremdes-budget: gremium beteiligen"),
        ]),
    ],
    schlecht: [
      Regelbeispiel(muster("Aus der Wirkungsmessung (⟦Teilhaushalt 6⟧- Planansatz 20.000 €).")),
      Regelbeispiel(muster("Aus Teilhaushalt 1 und ⟦THH 5⟧; siehe THH 5.")),
      Regelbeispiel(muster("Aus dem Rest.") + tabelle("⟦6 Soziales⟧")),
      Regelbeispiel(
        muster("Aus ⟦THH 5⟧."),
        dazu: [
          .haushaltsplan("## Teilhaushalte\n\n| Nr. | Ausschuss |\n|---|---|\n| 5 | Seniorenrat |"),
          .mandant("deckung-fremdes-budget: gremium beteiligen"),
        ]),
    ])

  private static func muster(_ prosa: String) -> String {
    "teilhaushalt: 1 Finanzen\n\n## Deckungsvorschlag\n\n\(prosa)"
  }

  private static func tabelle(_ teilhaushalt: String) -> String {
    "\n\n| Quelle | Teilhaushalt |\n|---|---|\n| Wirkungsmessung | \(teilhaushalt) |"
  }

  package static let betrifft: Merkmale = [.deckung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let deckung = kontext.deckung,
      let eigener = kontext.dokument[Vorlage.teilhaushalt]?.nummer, !eigener.isEmpty
    else { return [] }
    var gesehen: Set<String> = []
    return Self.genannte(deckung, kontext.dokument).filter {
      !Teilhaushaltsnummer.gleich($0.nummer, eigener) && gesehen.insert($0.nummer).inserted
        && !Self.istBeteiligt($0.nummer, kontext)
    }.prefix(20).map { befund($0, statt: eigener, kontext) }
  }

  private static func genannte(
    _ deckung: Deckung, _ dokument: Dokument
  ) -> [(nummer: String, span: Span)] {
    let zellen = deckung.quellen.compactMap { zeile -> (nummer: String, span: Span)? in
      guard let nummer = zeile[Deckungsquelle.teilhaushalt]?.nummer, !nummer.isEmpty else {
        return nil
      }
      return (nummer, zeile.span(Deckungsquelle.teilhaushalt))
    }
    if !zellen.isEmpty { return zellen }
    return deckung.prosa.flatMap { Teilhaushaltsnummer.alle(in: dokument.datei.bytes, $0) }
  }

  private func befund(
    _ quelle: (nummer: String, span: Span), statt eigener: String, _ kontext: Dokumentkontext
  ) -> Finding {
    let ausschuss = Self.ausschuss(quelle.nummer, kontext)
    return Self.blatt.befund(
      kontext.pfad, quelle.span, Self.satz(quelle.nummer, statt: eigener, ausschuss?.text),
      notizen: [
        Note(
          span: kontext.dokument.kopf.span(Vorlage.teilhaushalt),
          text: "Der Teilhaushalt dieser Vorlage.")
      ]
        + (ausschuss.map { [Note(path: $0.pfad, span: $0.span, text: "Zuständiger Ausschuss.")] }
          ?? []),
      rat: [Fix(Self.rat(ausschuss?.text, kontext.mandant))])
  }

  /// The house's rule („deckung-fremdes-budget“) says that the body takes part; else it is asked.
  private static func rat(_ ausschuss: String?, _ mandant: Mandant) -> String {
    if let ausschuss, mandant.deckungFremdesBudget != nil {
      return "Bitte \(ausschuss) in die Beratungsfolge aufnehmen."
    }
    return
      "Bitte mit der Kämmerei klären, wer nach Hauptsatzung oder Budgetregeln zu beteiligen ist."
  }

  /// Whether the house wants the body of that Teilhaushalt to take part, and it is a station.
  private static func istBeteiligt(_ nummer: String, _ kontext: Dokumentkontext) -> Bool {
    guard kontext.mandant.deckungFremdesBudget != nil else { return false }
    return kontext.register.haushaltsplaene.contains { plan in
      plan.zeilen(Haushaltsplan.teilhaushalte).contains { zeile in
        guard Teilhaushaltsnummer.gleich(zeile.text(Teilhaushaltzeile.nummer), nummer),
          let text = zeile[Teilhaushaltzeile.ausschuss],
          let gremium = kontext.register.gremien.index(text)
        else { return false }
        return kontext.beratungen.contains { $0.gremium == gremium }
      }
    }
  }

  /// The body responsible for a Teilhaushalt, unless it is a station already.
  private static func ausschuss(
    _ nummer: String, _ kontext: Dokumentkontext
  ) -> (text: String, pfad: String, span: Span)? {
    for plan in kontext.register.haushaltsplaene {
      for zeile in plan.zeilen(Haushaltsplan.teilhaushalte)
      where Teilhaushaltsnummer.gleich(zeile.text(Teilhaushaltzeile.nummer), nummer) {
        guard let text = zeile[Teilhaushaltzeile.ausschuss],
          let gremium = kontext.register.gremien.index(text),
          !kontext.beratungen.contains(where: { $0.gremium == gremium })
        else { continue }
        return (text, plan.pfad, zeile.span(Teilhaushaltzeile.ausschuss))
      }
    }
    return nil
  }

  static func satz(_ nummer: String, statt eigener: String, _ ausschuss: String?) -> String {
    "Deckung aus anderem Teilhaushalt (\(nummer) statt \(eigener))"
      + (ausschuss.map { "; zuständig ist dort \($0)" } ?? "")
  }
}
