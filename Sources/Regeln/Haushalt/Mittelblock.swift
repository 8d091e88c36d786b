import Fachmodell
import SourceText

/// One table of the Mittelbereitstellung, its rows sorted by what they mean in this house.
final class Mittelblock: Sendable {
  enum Seite: Sendable { case bedarf, plan }

  private struct Zeile {
    let seite: Seite
    let klasse: Mittelklasse
    let istPersonal: Bool
    /// Index into the rows of the table.
    let nummer: Int
  }

  let haushalt: Haushaltsart
  let tabelle: Tabelle
  private let zeilen: [Zeile]
  /// What is to be spent in each year: asked for by most rules about money.
  private let aufwand: [(spalte: Int, summe: Geldsumme)]
  private let stand: Int?
  private let verpflichtung: Int?
  /// Rows that are none of the house's, by their index; what they are called is looked at elsewhere.
  let fremdeZeilen: [Int]
  /// Whether two rows say the same in all their cells.
  let hatKopien: Bool
  /// Whether some row or cell could not be understood: then no sum of this table can be trusted.
  let istUnsicher: Bool

  /// `hatFremdeSpalte`: whether a column is told that may be a year.
  init(
    _ haushalt: Haushaltsart, _ tabelle: Tabelle, _ register: Register,
    hatFremdeSpalte: Bool = false
  ) {
    let bekannte = register.mandant.mittelzeilen
    self.haushalt = haushalt
    self.tabelle = tabelle
    var zeilen: [Zeile] = []
    var fremde: [Int] = []
    var (stand, verpflichtung): (Int?, Int?) = (nil, nil)
    let schluessel = tabelle.zeilen.map { FoldedKey($0.text(Mittelzeile.position)) }
    // What is a copy in all cells has the same name.
    let hatKopien = Self.hatDoppelte(schluessel) && Self.hatKopien(tabelle.zeilen)
    var gesehen: Set<String> = []
    // No plan reaches that far; a table made to be wide must cost no more than others.
    var istUnsicher = tabelle.jahre.count > 60 || hatFremdeSpalte
    for nummer in tabelle.zeilen.indices {
      let schluessel = schluessel[nummer]
      if schluessel == Mittelzeile.standDesPlans {
        stand = nummer
      } else if schluessel == Self.ermaechtigung {
        verpflichtung = nummer
        if haushalt != .finanz { fremde.append(nummer) }
      } else if let stelle = bekannte.indices.first(where: {
        (bekannte[$0].bedarf == schluessel || bekannte[$0].plan == schluessel)
          && bekannte[$0].haushalt == haushalt
      }) {
        let bekannt = bekannte[stelle]
        // A row that stands there twice is told (BV-ST-004), and nobody knows which one counts.
        if hatKopien {
          istUnsicher = istUnsicher || !gesehen.insert(tabelle.zeilen[nummer].wortlaut).inserted
        }
        zeilen.append(
          Zeile(
            seite: bekannt.bedarf == schluessel ? .bedarf : .plan, klasse: bekannt.klasse,
            istPersonal: bekannt.istPersonal, nummer: nummer))
        istUnsicher = istUnsicher || tabelle.zeilen[nummer].jahreswerte.hatUnlesbare
      } else {
        fremde.append(nummer)
        if !tabelle.zeilen[nummer].jahreswerte.sindLeer { istUnsicher = true }
      }
    }
    self.zeilen = zeilen
    self.hatKopien = hatKopien
    fremdeZeilen = fremde
    aufwand = Self.jahressummen(zeilen, tabelle, .bedarf, .aufwand)
    self.stand = stand
    self.verpflichtung = verpflichtung
    self.istUnsicher = istUnsicher
  }

  private static func hatDoppelte(_ namen: [FoldedKey]) -> Bool {
    // A handful, nearly always: to compare them all is cheaper than a set.
    guard namen.count <= 24 else { return Set(namen).count < namen.count }
    for stelle in namen.indices {
      for frueher in 0..<stelle where namen[frueher] == namen[stelle] { return true }
    }
    return false
  }

  /// A number of each row tells.
  private static func hatKopien(_ zeilen: [Datensatz]) -> Bool {
    let spuren = zeilen.map(\.wortlautspur).sorted()
    return zip(spuren, spuren.dropFirst()).contains { $0 == $1 }
  }

  private static let ermaechtigung = FoldedKey("Verpflichtungsermächtigung")

  var jahre: [Jahresspalte] { tabelle.jahre }

  /// Whether the table has rows for the plan at all, filled or not.
  var hatPlan: Bool { zeilen.contains { $0.seite == .plan } }

  /// Whether rows of this class are among those that the house knows and the table shows.
  func zeigt(_ seite: Seite, _ klasse: Mittelklasse) -> Bool {
    zeilen.contains { $0.seite == seite && $0.klasse == klasse }
  }

  /// What is entered for a year; `nil` where nothing is. `spalte`: index into `jahre`.
  func summe(_ seite: Seite, _ klasse: Mittelklasse, _ spalte: Int) -> Geldsumme? {
    Self.summe(zeilen, tabelle, seite, klasse, spalte)
  }

  private static func summe(
    _ zeilen: [Zeile], _ tabelle: Tabelle, _ seite: Seite, _ klasse: Mittelklasse, _ spalte: Int
  ) -> Geldsumme? {
    var zellen: [Geldzelle] = []
    for nummer in zeilen.indices {
      guard zeilen[nummer].seite == seite, zeilen[nummer].klasse == klasse,
        let zelle = zelle(tabelle, zeilen[nummer].nummer, spalte)
      else { continue }
      zellen.append(zelle)
    }
    return zellen.isEmpty ? nil : Geldsumme(zellen: zellen)
  }

