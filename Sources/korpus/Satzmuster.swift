/// A sentence with gaps: „{betrag}“ and the like are filled anew each time.
struct Satzmuster {
  enum Gap: String {
    case ort, firma, person, schule, betrag, jahr, zahl, prozent, tag, wochentag, monate, paragraf
    case gremium, thema, seite
  }

  enum Piece {
    case text(String)
    case gap(Gap)
  }

  let pieces: [Piece]

  /// A gap that is not known stays as text, so that a misspelt one is seen in the corpus.
  init(_ pattern: String) {
    var pieces: [Piece] = []
    for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let end = part.firstIndex(of: "}"),
        let gap = Gap(rawValue: String(part[..<end]))
      else {
        pieces.append(.text((index > 0 ? "{" : "") + part))
        continue
      }
      pieces.append(.gap(gap))
      pieces.append(.text(String(part[part.index(after: end)...])))
    }
    self.pieces = pieces
  }

  func filled(_ random: inout Random, year: Int) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .gap(let gap): text += value(gap, &random, year)
      }
    }
    return text
  }

  private func value(_ gap: Gap, _ random: inout Random, _ year: Int) -> String {
    switch gap {
    case .ort: random.pick(Wortschatz.orte)
    case .firma: random.pick(Wortschatz.firmen)
    case .person: random.pick(Wortschatz.personen)
    case .schule: random.pick(Wortschatz.schulen)
    case .betrag: euro(random.int(3...1_900) * 500)
    case .jahr: String(year - random.int(1...6))
    case .zahl: String(random.int(3...98))
    case .prozent: "\(random.int(2...79)) %"
    case .tag: day(&random, year).german
    case .wochentag:
      { day in "\(day.weekdayName), den \(day.german)," }(day(&random, year))
    case .monate: random.pick(["drei", "vier", "sechs", "neun", "zwölf", "achtzehn"])
    case .paragraf: "§ \(random.int(2...48))"
    case .gremium: random.pick(Gremium.register).kurzname
    case .thema: random.pick(Wortschatz.themen).text
    case .seite: String(random.int(100...999))
    }
  }

  private func day(_ random: inout Random, _ year: Int) -> Tag {
    Tag(year - 1, random.int(1...12), random.int(1...28)).workday
  }
}
