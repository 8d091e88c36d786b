import Fachmodell
import SourceText

/// What a paper says about money: read once, only where it has one of the sections.
struct Haushaltslage: Sendable {
  let ergebnis: Mittelblock?
  let finanz: Mittelblock?
  /// Rows of the two tables under „Finanzielle Auswirkungen“.
  let wirktErgebnis: [Datensatz]
  let wirktFinanz: [Datensatz]
  /// „Deckungsvorschlag“, if the section is there.
  let deckung: Abschnitt?
  /// Last year whose budget has been adopted; `nil` where nobody says so.
  let beschlossenBis: Int?
  /// The year of the paper; `nil` where it has no date.
  let vorlagenjahr: Int?
  /// The years of the paper and later ones in which the need exceeds the plan.
  private(set) var mehrbedarfe: [Mehrbedarf] = []

  init?(_ dokument: Dokument, _ register: Register) {
    guard dokument.art == .vorlage else { return nil }
    let auswirkungen = dokument.abschnitt(Vorlage.finanzielleAuswirkungenAbschnitt)
    let mittel = dokument.abschnitt(Vorlage.mittelbereitstellung)
    deckung = dokument.abschnitt(Vorlage.deckungsvorschlag)
    guard auswirkungen != nil || mittel != nil || deckung != nil else { return nil }
    wirktErgebnis = auswirkungen?.teil(Vorlage.auswirkungErgebnis)?.tabelle?.zeilen ?? []
    wirktFinanz = auswirkungen?.teil(Vorlage.auswirkungFinanz)?.tabelle?.zeilen ?? []
    func block(_ haushalt: Haushaltsart, _ teil: Abschnittsdefinition) -> Mittelblock? {
      mittel?.teil(teil)?.tabelle.map { tabelle in
        Mittelblock(
          haushalt, tabelle, register.mandant,
          hatFremdeSpalte: dokument.befunde.contains {
            guard case .unbekannteSpalte(let text, _, _) = $0.art else { return false }
            return tabelle.kopfSpan.start <= $0.span.start && $0.span.end <= tabelle.kopfSpan.end
              && text.contains(where: \.isNumber)
          })
      }
    }
    ergebnis = block(.ergebnis, Vorlage.mittelErgebnis)
    finanz = block(.finanz, Vorlage.mittelFinanz)
    vorlagenjahr = dokument[Vorlage.datum]?.jahr
    beschlossenBis =
      dokument[Vorlage.haushaltBeschlossen] ?? register.mandant.haushaltBeschlossen
      ?? register.haushaltsplaene.filter { $0[Haushaltsplan.beschlossenAm] != nil }
      .compactMap { $0[Haushaltsplan.jahr] }.max()
    mehrbedarfe = ermittelteMehrbedarfe()
  }

  var bloecke: [Mittelblock] { [ergebnis, finanz].compactMap(\.self) }

  /// Amounts of the tables of consequences that are not zero: spending, income, one-off, recurring.
  var wirkungen: [Geldzelle] {
    let ergebnis = wirktErgebnis.flatMap { zeile in
      [
        AuswirkungErgebnis.aufwand, AuswirkungErgebnis.ertrag, AuswirkungErgebnis.einmaligIn,
        AuswirkungErgebnis.wiederkehrend,
      ].compactMap { zeile.geld($0) }
    }
    let finanz = wirktFinanz.flatMap { zeile in
      [AuswirkungFinanz.brutto, AuswirkungFinanz.zuschuesse, AuswirkungFinanz.netto]
        .compactMap { zeile.geld($0) }
    }
    return ergebnis + finanz
  }

  /// Whether a tick says that one of the budgets is concerned, and where.
  var haken: Span? {
    wirktErgebnis.first { $0[AuswirkungErgebnis.betroffen] == true }?
      .span(AuswirkungErgebnis.betroffen)
      ?? wirktFinanz.first { $0[AuswirkungFinanz.betroffen] == true }?
      .span(AuswirkungFinanz.betroffen)
  }

  /// Whether income or grants are entered anywhere.
  var hatErtrag: Bool {
    wirktErgebnis.contains { ($0[AuswirkungErgebnis.ertrag] ?? .null) != .null }
      || wirktFinanz.contains { ($0[AuswirkungFinanz.zuschuesse] ?? .null) != .null }
      || bloecke.contains { block in
        block.jahressummen(.bedarf, .ertrag).contains { $0.summe.betrag != .null }
      }
  }
}
