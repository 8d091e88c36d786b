import Fachmodell
import SourceText

extension Summentabelle {
  /// The cells of rows called „Summe“ that their columns do not add up to.
  var fehlbetraege: [Fehlbetrag] {
    var fehlbetraege: [Fehlbetrag] = []
    for (nummer, summe) in zeilen.enumerated() where summe.art == .summe {
      let darueber = zeilen[..<nummer]
      // Sums of sums can be meant in many ways.
      guard darueber.allSatisfy({ $0.art == .posten || $0.art == .abzug }) else { continue }
      for spalte in summe.zellen.indices where fehlbetraege.count < 8 {
        if let fehlbetrag = fehlbetrag(spalte, summe, Array(darueber)) {
          fehlbetraege.append(fehlbetrag)
        }
      }
    }
    return fehlbetraege
  }

  private func fehlbetrag(_ spalte: Int, _ summe: Zeile, _ darueber: [Zeile]) -> Fehlbetrag? {
    let titel = spalte < kopf.count ? kopf[spalte] : ""
    guard case .zahl(_, _, let summeneinheit) = summe.zellen[spalte].zahl,
      !Self.nenntKeineSumme(titel)
    else { return nil }
    var posten: [Zeile] = []
    for zeile in darueber {
      guard spalte < zeile.zellen.count else { return nil }
      switch zeile.zellen[spalte].zahl {
      case .anderes: return nil
      case .leer: continue
      case .zahl: posten.append(zeile)
      }
    }
    let zellen = posten.map { $0.zellen[spalte] }
    let einheiten = Set(zellen.map { Self.einheit($0.zahl) })
    guard zellen.count > 1, einheiten.count == 1, let einheit = einheiten.first,
      einheit == summeneinheit || einheit.isEmpty || summeneinheit.isEmpty,
      !(einheit + summeneinheit).contains("%"), !Self.sindJahre(zellen, einheit)
    else { return nil }
    let alle = zellen + [summe.zellen[spalte]]
    let stellen = alle.map { Self.stellen($0.zahl) }.max() ?? 0
    let werte = zellen.map { $0.zahl.wert(mit: stellen) }
    let soll = summe.zellen[spalte].zahl.wert(mit: stellen)
    let istGeld = ["€", "eur"].contains {
      (einheit + summeneinheit + titel).lowercased().contains($0)
    }
    // Rounded parts need not make the rounded sum.
    let spiel = istGeld || stellen > 0 ? werte.count / 2 : 0
    func passt(_ wert: Int) -> Bool { abs(wert - soll) <= spiel }
    let ist = werte.reduce(0, +)
    let abzuege = posten.indices.filter { posten[$0].art == .abzug }
    guard !passt(ist), !Self.gehtAndersAuf(werte, abzuege, passt), !Self.hatTeilsumme(werte) else {
      return nil
    }
    let ohne = werte.indices.filter { werte[$0] != 0 && passt(ist - werte[$0]) }
    // „Gesamt“ may be an average or the largest, and count once what is in two rows.
    let heisstSumme = fold(summe.name).contains("summe")
    let liegtDazwischen = ((werte.min() ?? 0)...(werte.max() ?? 0)).contains(soll)
    guard heisstSumme || istGeld || !liegtDazwischen else { return nil }
    // Without one of them, or with it taken off.
    guard ohne.count < 2, !werte.contains(where: { $0 != 0 && passt(ist - 2 * $0) }) else {
      return nil
    }
    return Fehlbetrag(
      summe: summe.zellen[spalte], spalte: titel, posten: posten, zellen: zellen,
      ergebnis: Self.text(
        ist, stellen, summeneinheit.isEmpty ? einheit : summeneinheit,
        mitPunkten: abs(ist) < 1000 || alle.contains { $0.text.contains(".") }),
      ohne: ohne.first.map { posten[$0].name },
      istUnsicher: !abzuege.isEmpty || !heisstSumme && (liegtDazwischen || !istGeld))
  }

  private static func nenntKeineSumme(_ titel: String) -> Bool {
    let gefaltet = fold(titel)
    return ["preis", "satz", "alter", "note", "rang"].contains(gefaltet)
      || enthaelt(gefaltet, keineSummen)
      || titel.split { !$0.isLetter }.contains { ["je", "pro"].contains($0.lowercased()) }
  }

  private static let keineSummen: [StaticString] = [
    "%", "prozent", "anteil", "quote", "durchschnitt", "ø", "stundensatz", "hebesatz", "steuersatz",
    "einzelpreis", "stueckpreis", "einheitspreis", "faktor", "index", "nr.", "nummer", "kumuliert",
    "dichte", "/",
  ]

  private static func einheit(_ zahl: Tabellenzahl) -> String {
    if case .zahl(_, _, let einheit) = zahl { return einheit }
    return ""
  }

  private static func stellen(_ zahl: Tabellenzahl) -> Int {
    if case .zahl(_, let stellen, _) = zahl { return stellen }
    return 0
  }

  private static func sindJahre(_ zellen: [Zelle], _ einheit: String) -> Bool {
    einheit.isEmpty
      && zellen.allSatisfy { zelle in
        guard case .zahl(let wert, 0, _) = zelle.zahl else { return false }
        return (1900...2100).contains(wert) && !zelle.text.contains(".")
      }
  }

  /// Whether the sum is right if some of these rows are taken off or left out.
  private static func gehtAndersAuf(
    _ werte: [Int], _ abzuege: [Int], _ passt: (Int) -> Bool
  ) -> Bool {
    guard !abzuege.isEmpty else { return false }
    guard abzuege.count <= 6 else { return true }
    var moeglich = [werte.reduce(0, +)]
    for stelle in abzuege {
      moeglich += moeglich.flatMap { [$0 - werte[stelle], $0 - 2 * werte[stelle]] }
    }
    return moeglich.contains(where: passt)
  }

  /// Whether one row is the sum of rows beside it, as a heading with its total is.
  private static func hatTeilsumme(_ werte: [Int]) -> Bool {
    werte.indices.contains { stelle in
      func trifft(_ richtung: StrideTo<Int>) -> Bool {
        var (summe, zahl) = (0, 0)
        for anderer in richtung {
          summe += werte[anderer]
          zahl += 1
          if zahl > 1, summe == werte[stelle], summe != 0 { return true }
        }
        return false
      }
      return trifft(stride(from: stelle + 1, to: werte.count, by: 1))
        || trifft(stride(from: stelle - 1, to: -1, by: -1))
    }
  }

  /// „1.980.000 €“, „12,5 ha“.
  private static func text(
    _ wert: Int, _ stellen: Int, _ einheit: String, mitPunkten: Bool
  ) -> String {
    var ziffern = String(abs(wert))
    while ziffern.utf8.count <= stellen { ziffern = "0" + ziffern }
    var ganze = String(ziffern.dropLast(stellen))
    if mitPunkten {
      var gruppen: [Substring] = []
      var rest = ganze[...]
      while rest.utf8.count > 3 {
        gruppen.insert(rest.suffix(3), at: 0)
        rest = rest.dropLast(3)
      }
      ganze = ([rest] + gruppen).joined(separator: ".")
    }
    return (wert < 0 ? "−" : "") + ganze + (stellen > 0 ? "," + ziffern.suffix(stellen) : "")
      + (einheit.isEmpty ? "" : " " + einheit)
  }
}
