import Kalender

/// The days of a plan in as many columns as there is room for: each a day, a week, half a month, a month,
/// a quarter, a year or several years.
struct Zeitraster {
  private enum Schritt {
    case tage(Int)
    case halberMonat
    case monate(Int)
  }

  /// First day of each column.
  private(set) var spalten: [Datum] = []
  private let schritt: Schritt
  /// Columns that there is room for: words in the head may go beyond the last one of the plan.
  private let platz: Int

  init(von: Datum, bis: Datum, hoechstens: Int) {
    let hoechstens = max(4, hoechstens)
    platz = hoechstens
    let bis = max(von, bis)
    let schritte: [Schritt] = [
      .tage(1), .tage(7), .halberMonat, .monate(1), .monate(2), .monate(3), .monate(12),
      .monate(60), .monate(120),
    ]
    for schritt in schritte {
      if let spalten = Self.spalten(schritt, von, bis, hoechstens) {
        self.schritt = schritt
        self.spalten = spalten
        return
      }
    }
    schritt = .monate((bis.jahr - von.jahr + hoechstens) / (hoechstens - 1) * 12)
    spalten = Self.spalten(schritt, von, bis, hoechstens + 1) ?? [von]
  }

  /// `nil` where more columns would be needed.
  private static func spalten(
    _ schritt: Schritt, _ von: Datum, _ bis: Datum, _ hoechstens: Int
  ) -> [Datum]? {
    var spalten: [Datum] = []
    var tag = anfang(von, schritt)
    while true {
      guard spalten.count < hoechstens else { return nil }
      spalten.append(tag)
      let naechster = naechster(tag, schritt)
      guard naechster > tag, naechster <= bis else { return spalten }
      tag = naechster
    }
  }

  /// The column that holds the day begins here.
  private static func anfang(_ tag: Datum, _ schritt: Schritt) -> Datum {
    switch schritt {
    case .tage(7): tag.adding(tage: 1 - tag.wochentag.rawValue)
    case .tage: tag
    case .halberMonat: datum(tag.jahr, tag.monat, tag.tag < 16 ? 1 : 16)
    case .monate(let anzahl):
      datum(tag.jahr, (tag.monat - 1) / min(12, anzahl) * min(12, anzahl) + 1, 1)
    }
  }

  private static func naechster(_ tag: Datum, _ schritt: Schritt) -> Datum {
    switch schritt {
    case .tage(let anzahl): return tag.adding(tage: anzahl)
    case .halberMonat:
      return tag.tag < 16 ? datum(tag.jahr, tag.monat, 16) : naechster(tag, .monate(1))
    case .monate(let anzahl):
      let monate = tag.jahr * 12 + tag.monat - 1 + anzahl
      return datum(monate / 12, monate % 12 + 1, 1)
    }
  }

  private static func datum(_ jahr: Int, _ monat: Int, _ tag: Int) -> Datum {
    Datum(jahr: jahr, monat: monat, tag: tag) ?? .letztes
  }

  /// The column that holds a day; the first or last one for days outside.
  func spalte(_ tag: Datum) -> Int {
    var (unten, oben) = (0, spalten.count)
    while unten < oben {
      let mitte = (unten + oben) / 2
      if spalten[mitte] <= tag { unten = mitte + 1 } else { oben = mitte }
    }
    return max(0, unten - 1)
  }

  /// The day that says to which month and year a column belongs: of a week its Thursday (ISO 8601).
  private func tag(_ spalte: Int) -> Datum {
    if case .tage(7) = schritt { return spalten[spalte].adding(tage: 3) }
    return spalten[spalte]
  }

  /// Whether a year begins in the column.
  func beginntJahr(_ spalte: Int) -> Bool {
    spalte > 0 && tag(spalte).jahr != tag(spalte - 1).jahr
  }

  /// What a column is: „1 Zeichen = 1 Woche“.
  var massstab: String {
    switch schritt {
    case .tage(1): "1 Zeichen = 1 Tag"
    case .tage: "1 Zeichen = 1 Woche"
    case .halberMonat: "1 Zeichen = ½ Monat"
    case .monate(1): "1 Zeichen = 1 Monat"
    case .monate(let anzahl) where anzahl < 12: "1 Zeichen = \(anzahl) Monate"
    case .monate(12): "1 Zeichen = 1 Jahr"
    case .monate(let anzahl): "1 Zeichen = \(anzahl / 12) Jahre"
    }
  }

  /// The years, and below them the months where there is room: lines no wider than told.
  var kopf: [String] {
    switch schritt {
    case .tage: [jahreszeile, monatszeile { String($0.monatsname.prefix(3)) }]
    case .halberMonat, .monate(1):
      [jahreszeile, monatszeile { String($0.monatsname.prefix(1)) }]
    case .monate: [jahreszeile]
    }
  }

  private var jahreszeile: String {
    let strecken = strecken { $0.jahr }
    if case .monate(let anzahl) = schritt, anzahl >= 12 {
      return zeile(strecken.map { Wort(strecke: $0, text: String(tag($0.lowerBound).jahr)) })
    }
    return zeile(
      strecken.map { strecke in
        let jahr = String(tag(strecke.lowerBound).jahr)
        // Quarters have no room for four digits and a blank.
        let istEng = strecke.count < 5 && (strecke.lowerBound > 0 || strecke.count < 4)
        guard case .monate(3) = schritt, istEng else {
          return Wort(strecke: strecke, text: jahr, istNoetig: true)
        }
        return Wort(strecke: strecke, text: "’" + jahr.suffix(2), istNoetig: true)
      })
  }

  private func monatszeile(_ name: (Datum) -> String) -> String {
    zeile(
      strecken { $0.jahr * 12 + $0.monat }.map {
        Wort(strecke: $0, text: name(tag($0.lowerBound)))
      })
  }

  /// Neighbouring columns of the same year or month.
  private func strecken(_ einheit: (Datum) -> Int) -> [Range<Int>] {
    var strecken: [Range<Int>] = []
    for spalte in spalten.indices {
      if let letzte = strecken.last, einheit(tag(spalte - 1)) == einheit(tag(spalte)) {
        strecken[strecken.count - 1] = letzte.lowerBound..<spalte + 1
      } else {
        strecken.append(spalte..<spalte + 1)
      }
    }
    return strecken
  }

  private struct Wort {
    var strecke: Range<Int>
    var text: String
    /// Rather stands beside its columns than nowhere.
    var istNoetig = false
  }

  /// Words at their first columns, or where the one before ends if that is still theirs.
  private func zeile(_ worte: [Wort]) -> String {
    var zeichen: [Character] = []
    for wort in worte {
      // A blank between two words of more than one letter; „’19“ brings its own sign.
      let luecke = zeichen.isEmpty || wort.text.count == 1 || wort.text.first == "’" ? 0 : 1
      let frei = zeichen.count + luecke
      var stelle = max(wort.strecke.lowerBound, frei)
      if stelle + wort.text.count > platz, wort.istNoetig { stelle = platz - wort.text.count }
      guard stelle >= frei, stelle + wort.text.count <= platz,
        wort.istNoetig || stelle < wort.strecke.upperBound
      else { continue }
      zeichen += Array(repeating: " ", count: stelle - zeichen.count) + Array(wort.text)
    }
    return String(zeichen)
  }
}
