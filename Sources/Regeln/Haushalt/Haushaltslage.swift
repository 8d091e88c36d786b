import Fachmodell
import SourceText

/// What a paper says about money: read once, only where it has one of the sections. A class, since every
/// rule about money takes it in hand.
final class Haushaltslage: Sendable {
  let ergebnis: Mittelblock?
  let finanz: Mittelblock?
  /// Both, where they are there.
  let bloecke: [Mittelblock]
  /// Rows of the two tables under „Finanzielle Auswirkungen“.
  let wirktErgebnis: [Datensatz]
  let wirktFinanz: [Datensatz]
  /// „Deckungsvorschlag“, if the section is there.
  let deckung: Abschnitt?
  /// Last year whose budget has been adopted; `nil` where nobody says so.
  let beschlossenBis: Int?
  /// The year of the paper; `nil` where it has no date.
  let vorlagenjahr: Int?
  /// Amounts of the tables of consequences: spending, income, one-off, recurring.
  let wirkungen: [Geldzelle]
  /// The years of the paper and later ones in which the need exceeds the plan.
  let mehrbedarfe: [Mehrbedarf]

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
          haushalt, tabelle, register,
          hatFremdeSpalte: dokument.befunde.contains {
            guard case .unbekannteSpalte(let text, _, _) = $0.art else { return false }
            return tabelle.kopfSpan.start <= $0.span.start && $0.span.end <= tabelle.kopfSpan.end
              && text.contains(where: \.isNumber)
          })
      }
    }
    let ergebnis = block(.ergebnis, Vorlage.mittelErgebnis)
    let finanz = block(.finanz, Vorlage.mittelFinanz)
    let bloecke = [ergebnis, finanz].compactMap(\.self)
    self.ergebnis = ergebnis
    self.finanz = finanz
    self.bloecke = bloecke
    wirkungen = Self.wirkungen(wirktErgebnis, wirktFinanz)
    let vorlagenjahr = dokument[Vorlage.datum]?.jahr
    let beschlossenBis =
      dokument[Vorlage.haushaltBeschlossen]?.letztes ?? register.mandant.haushaltBeschlossen
      ?? register.haushaltsplaene.filter { $0[Haushaltsplan.beschlossenAm] != nil }
      .compactMap { $0[Haushaltsplan.jahr]?.letztes }.max()
    self.vorlagenjahr = vorlagenjahr
    self.beschlossenBis = beschlossenBis
    mehrbedarfe = Mehrbedarf.alle(bloecke, vorlagenjahr: vorlagenjahr, bis: beschlossenBis)
  }

  private static func wirkungen(_ ergebnis: [Datensatz], _ finanz: [Datensatz]) -> [Geldzelle] {
    var zellen: [Geldzelle] = []
    func nimm(_ zelle: Geldzelle?) { if let zelle { zellen.append(zelle) } }
    for zeile in ergebnis {
      nimm(zeile.geld(AuswirkungErgebnis.aufwand))
      nimm(zeile.geld(AuswirkungErgebnis.ertrag))
      nimm(zeile.geld(AuswirkungErgebnis.einmaligIn))
      nimm(zeile.geld(AuswirkungErgebnis.wiederkehrend))
    }
    for zeile in finanz {
      nimm(zeile.geld(AuswirkungFinanz.brutto))
      nimm(zeile.geld(AuswirkungFinanz.zuschuesse))
      nimm(zeile.geld(AuswirkungFinanz.netto))
    }
    return zellen
  }

  /// Whether a tick says that one of the budgets is concerned, and where.
  var haken: Span? {
    wirktErgebnis.first { $0[AuswirkungErgebnis.betroffen] == true }?
      .span(AuswirkungErgebnis.betroffen)
      ?? wirktFinanz.first { $0[AuswirkungFinanz.betroffen] == true }?
      .span(AuswirkungFinanz.betroffen)
  }

  /// Whether a table of the Mittelbereitstellung holds what nobody can add up.
  var istUnsicher: Bool { bloecke.contains(where: \.istUnsicher) }

  /// Whether income or grants are entered anywhere.
  var hatErtrag: Bool {
    wirktErgebnis.contains { ($0[AuswirkungErgebnis.ertrag] ?? .null) != .null }
      || wirktFinanz.contains { ($0[AuswirkungFinanz.zuschuesse] ?? .null) != .null }
      || bloecke.contains { block in
        block.jahressummen(.bedarf, .ertrag).contains { $0.summe.betrag != .null }
      }
  }
}
