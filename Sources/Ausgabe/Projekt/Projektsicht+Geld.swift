import Fachmodell
import SourceText

extension Projekt {
  /// The payments of the Projektauftrag beside what the paper asks for, year by year; `nil` where one of
  /// them names no amount, or where the paper carries several projects and each takes a part.
  var abgleich: Tafel? {
    guard anlagen.count(where: { $0.art == .projektauftrag }) < 2,
      let tabelle = auftrag.sicht.tabelle(Projektauftrag.budget),
      let kosten = Vorlagenkosten(vorlage.sicht, umgebung.mandant)
    else { return nil }
    // Own staff is no payment, and sums would count twice.
    let zeilen = tabelle.zeilen.filter {
      $0[Budgetzeile.zahlung] != false && !$0.istSummenzeile(Budgetzeile.position)
    }
    let summen = zeilen.compactMap { $0.summe(Budgetzeile.gesamt) }
    guard !summen.isEmpty else { return nil }
    let gesamt = summen.reduce(.null, +)
    var ergebnis: [[Tafel.Zelle]] = []
    for (stelle, jahr) in tabelle.jahre.enumerated() {
      let budget = zeilen.compactMap {
        $0.jahreswerte.indices.contains(stelle) ? Betrag.aus($0.jahreswerte[stelle]) : nil
      }
      let bedarf = jahr.undSpaeter ? nil : kosten.jahre.first { $0.jahr == jahr.jahr }
      guard !budget.isEmpty, let bedarf else { continue }
      let summe = budget.reduce(.null, +)
      // Whether staff is in the paper's need is told by what fits.
      let naechster = summe == bedarf.bedarf ? bedarf.bedarf : bedarf.ohnePersonal
      ergebnis.append(Self.zeile(jahr.text, summe, naechster))
    }
    let vergleich = kosten.summen.contains(gesamt) ? gesamt : kosten.gesamt
    ergebnis.append(Self.zeile("Gesamt", gesamt, vergleich))
    var tafel = tafel(
      ["Jahr", "Projektauftrag", "Vorlage \(vorlage.nummer)", "Differenz"], ergebnis,
      titel: "Abgleich mit der Vorlage \(vorlage.nummer)", zahlen: [1, 2, 3])
    tafel.titelIstSichtbar = true
    return tafel
  }

  private static func zeile(_ jahr: String, _ budget: Betrag, _ vorlage: Betrag) -> [Tafel.Zelle] {
    [.text(jahr), .text(budget.text), .text(vorlage.text), .text((budget - vorlage).text)]
  }
}
