/// What other documents say of a paper: number, title, folder, and whether the public may see it.
///
/// Cheap on purpose: a paper that refers to another one asks for this and not for all its facts.
struct Kennung {
  /// What keeps a paper from the public.
  enum Zugang {
    case oeffentlich
    /// First consulted behind closed doors, then in public; `freigabe-ab` is given.
    case spaeterOeffentlich
    case nichtoeffentlich
    case gesperrt

    var istOeffentlich: Bool { self == .oeffentlich || self == .spaeterOeffentlich }
  }

  let index: Int
  let jahr: Int
  let laufend: Int
  let betreff: String
  /// Name of the paper's folder: „017-radwegnetz“.
  let ordner: String
  let zugang: Zugang

  var nummer: String { "\(laufend)/\(jahr)" }

  init(seed: UInt64, index: Int) {
    var random = Random(seed: seed, index: index, stream: 1)
    self.index = index
    (jahr, laufend) = Kennung.place(index)
    let thema = random.pick(Wortschatz.themen)
    let ort = random.chance(60) ? " in \(random.pick(Wortschatz.orte))" : ""
    betreff = thema.text + ort + random.pick(Wortschatz.zusaetze)
    let digits = String(laufend)
    let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
    ordner = "\(zeros)\(digits)-\(thema.slug)"
    switch random.int(1...100) {
    case 1...94: zugang = .oeffentlich
    case 95...96: zugang = .spaeterOeffentlich
    case 97...99: zugang = .nichtoeffentlich
    default: zugang = .gesperrt
    }
  }

  private static let lastYear = 2026
  private static let years = 17
  private static let perYear = 600

  /// 600 papers a year, from 2026 backwards, as a busy county writes them; what is more than
  /// seventeen such years goes round over all of them.
  private static func place(_ index: Int) -> (jahr: Int, laufend: Int) {
    if index < years * perYear { return (lastYear - index / perYear, index % perYear + 1) }
    let rest = index - years * perYear
    return (lastYear - rest % years, perYear + rest / years + 1)
  }

  /// An earlier paper of the same year that the public may see, or `nil` where there is none.
  func earlier(seed: UInt64, _ random: inout Random) -> Kennung? {
    let step = index < Kennung.years * Kennung.perYear ? 1 : Kennung.years
    let room = step == 1 ? laufend - 1 : laufend - Kennung.perYear - 1
    guard room > 0 else { return nil }
    let other = Kennung(seed: seed, index: index - step * random.int(1...min(room, 120)))
    return other.zugang.istOeffentlich ? other : nil
  }
}
