package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Das Ergebnis passt zu den Stimmen: beschlossen mit mehr Ja als Nein, einstimmig ohne Nein.
///
/// Enthaltungen don't count, and a tie rejects. Elections have majorities of their own and are left out;
/// where „Mehrheit“ names another than the simple one, more Ja than Nein may still be too few: how many are
/// needed is worked out of „2/3 aller Mitglieder“ and the like, where the numbers are known.
package struct ErgebnisPasstZuStimmen: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ER-002", .fehler, "Das Ergebnis passt zu den Stimmen",
    warum: "Beschlossen ist, was mehr Ja- als Neinstimmen hat; Enthaltungen zählen nicht, und bei "
      + "Stimmengleichheit ist der Antrag abgelehnt.",
    stattdessen:
      "Ergebnis und Stimmen mit der Niederschrift vergleichen; eine andere Mehrheit in der "
      + "Spalte „Mehrheit“ nennen.",
    quelle: "In Baden-Württemberg GemO § 37 Abs. 6, LKrO § 32; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(zeigt: [muster("einstimmig beschlossen | 9 | 0 | 3 | ")]),
      Regelbeispiel(zeigt: [muster("mehrheitlich beschlossen | 9 | 2 | 1 | ")]),
      Regelbeispiel(zeigt: [muster("mit großer Mehrheit angenommen | 9 | 0 | 3 | ")]),
      Regelbeispiel(zeigt: [muster("einstimmig bei 2 Enthaltungen | 9 | 0 | 2 | ")]),
      Regelbeispiel(zeigt: [muster("einstimmig abgelehnt | 0 | 12 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("abgelehnt | 10 | 10 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("abgelehnt | 20 | 15 | 0 | 2/3 aller Mitglieder")]),
      Regelbeispiel(
        zeigt: [muster("ungeändert beschlossen | 25 | 9 | 3 | 2/3 aller Mitglieder"), mitglieder]),
      Regelbeispiel(zeigt: [muster("gewählt | 9 | 12 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("vertagt | 3 | 5 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("ungeändert beschlossen | 9 | | | ")]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [muster("⟦angenommen⟧ | 10 | 10 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("⟦empfohlen⟧ | 3 | 5 | 12 | ")]),
      Regelbeispiel(zeigt: [muster("⟦abgelehnt⟧ | 12 | 10 | 0 | einfach")]),
      Regelbeispiel(zeigt: [muster("⟦einstimmig beschlossen⟧ | 12 | 1 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("ungeändert beschlossen | 12 | 1 | 0 | ⟦einstimmig⟧")]),
      Regelbeispiel(
        zeigt: [muster("⟦ungeändert beschlossen⟧ | 20 | 9 | 3 | 2/3 aller Mitglieder"), mitglieder]
      ),
      Regelbeispiel(zeigt: [muster("⟦ungeändert beschlossen⟧ | 20 | 11 | 0 | 2/3")]),
      Regelbeispiel(zeigt: [muster("⟦einstimmig abgelehnt⟧ | 2 | 10 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("⟦mehrheitlich abgelehnt⟧ | 12 | 10 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("⟦mehrheitlich beschlossen⟧ | 12 | 0 | 0 | ")]),
      Regelbeispiel(zeigt: [muster("⟦beschlossen bei 3 Gegenstimmen⟧ | 12 | 2 | 0 | ")]),
    ])

  private static let mitglieder = Beispieldatei.gremium(
    "kennung: sozialausschuss\nname: Sozialausschuss\ntyp: beschließender Ausschuss\nmitglieder: 37\n"
      + "vorsitz-stimmrecht: nein", kennung: "sozialausschuss")

  private static func muster(_ zeile: String) -> Beispieldatei {
    .sitzung(
      """
      ## Ergebnisse

      | TOP | Ergebnis | Ja | Nein | Enthaltung | Mehrheit |
      |---|---|--:|--:|--:|---|
      | Ö 1 | \(zeile) |
      """)
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.abstimmungen.compactMap { abstimmung in
      guard let ja = abstimmung.ja, let nein = abstimmung.nein,
        let ergebnis = abstimmung.ergebnis, ergebnis != .gewaehlt
      else { return nil }
      let zeile = abstimmung.zeile
      let mehrheit = zeile.text(Ergebniszeile.mehrheit)
      let text = zeile.text(Ergebniszeile.ergebnis)
      // All may also be against it.
      if ergebnis == .abgelehnt ? ja > 0 : nein > 0, let span = Self.einstimmig(zeile) {
        return befund(kontext.pfad, span, Self.satz("einstimmig", ja, nein))
      }
      if let votum = abstimmung.votum, Self.widerspricht(votum, abstimmung, ja, nein) {
        return befund(kontext.pfad, zeile.span(Ergebniszeile.ergebnis), Self.satz(text, ja, nein))
      }
      switch ergebnis {
      case .beschlossen, .geaendertBeschlossen, .mitMassgabe, .empfohlen,
        .mitAenderungenEmpfohlen:
        guard ja <= nein else {
          return Stimmenbedarf(abstimmung, kontext).flatMap { zuWenig(ja, $0, zeile, kontext.pfad) }
        }
      case .abgelehnt:
        guard ja > nein, mehrheit.isEmpty || fold(mehrheit).hasPrefix("einfach") else { return nil }
      case .vertagt, .zurueckgestellt, .verwiesen, .abgesetzt, .zurueckgezogen,
        .zurKenntnisGenommen, .ohneVotum, .gewaehlt:
        return nil
      }
      return befund(kontext.pfad, zeile.span(Ergebniszeile.ergebnis), Self.satz(text, ja, nein))
    }
  }

  private func zuWenig(
    _ ja: Int, _ bedarf: Stimmenbedarf, _ zeile: Datensatz, _ pfad: String
  ) -> Finding? {
    guard ja < bedarf.noetig else { return nil }
    return befund(
      pfad, zeile.span(Ergebniszeile.ergebnis),
      "Für „\(zeile.text(Ergebniszeile.mehrheit))“ sind bei \(bedarf.grundlage) mindestens "
        + "\(bedarf.noetig) Ja nötig, angegeben sind \(ja)",
      notizen: bedarf.notizen)
  }

  /// Whether the words name other votes than the cells, or a majority where nobody was against it.
  private static func widerspricht(
    _ votum: Votum, _ abstimmung: Abstimmung, _ ja: Int, _ nein: Int
  ) -> Bool {
    if (votum.ja ?? ja) != ja || (votum.nein ?? nein) != nein { return true }
    if let genannt = votum.enthaltung, let zahl = abstimmung.enthaltung, genannt != zahl {
      return true
    }
    // Houses differ on whether abstentions leave a vote unanimous.
    return votum.mehrheit == .mehrheitlich && abstimmung.enthaltung == 0 && min(ja, nein) == 0
  }

  /// Where the row says „einstimmig“.
  private static func einstimmig(_ zeile: Datensatz) -> Span? {
    if nenntEinstimmig(zeile.text(Ergebniszeile.ergebnis)) {
      return zeile.span(Ergebniszeile.ergebnis)
    }
    return nenntEinstimmig(zeile.text(Ergebniszeile.mehrheit))
      ? zeile.span(Ergebniszeile.mehrheit) : nil
  }

  private static func nenntEinstimmig(_ text: String) -> Bool {
    text.utf8.count >= 10 && fold(text).hat("einstimmig")
  }

  private func befund(
    _ pfad: String, _ span: Span, _ satz: String, notizen: [Note] = []
  ) -> Finding {
    Self.blatt.befund(
      pfad, span, satz, notizen: notizen,
      rat: [Fix("Bitte Ergebnis und Stimmen mit der Niederschrift vergleichen.")])
  }

  static func satz(_ ergebnis: String, _ ja: Int, _ nein: Int) -> String {
    "Ergebnis „\(ergebnis)“ passt nicht zu \(ja) Ja und \(nein) Nein"
  }
}
