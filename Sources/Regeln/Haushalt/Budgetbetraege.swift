import Fachmodell

/// Every amount that follows from the budget of a paper: cells, sums of rows and years, differences.
struct Budgetbetraege {
  let alle: Set<Betrag>
  /// Whether the paper enters any amount at all.
  var sindAngegeben: Bool { !alle.isEmpty }

  /// Whether an amount of the text is one of them, or one of them rounded.
  func enthalten(_ betrag: Prosabetrag) -> Bool {
    alle.contains(betrag.betrag) || betrag.istGerundet && alle.contains { betrag.meint($0) }
  }

  /// `mitAlternativen`: whether what the Alternativen cost counts, too.
  init(_ kontext: Dokumentkontext, _ lage: Haushaltslage?, mitAlternativen: Bool = true) {
    var alle: Set<Betrag> = []
    let dokument = kontext.dokument
    let kopf = [Vorlage.gesamtkosten, Vorlage.folgekosten].compactMap { dokument[$0] }
    alle.formUnion(kopf)
    for zeile in mitAlternativen ? dokument.zeilen(Vorlage.alternativen) : [] {
      alle.formUnion(
        [zeile[Alternative.kosten], zeile[Alternative.folgekosten]].compactMap(\.self))
    }
    if let lage {
      alle.formUnion(lage.wirkungen.map(\.betrag))
      Self.unterschiede(lage, &alle)
      for block in lage.bloecke { Self.summen(block, &alle) }
      for quelle in lage.deckung?.tabelle?.zeilen ?? [] {
        alle.formUnion(
          [
            quelle[Deckungsquelle.planansatz], quelle[Deckungsquelle.eigenbedarf],
            quelle[Deckungsquelle.inanspruchnahme],
          ].compactMap(\.self))
      }
    }
    alle.remove(.null)
    self.alle = alle
  }

  private static func unterschiede(_ lage: Haushaltslage, _ alle: inout Set<Betrag>) {
    for zeile in lage.wirktErgebnis {
      if let aufwand = zeile[AuswirkungErgebnis.aufwand],
        let ertrag = zeile[AuswirkungErgebnis.ertrag]
      {
        alle.insert(aufwand - ertrag)
      }
    }
    for zeile in lage.wirktFinanz {
      if let brutto = zeile[AuswirkungFinanz.brutto],
        let zuschuesse = zeile[AuswirkungFinanz.zuschuesse]
      {
        alle.insert(brutto - zuschuesse)
      }
    }
    let aufwand = lage.wirktErgebnis.compactMap { $0[AuswirkungErgebnis.aufwand] }
    let brutto = lage.wirktFinanz.compactMap { $0[AuswirkungFinanz.brutto] }
    alle.insert((aufwand + brutto).reduce(.null) { $0 + $1 })
    alle.insert(lage.mehrbedarfe.reduce(.null) { $0 + $1.betrag })
  }

  private static func summen(_ block: Mittelblock, _ alle: inout Set<Betrag>) {
    for zeile in block.zeilensummen {
      alle.formUnion(zeile.zellen.map(\.betrag))
      alle.insert(zeile.betrag)
    }
    var gesamt: [Betrag] = []
    for klasse in Mittelklasse.allCases {
      for seite in [Mittelblock.Seite.bedarf, .plan] {
        let jahre = block.jahressummen(seite, klasse).map(\.summe.betrag)
        alle.formUnion(jahre)
        gesamt.append(jahre.reduce(.null) { $0 + $1 })
      }
      for spalte in block.jahre.indices {
        guard let bedarf = block.summe(.bedarf, klasse, spalte) else { continue }
        let plan = block.summe(.plan, klasse, spalte)?.betrag ?? .null
        alle.insert(bedarf.betrag - plan)
        if let ertrag = block.summe(.bedarf, .ertrag, spalte), klasse == .aufwand {
          alle.insert(bedarf.betrag - ertrag.betrag)
        }
      }
    }
    alle.formUnion(gesamt)
    // Need against plan, and spending against income, over all years.
    for (a, b) in zip(gesamt, gesamt.dropFirst()) { alle.insert(a - b) }
  }
}
