package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Betrag im Beschlussvorschlag kommt in den Haushaltsangaben vor: als Zelle, Summe oder
/// Unterschied.
///
/// From `betragsprüfung-ab` on. Left out are amounts that are no costs of the paper (fees, guarantees,
/// loans, limits, prices per piece, up to what somebody may decide alone) and those that say where the cover
/// comes from. A price is one where the house buys, and none where it sells. Parts may add up.
package struct BeschlussbetragImHaushalt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-006", .warnung, "Beträge im Beschluss stehen auch in den Haushaltsangaben",
    warum: "Beschluss und Haushaltsangaben sollen dasselbe sagen; sonst wird ein anderer Betrag "
      + "beschlossen, als geprüft wurde.",
    stattdessen:
      "Den Betrag im Beschluss oder in den Tabellen berichtigen. Ab welchem Betrag geprüft "
      + "wird, sagt mandant.yml unter „betragsprüfung-ab“.",
    quelle: "Erfahrung mit Vorlagen, deren Deckungsbetrag für den Bedarf gehalten wurde",
    gut: [
      Regelbeispiel(muster("Er stimmt Kosten von 20.000 € zu.")),
      Regelbeispiel(muster("Er stimmt Kosten von 20 T€ zu, davon 5.000 € im Jahr 2018.")),
      Regelbeispiel(muster("Er bewilligt 12.000 € für A und 8.000 € für B.")),
      Regelbeispiel(muster("Er stimmt zu; die Deckung erfolgt aus Minderaufwand von 7.000 €.")),
      Regelbeispiel(muster("Er setzt die Gebühr auf 1.500 € fest.")),
      Regelbeispiel(muster("Er gibt ein Sitzungsgeld von 500 € frei.")),
      Regelbeispiel(muster("Er verkauft das Grundstück zum Kaufpreis von 80.000 €.")),
      Regelbeispiel(
        muster("Die Verwaltung wird ermächtigt, Aufträge bis zu 300.000 € zu vergeben.")),
      Regelbeispiel(
        muster(
          "Über Nachträge bis zu einer Höhe von 30.000 € im Einzelfall entscheidet der Landrat.")),
      Regelbeispiel(muster("Einzelaufträge mit einem Wert unter 30.000 € vergibt die Verwaltung.")),
      Regelbeispiel(muster("Sollten die Kosten 26.000 € übersteigen, ist zu berichten.")),
      Regelbeispiel(muster("Ab einer Überschreitung von 50.000 € ist zu berichten.")),
      Regelbeispiel(muster("Vereinbart wird eine Vertragsstrafe von 10.000 €.")),
      Regelbeispiel(
        muster("Er stimmt 2.500 € zu."), dazu: [.mandant("betragsprüfung-ab: 3.000 €")]),
    ],
    schlecht: [
      Regelbeispiel(muster("Er stimmt Kosten von ⟦25.000 €⟧ zu.")),
      Regelbeispiel(muster("Er stimmt Kosten von 20.000 € und ⟦1.000 €⟧ zu.")),
      Regelbeispiel(muster("Er bewilligt ⟦0,1 Mio. €⟧.")),
      Regelbeispiel(
        muster("Er bewilligt bis zu ⟦25.000 €⟧. Die Verwaltung wird zur Vergabe ermächtigt.")),
      Regelbeispiel(muster("Er erwirbt das Grundstück zum Kaufpreis von ⟦25.000 €⟧.")),
    ])

  private static func muster(_ satz: String) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Beschlussvorschlag

    Der Kreistag beschließt: \(satz)

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 |
    |---|--:|--:|
    | Bedarf: Sachaufwand | 5.000 € | 15.000 € |
    """
  }

  package static let betrifft: Merkmale = [.beschlussbetrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    // Where a code block is never closed, all that follows may be text of it (LE-021).
    guard !kontext.beschluss.betraege.isEmpty, !kontext.dokument.endetImCode else { return [] }
    let bytes = kontext.dokument.datei.bytes
    let genannt = kontext.beschluss.betraege.filter {
      $0.betrag.betrag >= kontext.mandant.betragspruefungAb
    }
    guard !Self.sindGesamtbetraege(genannt.map(\.betrag), kontext) else { return [] }
    let budget = Budgetbetraege(kontext, kontext.haushalt)
    guard budget.sindAngegeben else { return [] }
    let fremd = genannt.filter {
      !budget.enthalten($0.betrag) && !Self.gehoertNichtDazu($0.betrag, in: bytes, $0.block)
    }.map(\.betrag)
    let summe = fremd.reduce(Betrag.null) { $0 + $1.betrag }
    guard !fremd.isEmpty, fremd.count == 1 || !budget.alle.contains(summe) else { return [] }
    return fremd.prefix(20).map { betrag in
      Self.blatt.befund(
        kontext.pfad, betrag.span,
        Self.satz(kontext.dokument.datei.text(betrag.span)),
        rat: [Fix("Bitte den Betrag mit den Haushaltsangaben vergleichen.")])
    }
  }

  /// Whether all are totals of the form, as in most papers: seen without adding anything up.
  private static func sindGesamtbetraege(
    _ betraege: [Prosabetrag], _ kontext: Dokumentkontext
  ) -> Bool {
    guard !betraege.isEmpty else { return true }
    let gesamt = kontext.dokument[Vorlage.gesamtkosten]
    let wirkungen = kontext.haushalt?.wirkungen ?? []
    return betraege.allSatisfy { betrag in
      betrag.betrag == gesamt || wirkungen.contains { $0.betrag == betrag.betrag }
    }
  }

  /// Whether the words beside it say that the amount is no cost of this paper.
  private static func gehoertNichtDazu(
    _ betrag: Prosabetrag, in bytes: [UInt8], _ block: Span
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let davor = Textstelle.woerter(bytes, vor: betrag.span.start, block.start, hoechstens: 8)
      let danach = Textstelle.woerter(bytes, ab: betrag.span.end, block.end, hoechstens: 1)
      let verkauft =
        davor.contains { $0.contains("kaufpreis") }
        && Self.verkauf.contains { wort in
          block.range.contains { Textstelle.beginnt(wort, bytes, $0) }
        }
      let ueberschritten = danach.contains { $0.hasPrefix("übersteig") || $0.hasPrefix("überschr") }
      return verkauft || ueberschritten
        || davor.contains { wort in Self.andere.contains { wort.contains($0) } }
        || danach.contains { ["je", "pro", "jährlich", "monatlich"].contains($0) }
        || bytes.indices.contains(betrag.span.end) && bytes[betrag.span.end] == 0x2F
        || Ermaechtigung.begrenzt(betrag.span, in: bytes, block)
    }
  }

  private static let andere = [
    "deckung", "gedeckt", "minderauszahlung", "minderaufw", "mehrertr", "mehreinzahl", "gebühr",
    "entgelt", "bürgschaft", "darlehen", "kredit", "wertgrenze", "stammkapital", "streitwert",
    "erlös", "eintritt", "vertragsstraf", "einzelwert", "befugnis", "überschreit", "übersteig",
  ]
  private static let verkauf: [StaticString] = ["erkauf", "eräußer"]

  static func satz(_ betrag: String) -> String {
    "Betrag \(betrag) im Beschlussvorschlag kommt in den Haushaltsangaben nicht vor"
  }
}
