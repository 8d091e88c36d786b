import SourceText

extension Summentabelle {
  /// Cells and what they should make, in one measure.
  struct Mass {
    let werte: [Int]
    let soll: Int
    /// Digits behind the comma.
    let stellen: Int
    let einheit: String
    let istGeld: Bool
    /// By how much rounded parts may miss the rounded sum.
    private let spiel: Int

    /// `nil` where they cannot be added up: several units, percentages, or years.
    init?(_ zellen: [Zelle], _ summe: Zelle, titel: String) {
      let einheiten = Set(zellen.map { Summentabelle.einheit($0.zahl) })
      let summeneinheit = Summentabelle.einheit(summe.zahl)
      guard einheiten.count == 1, let einheit = einheiten.first,
        einheit == summeneinheit || einheit.isEmpty || summeneinheit.isEmpty,
        !(einheit + summeneinheit).contains("%"), !Summentabelle.sindJahre(zellen, einheit)
      else { return nil }
      let stellen = (zellen + [summe]).map { Summentabelle.stellen($0.zahl) }.max() ?? 0
      let werte = zellen.map { $0.zahl.wert(mit: stellen) }
      let worte = (einheit + summeneinheit + titel).lowercased()
      let istGeld = worte.contains("€") || worte.contains("eur")
      // Whole hundreds of euro, or whole euro with „,00“, are not rounded to the last digit.
      let kannGlattSein =
        istGeld && (stellen == 0 || stellen == 2)
        && !["t€", "teur", "tsd", "tausend", "mio", "mrd"].contains(where: worte.contains)
      let gerundete = werte.filter { !kannGlattSein || $0 % 100 != 0 }.count
      self.werte = werte
      soll = summe.zahl.wert(mit: stellen)
      self.stellen = stellen
      self.einheit = summeneinheit.isEmpty ? einheit : summeneinheit
      self.istGeld = istGeld
      spiel = istGeld || stellen > 0 ? gerundete / 2 : 0
    }

    func passt(_ wert: Int) -> Bool { abs(wert - soll) <= spiel }

    /// Whether the sum has the Umsatzsteuer in it that its parts lack.
    func istBrutto(_ wert: Int) -> Bool {
      guard istGeld, wert > 0, wert < 1 << 50 else { return false }
      let euro = (0..<stellen).reduce(1) { euro, _ in euro * 10 }
      return [119, 107].contains { abs(wert * $0 - soll * 100) <= 100 * euro }
    }
  }
}
