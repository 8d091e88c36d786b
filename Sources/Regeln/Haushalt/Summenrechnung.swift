import Fachmodell
import SourceText

extension Summentabelle {
  /// What has been met in a column so far: rows that no subtotal covers, and subtotals in place of those that
  /// they cover.
  struct Rechnung {
    let spalte: Int
    let titel: String
    /// Whether „davon“ has been met: rows after it may be parts as well.
    var hatDavon = false
    private var teile: [Zeile] = []
    private var posten: [Zeile] = []
    /// Where the rows since the last subtotal begin in `teile`.
    private var block = 0

    init(spalte: Int, titel: String) {
      self.spalte = spalte
      self.titel = titel
    }

    mutating func nimm(_ zeile: Zeile) {
      teile.append(zeile)
      posten.append(zeile)
    }

    /// A subtotal covers the rows since the one before, or only the last of these, or all from the first on.
    /// `istKlar`: whether the column can be added up beyond it.
    mutating func zwischen(
      _ summe: Zeile, _ bekannte: inout [Int: Int]
    ) -> (fehlbetrag: Fehlbetrag?, istKlar: Bool) {
      // Nobody writes longer blocks with rows before them.
      let anfaenge =
        [block] + Array(max(block + 1, teile.count - 30)..<max(block + 1, teile.count))
        + (block > 0 ? [0] : [])
      if let anfang = anfaenge.first(where: {
        $0 < teile.count && passt(Array(teile[$0...]), summe)
      }) {
        bekannte[summe.nummer] = teile[anfang].nummer
        ersetze(ab: anfang, summe)
        return (nil, true)
      }
      let anfang =
        bekannte[summe.nummer].flatMap { nummer in teile.firstIndex { $0.nummer >= nummer } }
        ?? block
      guard summe.art != .hervorgehoben, anfang < teile.count,
        let fehlbetrag = fehlbetrag(
          summe, Array(teile[anfang...]), istUnsicher: summe.art == .teilsumme),
        // „Summe Personal“ may leave out a row of another kind.
        summe.art == .zwischensumme || fehlbetrag.ohne == nil
      else { return (nil, false) }
      ersetze(ab: anfang, summe)
      return (fehlbetrag, true)
    }

    private mutating func ersetze(ab anfang: Int, _ summe: Zeile) {
      teile.replaceSubrange(anfang..., with: [summe])
      block = teile.count
    }

    /// The sum of all: of subtotals and of what none of them covers.
    func schluss(_ summe: Zeile) -> Fehlbetrag? {
      guard teile.contains(where: { $0.art.deckt }) else { return fehlbetrag(summe, posten) }
      // „Summe netto“, and „Gesamt“ with something that stands nowhere.
      guard teile.count > 1, !passt(posten, summe), !passt(teile, summe) else { return nil }
      if summe.art == .teilsumme,
        teile.indices.contains(where: { passt(Array(teile[$0...]), summe) })
      {
        return nil
      }
      return fehlbetrag(summe, teile)
    }

    private func mass(_ teile: [Zeile], _ summe: Zeile) -> Mass? {
      Mass(teile.map { $0.zellen[spalte] }, summe.zellen[spalte], titel: titel)
    }

    private func passt(_ teile: [Zeile], _ summe: Zeile) -> Bool {
      mass(teile, summe).map { passt($0, teile) } ?? false
    }

    /// Whether the sum is right, also if some of these rows are taken off or left out.
    private func passt(_ mass: Mass, _ teile: [Zeile]) -> Bool {
      let ist = mass.werte.reduce(0, +)
      if mass.passt(ist) || mass.istBrutto(ist) { return true }
      let bewegliche = teile.indices.filter { teile[$0].art == .abzug || teile[$0].art.deckt }
      guard !bewegliche.isEmpty else { return false }
      guard bewegliche.count <= 6 else { return bewegliche.contains { teile[$0].art == .abzug } }
      var moeglich = [ist]
      for stelle in bewegliche {
        let wert = mass.werte[stelle]
        // Blocks of spending and of income may make a balance, but none is left out.
        let abzuege = teile[stelle].art == .zwischensumme ? [2 * wert] : [wert, 2 * wert]
        moeglich += moeglich.flatMap { bisher in abzuege.map { bisher - $0 } }
      }
      return moeglich.contains(where: mass.passt)
    }

    /// `istUnsicher`: whether the sum may be one of other rows.
    private func fehlbetrag(
      _ summe: Zeile, _ teile: [Zeile], istUnsicher: Bool = false
    ) -> Fehlbetrag? {
      guard teile.count > 1, let mass = mass(teile, summe), !passt(mass, teile),
        // What is called a subtotal is one, and no other rows are.
        teile.contains(where: { $0.art == .zwischensumme })
          || !Summentabelle.hatTeilsumme(mass.werte)
      else { return nil }
      let werte = mass.werte
      let ist = werte.reduce(0, +)
      let ohne = werte.indices.filter { werte[$0] != 0 && mass.passt(ist - werte[$0]) }
      // „Gesamt“ may be an average or the largest, and count once what is in two rows.
      let heisstSumme = fold(summe.name).contains("summe")
      let liegtDazwischen = ((werte.min() ?? 0)...(werte.max() ?? 0)).contains(mass.soll)
      guard heisstSumme || mass.istGeld || !liegtDazwischen else { return nil }
      // Without one of them, or with it taken off; a row after „davon“ may be a part as well.
      guard ohne.count < 2, ohne.isEmpty || !hatDavon,
        !werte.contains(where: { $0 != 0 && mass.passt(ist - 2 * $0) })
      else { return nil }
      let zellen = teile.map { $0.zellen[spalte] }
      let alle = zellen + [summe.zellen[spalte]]
      return Fehlbetrag(
        summe: summe.zellen[spalte], spalte: titel,
        name: summe.art == .zwischensumme ? "Zwischensumme" : "Summe",
        posten: teile, zellen: zellen,
        ergebnis: Summentabelle.text(
          ist, mass.stellen, mass.einheit,
          mitPunkten: abs(ist) < 1000 || alle.contains { $0.text.contains(".") }),
        ohne: ohne.first.map { teile[$0].name },
        istUnsicher: istUnsicher || teile.contains { $0.art != .posten && $0.art != .zwischensumme }
          || !heisstSumme && (liegtDazwischen || !mass.istGeld))
    }
  }
}
