import SourceText

extension Summentabelle {
  /// The only row whose last cell is not what the others say it is: the sum of the row.
  ///
  /// Nothing where fewer than two rows say so, or more than one does not: then the column holds something else, or
  /// nobody can say which cell is wrong.
  var zeilenfehler: Fehlbetrag? {
    guard Self.nenntSumme(kopf.last ?? ""), let (zeile, zellen, mass) = falscheZeile,
      let summe = zeile.zellen.last
    else { return nil }
    return Fehlbetrag(
      summe: summe, spalte: kopf.last ?? "", name: "Zeilensumme", posten: zellen.map { _ in zeile },
      zellen: zellen,
      ergebnis: Self.text(
        mass.werte.reduce(0, +), mass.stellen, mass.einheit, mitPunkten: true),
      ohne: nil, istUnsicher: false)
  }

  /// With the cells that should make it.
  private var falscheZeile: (zeile: Zeile, zellen: [Zelle], mass: Mass)? {
    var falsche: [(zeile: Zeile, zellen: [Zelle], mass: Mass)] = []
    var richtige = 0
    let spalten = kopf.indices.dropFirst().dropLast()
    let teile = spalten.filter { !Self.nenntKeineSumme(kopf[$0]) }
    for zeile in zeilen where zeile.zellen.count == kopf.count {
      guard let summe = zeile.zellen.last, case .zahl = summe.zahl else { continue }
      let zellen = teile.map { zeile.zellen[$0] }.filter { $0.zahl != .leer }
      guard !zellen.contains(where: { $0.zahl == .anderes }),
        let mass = Mass(zellen, summe, titel: kopf.last ?? ""),
        mass.werte.count(where: { $0 != 0 }) > 1
      else { continue }
      if mass.passt(mass.werte.reduce(0, +)) {
        richtige += 1
      } else {
        falsche.append((zeile, zellen, mass))
      }
    }
    return richtige > 1 && falsche.count == 1 ? falsche[0] : nil
  }

  private static func nenntSumme(_ titel: String) -> Bool {
    ["summe", "gesamt", "insgesamt", "gesamtsumme"].contains(fold(titel))
  }
}
