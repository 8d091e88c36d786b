package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Aufwand und Ertrag sind so groß wie die Summe der Jahre in der Mittelbereitstellung.
///
/// Rows that move no money may be part of the total or not: both sums are accepted. Where a column
/// „ab JJJJ“ holds an amount, or something recurs, the total can't be added up: then it is asked. The
/// Finanzhaushalt and `gesamtkosten` have checks of their own under the same ID.
package struct GesamtbetragIstSummeDerJahre: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-004", .fehler, "Gesamtbeträge sind die Summe der Jahre und der Auswirkungen",
    warum:
      "Zwei verschiedene Beträge für dieselbe Sache: Einer von beiden wird falsch beschlossen.",
    stattdessen:
      "Den Gesamtbetrag oder die Beträge der Jahre berichtigen. Geprüft werden Aufwand und Ertrag, "
      + "Investitionskosten und Zuschüsse und im Kopf „gesamtkosten“. Was weitere Jahre oder Kosten "
      + "umfassen kann, ist ein Hinweis.",
    quelle: "Formular, „Finanzielle Auswirkungen“ und „Mittelbereitstellung“",
    gut: [
      Regelbeispiel(muster("20.000 €", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("20.000 €", "5.000 €", "15.000 €", "15.000 €")),
      Regelbeispiel(muster("20.000 €", "", "", "")),
      Regelbeispiel(muster("", "5.000 €", "15.000 €", "")),
      Regelbeispiel("einheit: T€\n" + muster("20", "5", "15.000 €", "")),
      Regelbeispiel(muster("20.000,50 €", "25.000,50 €", "-5.000 €", "")),
      Regelbeispiel(InvestitionIstSummeDerJahre.muster("20.000 €", "4.000 €", "15.000 €")),
      Regelbeispiel("gesamtkosten: 20.000 €\n" + muster("20.000 €", "5.000 €", "15.000 €", "")),
      Regelbeispiel(
        muster("6.000 €", "81.000 €", "", "")
          + "\n| Plan: Sachaufwand | 75.000 € | | |\n\n## Deckungsvorschlag\n\n"
          + "6.000 € aus Minderaufwand im selben Budget."),
      Regelbeispiel(
        "gesamtkosten: 22.000 €\nfolgekosten: 2.000 €\n" + muster("20.000 €", "", "", "")),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦25.000 €⟧", "5.000 €", "15.000 €", "")),
      Regelbeispiel(muster("⟦20.000 €⟧", "5.000 €", "15.000,01 €", "")),
      Regelbeispiel(muster("⟦25.000 €⟧", "5.000 €", "", "15.000 €")),
      Regelbeispiel(
        muster("20.000 €", "5.000 €", "15.000 €", "")
          .replacing("| Aufwand |", with: "| Aufwand | Ertrag |")
          .replacing("|--:|\n| ja | 20.000 € |", with: "|--:|--:|\n| ja | 20.000 € | ⟦9.000 €⟧ |")
          + "\n| Bedarf: Erträge | 10.000 € | | |"),
      Regelbeispiel(InvestitionIstSummeDerJahre.muster("⟦20.000 €⟧", "4.000 €", "16.000 €")),
      Regelbeispiel(InvestitionIstSummeDerJahre.muster("⟦20.000 €⟧", "4.000 €", "14.000 €")),
      Regelbeispiel(
        InvestitionIstSummeDerJahre.muster("20.000 €", "⟦5.000 €⟧", "15.000 €")),
      Regelbeispiel("gesamtkosten: ⟦19.000 €⟧\n" + muster("20.000 €", "5.000 €", "15.000 €", "")),
      Regelbeispiel("gesamtkosten: ⟦25.000 €⟧\n" + muster("20.000 €", "", "", "")),
    ])

  static func muster(
    _ aufwand: String, _ erstes: String, _ zweites: String, _ spaeter: String
  ) -> String {
    """
    finanzielle-auswirkungen: ja

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand |
    |---|--:|
    | ja | \(aufwand) |

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 | ab 2020 |
    |---|--:|--:|--:|
    | Bedarf: Sachaufwand | \(erstes) | \(zweites) | \(spaeter) |
    """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.ergebnis, !block.istUnsicher else {
      return []
    }
    return [
      befund(AuswirkungErgebnis.aufwand, .aufwand, lage, block, kontext.pfad),
      befund(AuswirkungErgebnis.ertrag, .ertrag, lage, block, kontext.pfad),
    ].compactMap(\.self)
  }

  private func befund(
    _ feld: Feld<Betrag>, _ klasse: Mittelklasse, _ lage: Haushaltslage, _ block: Mittelblock,
    _ pfad: String
  ) -> Finding? {
    // As nearly always: the amount of all rows, which is that of the only one, is that of all years.
    let gesamt = lage.wirktErgebnis.reduce(Betrag.null) { $0 + ($1[feld] ?? .null) }
    guard gesamt != block.gesamtbetrag(.bedarf, klasse) || lage.wirktErgebnis.count > 1 else {
      return nil
    }
    let angaben = lage.wirktErgebnis.compactMap { $0.geld(feld) }
    let jahre = block.jahressummen(.bedarf, klasse)
    guard let angabe = angaben.first, angaben.count == 1, !jahre.isEmpty else { return nil }
    let summe = jahre.reduce(Betrag.null) { $0 + $1.summe.betrag }
    let still = klasse == .aufwand ? block.jahressummen(.bedarf, .nichtZahlungswirksam) : []
    let offen = (jahre + still).filter { block.jahre[$0.spalte].undSpaeter }
      .reduce(Betrag.null) { $0 + $1.summe.betrag }
    let kalkulatorisch = still.reduce(Betrag.null) { $0 + $1.summe.betrag }
    let moegliche = [summe, summe + kalkulatorisch, summe - offen, summe + kalkulatorisch - offen]
    guard !moegliche.contains(angabe.betrag) else { return nil }
    // Of what exceeds the plan the paper may name the excess alone.
    let mehr = lage.mehrbedarfe.filter { $0.haushalt == .ergebnis && $0.plan != nil }
    if klasse == .aufwand, !mehr.isEmpty, mehr.reduce(.null, { $0 + $1.betrag }) == angabe.betrag {
      return nil
    }
    let kehrtWieder = lage.wirktErgebnis.contains {
      ($0[AuswirkungErgebnis.wiederkehrend] ?? .null) != .null
    }
    // A total that recurs is what one year costs.
    if kehrtWieder, jahre.contains(where: { $0.summe.betrag == angabe.betrag }) { return nil }
    let fragt = kehrtWieder || offen != .null
    let andere = [
      (summe + kalkulatorisch, "mit nicht zahlungswirksamem Aufwand"),
      (summe - offen, "ohne „ab \(block.jahre.last?.jahr ?? 0)“"),
      (
        summe + kalkulatorisch - offen,
        "mit nicht zahlungswirksamem Aufwand und ohne „ab \(block.jahre.last?.jahr ?? 0)“"
      ),
    ]
    return Self.blatt.befund(
      pfad, angabe.span,
      Self.satz(feld.name, jahre.map(\.summe.betrag), angabe.betrag, andere: andere),
      notizen: jahre.map { jahr in
        Note(
          span: jahr.summe.span,
          text: "\(block.jahre[jahr.spalte].text): \(jahr.summe.betrag.text).")
      },
      rat: [
        Fix(
          fragt
            ? "Bitte prüfen, welche Jahre der Betrag umfasst."
            : "Bitte den Gesamtbetrag oder die Beträge der Jahre berichtigen.")
      ], stufe: fragt ? .hinweis : nil)
  }

  /// `andere`: other sums that would have been right as well; each amount is named once.
  static func satz(
    _ feld: String, _ jahre: [Betrag], _ angabe: Betrag, verb: String = "stimmt",
    andere: [(betrag: Betrag, wie: String)] = []
  ) -> String {
    var genannt: Set<Betrag> = [jahre.reduce(.null, +)]
    let weitere = andere.filter { genannt.insert($0.betrag).inserted }
      .map { ", \($0.wie) \($0.betrag.text)" }.joined()
    return
      "\(feld) \(verb) \(weitere.isEmpty ? "nicht mit der" : "mit keiner") Summe der Jahre überein: "
      + "\(Geldsumme.rechnung(jahre))\(weitere), angegeben sind \(angabe.text)"
  }
}