  /// The sums of all years in which something is entered, with the columns.
  func jahressummen(_ seite: Seite, _ klasse: Mittelklasse) -> [(spalte: Int, summe: Geldsumme)] {
    if seite == .bedarf, klasse == .aufwand { return aufwand }
    return Self.jahressummen(zeilen, tabelle, seite, klasse)
  }

  private static func jahressummen(
    _ zeilen: [Zeile], _ tabelle: Tabelle, _ seite: Seite, _ klasse: Mittelklasse
  ) -> [(spalte: Int, summe: Geldsumme)] {
    guard zeilen.contains(where: { $0.seite == seite && $0.klasse == klasse }) else { return [] }
    return tabelle.jahre.indices.compactMap { spalte in
      summe(zeilen, tabelle, seite, klasse, spalte).map { (spalte, $0) }
    }
  }

  /// The amount of `summe` alone: nobody asks for its parts.
  func betrag(_ seite: Seite, _ klasse: Mittelklasse, _ spalte: Int) -> Betrag? {
    var summe: Betrag?
    for zeile in zeilen where zeile.seite == seite && zeile.klasse == klasse {
      guard let betrag = betrag(zeile.nummer, spalte) else { continue }
      summe = (summe ?? .null) + betrag
    }
    return summe
  }

  /// What `jahressummen` make together.
  func gesamtbetrag(_ seite: Seite, _ klasse: Mittelklasse) -> Betrag {
    var summe = Betrag.null
    for zeile in zeilen where zeile.seite == seite && zeile.klasse == klasse {
      for spalte in jahre.indices { summe = summe + (betrag(zeile.nummer, spalte) ?? .null) }
    }
    return summe
  }

  /// The cells of all rows, the Verpflichtungsermächtigung included, and what each row makes.
  func nimmZeilenbetraege(_ nimm: (Betrag) -> Void) {
    func nimmZeile(_ nummer: Int) {
      var summe = Betrag.null
      for spalte in jahre.indices {
        guard let betrag = betrag(nummer, spalte) else { continue }
        nimm(betrag)
        summe = summe + betrag
      }
      nimm(summe)
    }
    for zeile in zeilen { nimmZeile(zeile.nummer) }
    if let verpflichtung { nimmZeile(verpflichtung) }
  }

  private func betrag(_ zeile: Int, _ spalte: Int) -> Betrag? {
    guard spalte < tabelle.zeilen[zeile].jahreswerte.count,
      case .betrag(let betrag) = tabelle.zeilen[zeile].jahreswerte[spalte].wert
    else { return nil }
    return betrag
  }

  /// Whether the rows of personnel cost of the need hold any amount but zero.
  var hatPersonalaufwand: Bool {
    zeilen.contains { zeile in
      zeile.seite == .bedarf && zeile.istPersonal
        && jahre.indices.contains { (zelle(zeile.nummer, $0)?.betrag ?? .null) != .null }
    }
  }

  /// Cost of staff in a year; `nil` where none is entered. `spalte`: index into `jahre`.
  func personalaufwand(_ seite: Seite, _ spalte: Int) -> Geldsumme? {
    let zellen = zeilen.lazy.filter { $0.seite == seite && $0.istPersonal }
      .compactMap { self.zelle($0.nummer, spalte) }
    return zellen.isEmpty ? nil : Geldsumme(zellen: Array(zellen))
  }

  /// All amounts of one side.
  func zellen(_ seite: Seite) -> [Geldzelle] {
    zeilen.flatMap { zeile in
      zeile.seite == seite ? jahre.indices.compactMap { zelle(zeile.nummer, $0) } : []
    }
  }

  /// How firm the plan of a year is, where the table says so.
  func stand(_ spalte: Int) -> Planstand? {
    guard let stand, tabelle.zeilen[stand].jahreswerte.indices.contains(spalte) else { return nil }
    return Planstand.aus(tabelle.zeilen[stand].jahreswerte[spalte])
  }

  /// Whether the table has a row for it, filled or not.
  var hatVerpflichtung: Bool { verpflichtung != nil }

  /// The Verpflichtungsermächtigung that burdens a year.
  func verpflichtung(_ spalte: Int) -> Geldzelle? { verpflichtung.flatMap { zelle($0, spalte) } }

  private func zelle(_ zeile: Int, _ spalte: Int) -> Geldzelle? {
    Self.zelle(tabelle, zeile, spalte)
  }

  private static func zelle(_ tabelle: Tabelle, _ zeile: Int, _ spalte: Int) -> Geldzelle? {
    tabelle.zeilen[zeile].jahreswerte.withUnsafeBufferPointer { werte in
      guard spalte < werte.count, case .betrag(let betrag) = werte[spalte].wert else { return nil }
      return Geldzelle(betrag: betrag, span: werte[spalte].span)
    }
  }
}

extension Datensatz {
  /// All that the row says, to find one that was copied.
  var wortlaut: String {
    (eintraege.map(\.text) + jahreswerte.map(\.text)).joined(separator: "|")
  }

  /// A number that is the same where `wortlaut` is.
  fileprivate var wortlautspur: UInt64 {
    var spur: UInt64 = 0xCBF2_9CE4_8422_2325
    func nimm(_ eintraege: [Eintrag]) {
      for stelle in eintraege.indices {
        for byte in eintraege[stelle].text.utf8 { spur = (spur ^ UInt64(byte)) &* 0x100_0000_01B3 }
        spur = (spur ^ 0x7C) &* 0x100_0000_01B3
      }
    }
    nimm(eintraege)
    nimm(jahreswerte)
    return spur
  }
}
