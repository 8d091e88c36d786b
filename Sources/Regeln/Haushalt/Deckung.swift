import Fachmodell
import SourceText

/// What the Deckungsvorschlag says: its prose, and its table if there is one.
struct Deckung: Sendable {
  /// Rows with something in them.
  let quellen: [Datensatz]
  /// Bytes of the paragraphs, lists and quotes.
  let prosa: [Span]
  /// Amounts of the prose, in its order.
  let betraege: [Prosabetrag]

  /// `nil` where the section is missing or empty, or says only that there is no cover.
  init?(_ lage: Haushaltslage, _ dokument: Dokument) {
    guard let abschnitt = lage.deckung else { return nil }
    var quellen = (abschnitt.tabelle?.zeilen ?? []).filter { !$0.istLeer }
    // What adds up the others is no source of its own.
    if quellen.count > 1, quellen.last?.istReineSumme(Deckungsquelle.quelle) == true {
      quellen.removeLast()
    }
    let prosa = (abschnitt.prosa + abschnitt.teile.flatMap(\.prosa)).filter { knoten in
      let text = dokument.datei.text(dokument.baum.span(knoten))
      return !text.isEmpty
        && (text.utf8.lazy.filter { ($0 | 0x20) &- 0x61 < 26 }.prefix(Self.laengstes + 1).count
          > Self.laengstes
          || !Self.leer.contains(fold(text.filter { $0.isLetter || $0.isWhitespace })))
    }.map { dokument.baum.span($0) }
    guard !quellen.isEmpty || !prosa.isEmpty else { return nil }
    self.quellen = quellen
    self.prosa = prosa
    betraege = prosa.flatMap { Prosabetrag.alle(in: dokument.datei.bytes, $0) }
  }

  private static let leer: Set<String> = [
    "", "keine", "keiner", "kein", "entfaellt", "nichterforderlich", "nichtnoetig", "offen",
    "nocheinzutragen", "keinedeckung", "keindeckungsvorschlag",
  ]
  /// Letters of the longest of them: what has more says something.
  private static let laengstes = 21

  /// Whether the prose names income beyond the plan that the table does not have: then it is part of the
  /// cover. `bedarf`: amounts that it may name besides.
  ///
  /// Where it only leads over to the table, or where a row is that income, the table has it, unless the
  /// prose names an amount of its own.
  func nenntMehrertrag(_ dokument: Dokument, bedarf: [Betrag]) -> Bool {
    let genannt = prosa.filter { span in
      Self.mehrertraege.contains {
        dokument.datei.suche($0, von: span.start, bis: span.end) != nil
      }
    }
    guard !genannt.isEmpty else { return false }
    let leitetUeber = genannt.allSatisfy { dokument.datei.bytes[$0.end - 1] == 0x3A }
    guard leitetUeber || hatMehrertragszeile else { return true }
    let eingesetzt = quellen.compactMap { $0[Deckungsquelle.inanspruchnahme] }
    let bekannt = eingesetzt + bedarf + [eingesetzt.reduce(.null, +), bedarf.reduce(.null, +)]
    return !betraege.allSatisfy { betrag in bekannt.contains { betrag.meint($0) } }
  }

  private var hatMehrertragszeile: Bool {
    quellen.contains { zeile in
      let quelle = zeile.text(Deckungsquelle.quelle)
      return zeile.istAngegeben(Deckungsquelle.inanspruchnahme.schluessel)
        && Self.mehrertraege.contains { quelle.contains($0) }
    }
  }

  private static let mehrertraege = [
    "Mehrertr", "Mehreinnahm", "Mehreinzahl", "Zuschuss", "Zuschüss", "Zuwendung",
  ]
}
