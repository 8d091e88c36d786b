import Fachmodell
import Terminplan

/// The box of one element: code, name, who answers for it, and how much work it is.
struct Strukturkasten {
  private static let kopfschrift = Schrift(11, fett: true)
  private static let nebenschrift = Schrift(11)
  private static let rand = 9

  let breite: Int
  private let zeilen: [(text: String, schrift: Schrift, leise: Bool)]
  private let klasse: Zeichnung.Klasse
  private let istMeilenstein: Bool

  var hoehe: Int { zeilen.reduce(2 * Self.rand - 3) { $0 + $1.schrift.zeilenhoehe } }

  /// `fortsetzung` for the box that begins a further column of the same element.
  init(
    _ element: Planelement, klasse: Zeichnung.Klasse, breite: Int, fortsetzung: Bool = false
  ) {
    self.breite = breite
    self.klasse = fortsetzung ? .gestrichelt : klasse
    istMeilenstein = element.istMeilenstein && !fortsetzung && klasse == .kasten
    let platz = breite - 2 * Self.rand - (istMeilenstein ? 10 : 0)
    var zeilen: [(String, Schrift, Bool)] = []
    func setze(_ text: String, _ schrift: Schrift, leise: Bool = false) {
      guard !text.isEmpty else { return }
      for zeile in Umbruch.zeilen(text, schrift, breite: platz) {
        zeilen.append((zeile, schrift, leise))
      }
    }
    var kopf = Umbruch.kurz(element.code)
    if element.istMeilenstein { kopf += kopf.isEmpty ? "Meilenstein" : " · Meilenstein" }
    if fortsetzung { kopf += " (Fortsetzung)" }
    setze(kopf, Self.kopfschrift)
    let name = Umbruch.kurz(element.name)
    setze(
      name.isEmpty ? "(ohne Namen)" : name,
      Schrift(klasse == .wurzel ? 14 : 12, fett: klasse != .kasten))
    if !fortsetzung {
      setze(Umbruch.kurz(element.verantwortlich), Self.nebenschrift, leise: true)
      setze(Self.aufwand(element), Self.nebenschrift, leise: true)
      if element.istMeilenstein, let datum = element.ende ?? element.beginn {
        setze(datum.text, Self.nebenschrift, leise: true)
      }
    }
    self.zeilen = zeilen.map { (text: $0.0, schrift: $0.1, leise: $0.2) }
  }

  /// „7 PT intern, 2 PT extern“: never added, since they are paid from different budgets.
  private static func aufwand(_ element: Planelement) -> String {
    var teile: [String] = []
    if let pt = element.ptIntern, pt.wert != 0 { teile.append("\(pt.text) PT intern") }
    if let pt = element.ptExtern, pt.wert != 0 { teile.append("\(pt.text) PT extern") }
    return teile.joined(separator: ", ")
  }

  func zeichne(x: Int, y: Int, in bild: inout Zeichnung) {
    if istMeilenstein {
      let spitze = 9
      bild.flaeche(
        [
          .init(x + spitze, y), .init(x + breite - spitze, y), .init(x + breite, y + hoehe / 2),
          .init(x + breite - spitze, y + hoehe), .init(x + spitze, y + hoehe),
          .init(x, y + hoehe / 2),
        ], .gruppe)
    } else {
      bild.kasten(.init(x, y, breite, hoehe), klasse, rundung: 3)
    }
    let links = x + Self.rand + (istMeilenstein ? 5 : 0)
    var grundlinie = y + Self.rand - 2
    for zeile in zeilen {
      let unten = grundlinie + zeile.schrift.zeilenhoehe
      bild.text(
        zeile.text, klasse == .wurzel ? x + breite / 2 : links, unten - 3, zeile.schrift,
        klasse == .wurzel ? .hell : zeile.leise ? .leise : .schrift,
        klasse == .wurzel ? .mitte : .links)
      grundlinie = unten
    }
  }
}
