package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein Betrag im Text des Deckungsvorschlags ist aus den Tabellen zu erklären.
///
/// Explained is what equals a need beyond the plan, a cell or a sum of the paper's budget, what is called
/// Planansatz or is said to be available, and parts that add up to the need. The usual case: nobody can
/// say whether the source itself or this paper needs the amount.
package struct DeckungsbetragErklaert: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-012", .warnung, "Jeder Betrag im Deckungsvorschlag sagt, wofür er steht",
    warum:
      "Ein Betrag, der weder Mehrbedarf noch Ansatz ist, lässt sich so oder so lesen: als Bedarf "
      + "der Quelle oder als Bedarf dieser Vorlage.",
    stattdessen: "Den Betrag im Satz erklären, oder eine Tabelle mit den Spalten Planansatz, "
      + "Eigenbedarf und Inanspruchnahme ergänzen.",
    quelle: "Landkreis Lörrach 139/2018: „Hier werden in 2018 maximal 10.000 € benötigt“",
    gut: [
      Regelbeispiel(muster("Die Deckung von 5.000 € erfolgt aus Minderaufwand.")),
      Regelbeispiel(muster("Aus der Wirkungsmessung (Planansatz 20.000 €).")),
      Regelbeispiel(muster("3.000 € aus der Wirkungsmessung und 2.000 EUR aus der Reserve.")),
      Regelbeispiel(muster("Im Budget sind noch 30.000 € verfügbar.")),
      Regelbeispiel(
        muster("Erträge 3.000 €, Reserve 2.000 €; davon sind 1.000 € bereits eingegangen.")),
      Regelbeispiel(
        muster("Hier werden in 2018 maximal 10.000 € benötigt.") + """


          | Quelle | Teilhaushalt | Jahr | Planansatz | Eigenbedarf | Inanspruchnahme |
          |---|---|---|--:|--:|--:|
          | Wirkungsmessung | | 2018 | 20.000 € | 10.000 € | 5.000 € |
          """),
      Regelbeispiel(
        muster("Hier werden 10.000 € benötigt.").replacing("| 0 € |", with: "| 5.000 € |")),
    ],
    schlecht: [
      Regelbeispiel(muster("Hier werden in 2018 maximal ⟦10.000 €⟧ benötigt.")),
      Regelbeispiel(
        muster("Wirkungsmessung (Planansatz 20.000 €). Hier werden ⟦10 T€⟧ benötigt.")),
    ])

  private static func muster(_ prosa: String) -> String {
    MehrbedarfMitDeckung.muster("5.000 €", "0 €") + "\n\n## Deckungsvorschlag\n\n" + prosa
  }

  package static let betrifft: Merkmale = [.mehrbedarf]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let deckung = kontext.deckung,
      !deckung.betraege.isEmpty
    else { return [] }
    let mehrbedarfe = lage.mehrbedarfe
    guard !mehrbedarfe.isEmpty else { return [] }
    let budget = Budgetbetraege(kontext, lage)
    let fragliche = deckung.betraege.filter { betrag in
      !budget.enthalten(betrag)
        && !Self.istErklaert(betrag, in: kontext.dokument.datei.bytes, deckung)
    }
    let summe = fragliche.reduce(Betrag.null) { $0 + $1.betrag }
    guard !fragliche.isEmpty, !budget.alle.contains(summe) else { return [] }
    // Later years can still be planned: the cover is for what deviates from an adopted budget.
    let beschlossene = mehrbedarfe.filter(\.istBeschlossen)
    let gedeckt = beschlossene.isEmpty ? mehrbedarfe : beschlossene
    let teile = Self.teile(fragliche, ergeben: Set(gedeckt.map(\.betrag)))
    var gesehen: Set<Betrag> = []
    return fragliche.enumerated().filter { !teile.contains($0.offset) }.map(\.element).filter {
      gesehen.insert($0.betrag).inserted
    }.prefix(20).map { betrag in
      Self.blatt.befund(
        kontext.pfad, betrag.span,
        Self.satz(kontext.dokument.datei.text(betrag.span), gedeckt, kontext.mandant),
        notizen: gedeckt.prefix(8).map { mehr in
          Note(
            span: mehr.bedarf.span,
            text: "Mehrbedarf \(mehr.jahr.text): \(mehr.betrag.text) (\(mehr.rechnung)).")
        },
        rat: [
          Fix("Bitte sagen, ob die Deckungsquelle selbst oder diese Vorlage den Betrag benötigt.")
        ])
    }
  }

  private static let beschreibend: Set<String> = [
    "eingegangen", "veranschlagt", "eingeplant", "vorhanden", "bereit",
  ]

  /// Which of the amounts add up to one of the needs; of many amounts only all together are tried.
  private static func teile(_ betraege: [Prosabetrag], ergeben ziele: Set<Betrag>) -> Set<Int> {
    guard (2...8).contains(betraege.count) else { return [] }
    for auswahl in 1..<(1 << betraege.count) where auswahl.nonzeroBitCount > 1 {
      let stellen = betraege.indices.filter { auswahl >> $0 & 1 == 1 }
      if ziele.contains(stellen.reduce(Betrag.null) { $0 + betraege[$1].betrag }) {
        return Set(stellen)
      }
    }
    return []
  }

  /// Whether the words beside it say what the amount is: „Planansatz 20.000 €“, „30.000 € verfügbar“.
  private static func istErklaert(
    _ betrag: Prosabetrag, in bytes: [UInt8], _ deckung: Deckung
  ) -> Bool {
    guard let absatz = deckung.prosa.first(where: { $0.range.contains(betrag.span.start) }) else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      Textstelle.woerter(bytes, vor: betrag.span.start, absatz.start, hoechstens: 3).contains {
        $0.hasSuffix("ansatz") || $0.hasSuffix("ansatzes") || $0.hasPrefix("verfügbar")
          || $0.hasPrefix("rest")
      }
        || Textstelle.woerter(bytes, ab: betrag.span.end, absatz.end, hoechstens: 4).contains {
          $0.hasPrefix("verfügbar") || $0 == "verfügung" || Self.beschreibend.contains($0)
        }
    }
  }

  static func satz(_ betrag: String, _ mehrbedarfe: [Mehrbedarf], _ mandant: Mandant) -> String {
    let label = mandant.label("Deckungsvorschlag")
    let summe = Geldsumme.rechnung(mehrbedarfe.map(\.betrag))
    return "Im Abschnitt „\(label)“ stehen \(betrag), der Mehrbedarf ist \(summe)"
  }
}
