/// Running text: one to four pages under „## Begründung“.
struct Prosa {
  private var random: Random
  private let jahr: Int
  private var text = ""
  /// Indices of the last sentences, so that none comes back at once.
  private var recent: [Int] = []

  init(seed: UInt64, index: Int, jahr: Int) {
    random = Random(seed: seed, index: index, stream: 3)
    self.jahr = jahr
  }

  /// The whole section; `hinweise` are paragraphs that refer to annexes and to other papers.
  mutating func begruendung(hinweise: [String]) -> String {
    text = "## Begründung\n\n### Sachverhalt\n\n"
    paragraphs(2...4)
    for hinweis in hinweise { text += hinweis + "\n\n" }
    block()
    for title in random.sample(Saetze.ueberschriften, random.int(2...7)) {
      text += "### \(title)\n\n"
      paragraphs(1...3)
      if random.chance(70) { block() }
      if random.chance(20) {
        text += "#### Einzelheiten\n\n"
        paragraphs(1...2)
      }
    }
    return text
  }

  mutating func paragraph(_ count: ClosedRange<Int>) -> String {
    (0..<random.int(count)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    var index = random.int(0...Saetze.prosa.count - 1)
    while recent.contains(index) { index = random.int(0...Saetze.prosa.count - 1) }
    recent.append(index)
    if recent.count > Saetze.prosa.count / 2 { recent.removeFirst() }
    return Saetze.prosa[index].filled(&random, year: jahr)
  }

  private mutating func item() -> String {
    let pattern = random.pick(Saetze.punkte)
    return pattern.filled(&random, year: jahr)
  }

  private mutating func paragraphs(_ count: ClosedRange<Int>) {
    for _ in 0..<random.int(count) { text += paragraph(2...5) + "\n\n" }
  }

  /// A list, a table, a quotation or an „a) b)“ enumeration.
  private mutating func block() {
    switch random.int(1...100) {
    case 1...30: bullets()
    case 31...45: numbers()
    case 46...75: table()
    case 76...88: markers()
    default: text += "> \(paragraph(1...2))\n\n"
    }
  }

  private mutating func bullets() {
    text += "Dazu gehören im Einzelnen:\n\n"
    for _ in 0..<random.int(3...7) {
      text += "- \(item())\n"
      if random.chance(20) {
        text += "  - \(item())\n  - \(item())\n"
      }
    }
    text += "\n"
  }

  private mutating func numbers() {
    text += "Der Ablauf gliedert sich in folgende Schritte:\n\n"
    for number in 1...random.int(3...6) { text += "\(number). \(item())\n" }
    text += "\n"
  }

  private mutating func markers() {
    text += "Zu entscheiden ist über drei Fragen:\n\n"
    for marker in ["a", "b", "c"] { text += "\(marker)) \(item())\n\n" }
    text += paragraph(1...2) + "\n\n"
  }

  private mutating func table() {
    text += "Die Beträge verteilen sich so:\n\n"
    var table = Tabelle(["Vorhaben", "Ort", "Beginn", "Kosten", "Anteil"], right: [3, 4])
    for _ in 0..<random.int(3...9) {
      table.add([
        random.pick(Wortschatz.themen).text, random.pick(Wortschatz.orte),
        "\(twoDigits(random.int(1...12)))/\(jahr + random.int(0...2))",
        euro(random.int(1...1_800) * 500), "\(random.int(1...100)) %",
      ])
    }
    text += table.markdown
  }
}
