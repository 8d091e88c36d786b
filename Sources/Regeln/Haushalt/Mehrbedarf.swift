import Fachmodell
import SourceText

/// A year in which more is needed than planned: gross, income covers nothing by itself.
struct Mehrbedarf: Sendable {
  let haushalt: Haushaltsart
  let jahr: Jahresspalte
  let bedarf: Geldsumme
  /// `nil`: the table has rows for the plan, but nothing is entered for this year.
  let plan: Geldsumme?
  /// Whether the budget of the year is adopted, so that the need deviates from it; later years
  /// can still be planned.
  let istBeschlossen: Bool

  var betrag: Betrag { bedarf.betrag - (plan?.betrag ?? .null) }

  /// „(Bedarf 5.000 €, Plan 0 €)“.
  var rechnung: String {
    "Bedarf \(bedarf.betrag.text), Plan \(plan?.betrag.text ?? "ohne Angabe")"
  }
}

extension Mehrbedarf {
  /// Nothing where the paper has no date, or where the table can't be added up.
  ///
  /// `beschlossenBis`: the last year whose budget has been adopted.
  static func alle(
    _ bloecke: [Mittelblock], vorlagenjahr: Int?, bis beschlossenBis: Int?
  ) -> [Mehrbedarf] {
    guard let vorlagenjahr else { return [] }
    return bloecke.flatMap { block -> [Mehrbedarf] in
      guard !block.istUnsicher, block.hatPlan else { return [] }
      return block.jahressummen(.bedarf, .aufwand).compactMap { spalte, bedarf in
        let jahr = block.jahre[spalte]
        guard jahr.jahr >= vorlagenjahr else { return nil }
        let mehr = Mehrbedarf(
          haushalt: block.haushalt, jahr: jahr, bedarf: bedarf,
          plan: block.summe(.plan, .aufwand, spalte),
          istBeschlossen: istBeschlossen(
            jahr, block.stand(spalte), vorlagenjahr: vorlagenjahr, bis: beschlossenBis))
        return mehr.betrag > .null ? mehr : nil
      }
    }
  }

  /// The table's own row counts first; without any word the paper's year is taken as adopted.
  private static func istBeschlossen(
    _ jahr: Jahresspalte, _ stand: Planstand?, vorlagenjahr: Int, bis beschlossenBis: Int?
  ) -> Bool {
    switch stand {
    case .beschlossen: return true
    case .entwurf, .finanzplanung: return false
    case nil: break
    }
    if jahr.undSpaeter { return false }
    return beschlossenBis.map { jahr.jahr <= $0 } ?? (jahr.jahr == vorlagenjahr)
  }
}
