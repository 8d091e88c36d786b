import Fachmodell
import SourceText

/// One table of the Mittelbereitstellung, its rows sorted by what they mean in this house.
struct Mittelblock: Sendable {
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
  private let stand: Int?
  private let verpflichtung: Int?
  /// Whether some row or cell could not be understood: then no sum of this table can be trusted.
  let istUnsicher: Bool

  /// `hatFremdeSpalte`: whether a column is told that may be a year.
  init(
    _ haushalt: Haushaltsart, _ tabelle: Tabelle, _ mandant: Mandant, hatFremdeSpalte: Bool = false
  ) {
    self.haushalt = haushalt
    self.tabelle = tabelle
    var zeilen: [Zeile] = []
    var (stand, verpflichtung): (Int?, Int?) = (nil, nil)
    var gesehen: Set<String> = []
    // No plan reaches that far; a table made to be wide must cost no more than others.
    var istUnsicher = tabelle.jahre.count > 60 || hatFremdeSpalte
    for (nummer, zeile) in tabelle.zeilen.enumerated() {
      let schluessel = FoldedKey(zeile.text(Mittelzeile.position))
      if schluessel == Mittelzeile.standDesPlans {
        stand = nummer
      } else if schluessel == Self.ermaechtigung {
        verpflichtung = nummer
      } else if let bekannt = mandant.mittelzeilen.first(where: {
        $0.haushalt == haushalt && ($0.bedarf == schluessel || $0.plan == schluessel)
      }) {
        // A row that stands there twice is told (BV-ST-004), and nobody knows which one counts.
        istUnsicher = istUnsicher || !gesehen.insert(zeile.wortlaut).inserted
        zeilen.append(
          Zeile(
            seite: bekannt.bedarf == schluessel ? .bedarf : .plan, klasse: bekannt.klasse,
            istPersonal: bekannt.istPersonal, nummer: nummer))
        istUnsicher = istUnsicher || zeile.jahreswerte.contains { $0.wert == .unlesbar }
      } else if zeile.jahreswerte.contains(where: { $0.wert != .leer }) {
        istUnsicher = true
      }
    }
    self.zeilen = zeilen
    self.stand = stand
    self.verpflichtung = verpflichtung
    self.istUnsicher = istUnsicher
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
    let zellen = zeilen.lazy.filter { $0.seite == seite && $0.klasse == klasse }
      .compactMap { zelle($0.nummer, spalte) }
    return zellen.isEmpty ? nil : Geldsumme(zellen: Array(zellen))
  }

  /// The sums of all years in which something is entered, with the columns.
  func jahressummen(_ seite: Seite, _ klasse: Mittelklasse) -> [(spalte: Int, summe: Geldsumme)] {
    jahre.indices.compactMap { spalte in
      summe(seite, klasse, spalte).map { (spalte, $0) }
    }
  }

  /// Whether the rows of personnel cost of the need hold any amount but zero.
  var hatPersonalaufwand: Bool {
    zeilen.contains { zeile in
      zeile.seite == .bedarf && zeile.istPersonal
        && jahre.indices.contains { (zelle(zeile.nummer, $0)?.betrag ?? .null) != .null }
    }
  }

  /// All amounts of one side.
  func zellen(_ seite: Seite) -> [Geldzelle] {
    zeilen.filter { $0.seite == seite }.flatMap { zeile in
      jahre.indices.compactMap { zelle(zeile.nummer, $0) }
    }
  }

  /// The rows of amounts, the Verpflichtungsermächtigung included, each as one sum.
  var zeilensummen: [Geldsumme] {
    (zeilen.map(\.nummer) + [verpflichtung].compactMap(\.self)).compactMap { nummer in
      let zellen = jahre.indices.compactMap { zelle(nummer, $0) }
      return zellen.isEmpty ? nil : Geldsumme(zellen: zellen)
    }
  }

  /// How firm the plan of a year is, where the table says so.
  func stand(_ spalte: Int) -> Planstand? {
    guard let stand, tabelle.zeilen[stand].jahreswerte.indices.contains(spalte) else { return nil }
    return Planstand.aus(tabelle.zeilen[stand].jahreswerte[spalte])
  }

  /// The Verpflichtungsermächtigung that burdens a year.
  func verpflichtung(_ spalte: Int) -> Geldzelle? { verpflichtung.flatMap { zelle($0, spalte) } }

  private func zelle(_ zeile: Int, _ spalte: Int) -> Geldzelle? {
    let werte = tabelle.zeilen[zeile].jahreswerte
    guard werte.indices.contains(spalte), let betrag = Betrag.aus(werte[spalte]) else { return nil }
    return Geldzelle(betrag: betrag, span: werte[spalte].span)
  }
}

extension Datensatz {
  /// All that the row says, to find one that was copied.
  var wortlaut: String {
    (eintraege.map(\.text) + jahreswerte.map(\.text)).joined(separator: "|")
  }
}
