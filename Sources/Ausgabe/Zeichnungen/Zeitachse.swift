import Kalender
import SourceText

/// From dates to places on a line, and the units that its head shows.
struct Zeitachse {
  enum Einheit { case woche, monat, quartal, jahr, jahrzehnt }

  /// A stretch of the head, or of a lane behind the bars.
  struct Abschnitt: Equatable {
    var von: Int
    var bis: Int
    var text: String
  }

  let von: Datum
  let bis: Datum
  let x: Int
  let breite: Int
  let einheit: Einheit
  /// Days shown.
  let tage: Int
  /// The number of the first day: every date is counted from it.
  private let erster: Int

  /// The days shown are those of the dates, but not more than forty years: one that is mistyped by millennia
  /// must not make all others a hair's breadth. `nil` where there are none.
  init?(_ daten: [Datum], x: Int, breite: (_ monate: Int) -> Int) {
    let geordnet = daten.sorted()
    guard let erster = geordnet.first, let letzter = geordnet.last else { return nil }
    let mitte = geordnet[geordnet.count / 2]
    let anfang = max(erster, mitte.adding(tage: -Self.hoechstens / 2))
    let ende = min(letzter, mitte.adding(tage: Self.hoechstens / 2))
    let abstand = anfang.tage(bis: ende)
    let monate = abstand / 30 + 1
    let breite = breite(monate)
    self.x = x
    self.breite = breite
    switch (abstand, breite / monate) {
    case (...100, _): einheit = .woche
    case (_, 30...): einheit = .monat
    case (_, 9...): einheit = .quartal
    case (_, 4...): einheit = .jahr
    default: einheit = .jahrzehnt
    }
    switch einheit {
    case .woche:
      von = anfang.adding(tage: 1 - anfang.wochentag.rawValue)
      bis = ende.adding(tage: 7 - ende.wochentag.rawValue)
    case .monat:
      von = Datum(jahr: anfang.jahr, monat: anfang.monat, tag: 1) ?? anfang
      bis =
        Datum(
          jahr: ende.jahr, monat: ende.monat, tag: Datum.tage(imMonat: ende.monat, jahr: ende.jahr))
        ?? ende
    case .quartal:
      let (erster, letzter) = ((anfang.monat - 1) / 3 * 3 + 1, (ende.monat - 1) / 3 * 3 + 3)
      von = Datum(jahr: anfang.jahr, monat: erster, tag: 1) ?? anfang
      bis =
        Datum(jahr: ende.jahr, monat: letzter, tag: Datum.tage(imMonat: letzter, jahr: ende.jahr))
        ?? ende
    case .jahr, .jahrzehnt:
      von = Datum(jahr: anfang.jahr, monat: 1, tag: 1) ?? anfang
      bis = Datum(jahr: ende.jahr, monat: 12, tag: 31) ?? ende
    }
    self.erster = von.tagesnummer
    tage = bis.tagesnummer - self.erster + 1
  }

  private static let hoechstens = 40 * 366

  var rechts: Int { x + breite }

  /// Where the day begins; dates outside stand at the edges.
  func anfang(_ datum: Datum) -> Int { x + stelle(datum.tagesnummer - erster) }

  /// Where the day ends.
  func ende(_ datum: Datum) -> Int { x + stelle(datum.tagesnummer - erster + 1) }

  func zeigt(_ datum: Datum) -> Bool { von <= datum && datum <= bis }

  /// Where the day of this number begins, counted from the first one.
  func stelle(_ tag: Int) -> Int { min(max(0, tag), tage) * breite / tage }

  /// The upper line of the head.
  var oben: [Abschnitt] {
    switch einheit {
    case .woche: monate { "\(Datum.monatsnamen[$1 - 1]) \($0)" }
    case .monat, .quartal: jahre(1)
    case .jahr, .jahrzehnt: []
    }
  }

  /// The lower line of the head.
  var unten: [Abschnitt] {
    switch einheit {
    case .woche:
      stride(from: 0, to: tage, by: 7).map { tag in
        let montag = von.adding(tage: tag)
        return Abschnitt(
          von: x + stelle(tag), bis: x + stelle(tag + 7), text: "\(montag.tag).\(montag.monat).")
      }
    case .monat: monate { String(Datum.monatsnamen[$1 - 1].prefix(3)) }
    case .quartal: quartale
    case .jahr: jahre(1)
    case .jahrzehnt: jahre(5)
    }
  }

  private func jahre(_ schritt: Int) -> [Abschnitt] {
    stride(from: von.jahr / schritt * schritt, through: bis.jahr, by: schritt).map { jahr in
      let anfang = Datum(jahr: max(1, jahr), monat: 1, tag: 1) ?? von
      let ende = Datum(jahr: min(9999, jahr + schritt - 1), monat: 12, tag: 31) ?? bis
      return Abschnitt(von: self.anfang(anfang), bis: self.ende(ende), text: String(jahr))
    }
  }

  private var quartale: [Abschnitt] {
    var folge: [Abschnitt] = []
    for abschnitt in monate({ "\($0)/\(($1 + 2) / 3)" }) {
      let text = "Q" + abschnitt.text.suffix(1)
      if let letzter = folge.last, letzter.text == text {
        folge[folge.count - 1].bis = abschnitt.bis
      } else {
        folge.append(Abschnitt(von: abschnitt.von, bis: abschnitt.bis, text: text))
      }
    }
    return folge
  }

  private func monate(_ name: (_ jahr: Int, _ monat: Int) -> String) -> [Abschnitt] {
    (von.jahr * 12 + von.monat - 1...bis.jahr * 12 + bis.monat - 1).map { nummer in
      let (jahr, monat) = (nummer / 12, nummer % 12 + 1)
      let erster = Datum(jahr: jahr, monat: monat, tag: 1) ?? von
      let letzter =
        Datum(jahr: jahr, monat: monat, tag: Datum.tage(imMonat: monat, jahr: jahr)) ?? bis
      return Abschnitt(von: anfang(erster), bis: ende(letzter), text: name(jahr, monat))
    }
  }
}
