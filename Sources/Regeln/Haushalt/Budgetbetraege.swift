import Fachmodell

/// Every amount that follows from the budget of a paper: cells, sums of rows and years, differences.
struct Budgetbetraege {
  /// None of them zero, some more than once: a few dozen are sooner compared than hashed.
  private(set) var alle: [Betrag] = []
  /// Whether the paper enters any amount at all.
  var sindAngegeben: Bool { !alle.isEmpty }

  /// Whether an amount of the text is one of them, or one of them rounded.
  func enthalten(_ betrag: Prosabetrag) -> Bool {
    alle.contains(betrag.betrag) || betrag.istGerundet && alle.contains { betrag.meint($0) }
  }

  /// `mitAlternativen`: whether what the Alternativen cost counts, too.
  init(_ kontext: Dokumentkontext, _ lage: Haushaltslage?, mitAlternativen: Bool = true) {
    alle.reserveCapacity(64)
    let dokument = kontext.dokument
    nimm(dokument[Vorlage.gesamtkosten])
    nimm(dokument[Vorlage.folgekosten])
    for zeile in mitAlternativen ? dokument.zeilen(Vorlage.alternativen) : [] {
      nimm(zeile[Alternative.kosten])
      nimm(zeile[Alternative.folgekosten])
    }
    guard let lage else { return }
    for zelle in lage.wirkungen { nimm(zelle.betrag) }
    nimmUnterschiede(lage)
    for block in lage.bloecke { nimmSummen(block) }
    for quelle in lage.deckung?.tabelle?.zeilen ?? [] {
      nimm(quelle[Deckungsquelle.planansatz])
      nimm(quelle[Deckungsquelle.eigenbedarf])
      nimm(quelle[Deckungsquelle.inanspruchnahme])
    }
  }

  private mutating func nimm(_ betrag: Betrag?) {
    if let betrag, betrag.cent != 0 { alle.append(betrag) }
  }

  private mutating func nimmUnterschiede(_ lage: Haushaltslage) {
    var gesamt = Betrag.null
    for zeile in lage.wirktErgebnis {
      guard let aufwand = zeile[AuswirkungErgebnis.aufwand] else { continue }
      gesamt = gesamt + aufwand
      if let ertrag = zeile[AuswirkungErgebnis.ertrag] { nimm(aufwand - ertrag) }
    }
    for zeile in lage.wirktFinanz {
      guard let brutto = zeile[AuswirkungFinanz.brutto] else { continue }
      gesamt = gesamt + brutto
      if let zuschuesse = zeile[AuswirkungFinanz.zuschuesse] { nimm(brutto - zuschuesse) }
    }
    nimm(gesamt)
    nimm(lage.mehrbedarfe.reduce(.null) { $0 + $1.betrag })
  }

  private mutating func nimmSummen(_ block: Mittelblock) {
    block.nimmZeilenbetraege { nimm($0) }
    var davor: Betrag?
    func unterschied(_ gesamt: Betrag) -> Betrag? {
      defer { davor = gesamt }
      return davor.map { $0 - gesamt }
    }
    for klasse in Mittelklasse.allCases {
      for seite in [Mittelblock.Seite.bedarf, .plan] {
        var gesamt = Betrag.null
        if block.zeigt(seite, klasse) {
          for spalte in block.jahre.indices {
            guard let summe = block.betrag(seite, klasse, spalte) else { continue }
            nimm(summe)
            gesamt = gesamt + summe
          }
        }
        nimm(gesamt)
        // Need against plan, and spending against income, over all years.
        nimm(unterschied(gesamt))
      }
      guard block.zeigt(.bedarf, klasse) else { continue }
      for spalte in block.jahre.indices {
        guard let bedarf = block.betrag(.bedarf, klasse, spalte) else { continue }
        nimm(bedarf - (block.betrag(.plan, klasse, spalte) ?? .null))
        if klasse == .aufwand, let ertrag = block.betrag(.bedarf, .ertrag, spalte) {
          nimm(bedarf - ertrag)
        }
      }
    }
  }
}
