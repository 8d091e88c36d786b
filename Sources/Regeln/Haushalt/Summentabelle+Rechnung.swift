import Fachmodell
import SourceText

extension Summentabelle {
  /// The cells of rows called „Summe“ or „Zwischensumme“ that their columns do not add up to.
  var fehlbetraege: [Fehlbetrag] {
    guard let letzte = zeilen.lastIndex(where: { $0.art.istSumme }) else { return [] }
    var anfaenge: [Int: Int] = [:]
    let gefunden = fehlbetraege(bis: letzte, &anfaenge)
    // Another column may tell which rows a subtotal covers.
    guard !anfaenge.isEmpty, gefunden.contains(where: { $0.name == "Zwischensumme" }) else {
      return gefunden
    }
    return fehlbetraege(bis: letzte, &anfaenge)
  }

  private func fehlbetraege(bis letzte: Int, _ anfaenge: inout [Int: Int]) -> [Fehlbetrag] {
    var fehlbetraege: [Fehlbetrag] = []
    for spalte in 0..<(zeilen.lazy.map(\.zellen.count).max() ?? 0) where fehlbetraege.count < 8 {
      let titel = spalte < kopf.count ? kopf[spalte] : ""
      if !Self.nenntKeineSumme(titel) {
        fehlbetraege += self.fehlbetraege(spalte, titel, bis: letzte, &anfaenge)
      }
    }
    return fehlbetraege
  }

  /// From the first row down to the first sum of all, or to what nobody can add up.
  /// `anfaenge`: the first row that each subtotal covers, as far as columns have told.
  private func fehlbetraege(
    _ spalte: Int, _ titel: String, bis letzte: Int, _ anfaenge: inout [Int: Int]
  ) -> [Fehlbetrag] {
    var gefunden: [Fehlbetrag] = []
    var rechnung = Rechnung(spalte: spalte, titel: titel)
    for (nummer, zeile) in zeilen[...letzte].enumerated() {
      guard spalte < zeile.zellen.count, zeile.art != .fremd else { return gefunden }
      if zeile.art == .davon {
        rechnung.hatDavon = true
        continue
      }
      switch zeile.zellen[spalte].zahl {
      case .leer: continue
      case .anderes: return gefunden
      case .zahl: break
      }
      guard zeile.art.deckt else {
        rechnung.nimm(zeile)
        continue
      }
      if zeile.art == .summe || zeile.art == .teilsumme && nummer == letzte {
        // What comes after a sum of all can be meant in many ways.
        return gefunden + [rechnung.schluss(zeile)].compactMap(\.self)
      }
      let (fehlbetrag, istKlar) = rechnung.zwischen(zeile, &anfaenge)
      if let fehlbetrag { gefunden.append(fehlbetrag) }
      if !istKlar { return gefunden }
    }
    return gefunden
  }

  /// Cells of rows „davon …“ that hold more than the row above, the first of each row.
  var uebergroessen: [Uebergroesse] {
    var gefunden: [Uebergroesse] = []
    var ganzes: Zeile?
    for zeile in zeilen {
      if zeile.art != .davon {
        ganzes = zeile.art == .fremd ? nil : zeile
      } else if let ganzes, let zuGross = uebergroesse(zeile, ganzes) {
        gefunden.append(zuGross)
      }
    }
    return gefunden
  }

  private func uebergroesse(_ teil: Zeile, _ ganzes: Zeile) -> Uebergroesse? {
    for (spalte, (teil, zelle)) in zip(teil.zellen, ganzes.zellen).enumerated() {
      let titel = spalte < kopf.count ? kopf[spalte] : ""
      if !Self.nenntKeineSumme(titel), case .zahl(let wert, let stellen, let einheit) = teil.zahl,
        case .zahl(let grenze, stellen, einheit) = zelle.zahl, grenze > 0, wert > grenze,
        !einheit.contains("%")
      {
        return Uebergroesse(teil: teil, ganzes: zelle, name: ganzes.name)
      }
    }
    return nil
  }

  static func nenntKeineSumme(_ titel: String) -> Bool {
    let gefaltet = fold(titel)
    // „USt. 19 %“ is money.
    if ["ust", "mwst", "umsatzsteuer", "mehrwertsteuer"].contains(where: gefaltet.hasPrefix) {
      return false
    }
    return ["preis", "satz", "alter", "note", "rang"].contains(gefaltet)
      || enthaelt(gefaltet, keineSummen) || istVerhaeltnis(titel)
      || titel.split { !$0.isLetter }.contains { ["je", "pro"].contains($0.lowercased()) }
  }

  private static let keineSummen: [StaticString] = [
    "%", "prozent", "anteil", "quote", "durchschnitt", "ø", "stundensatz", "hebesatz", "steuersatz",
    "einzelpreis", "stueckpreis", "einheitspreis", "faktor", "index", "nr.", "nummer", "kumuliert",
    "dichte",
  ]

  /// „€/m²“, but not „2023/24“.
  private static func istVerhaeltnis(_ titel: String) -> Bool {
    let teile = titel.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return teile.count > 1
      && !zip(teile, teile.dropFirst()).allSatisfy { davor, danach in
        (davor.last ?? 0) &- 0x30 < 10 && (danach.first ?? 0) &- 0x30 < 10
      }
  }

  static func einheit(_ zahl: Tabellenzahl) -> String {
    if case .zahl(_, _, let einheit) = zahl { return einheit }
    return ""
  }

  static func stellen(_ zahl: Tabellenzahl) -> Int {
    if case .zahl(_, let stellen, _) = zahl { return stellen }
    return 0
  }

  static func sindJahre(_ zellen: [Zelle], _ einheit: String) -> Bool {
    einheit.isEmpty
      && zellen.allSatisfy { zelle in
        guard case .zahl(let wert, 0, _) = zelle.zahl else { return false }
        return (1900...2100).contains(wert) && !zelle.text.contains(".")
      }
  }

  /// Whether one row is the sum of rows beside it, as a heading with its total is.
  static func hatTeilsumme(_ werte: [Int]) -> Bool {
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
  static func text(
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
