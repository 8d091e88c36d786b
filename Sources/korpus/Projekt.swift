/// A project that comes with a paper: Projektauftrag, Projektstrukturplan, often a Vereinbarung.
struct Projekt {
  struct Element {
    let code: String
    let name: String
    let art: String
    let beginn: Tag?
    let ende: Tag?
    let intern: Int
    let extern: Int
    let vorgaenger: String
    let ergebnis: String
  }

  let kennung: String
  let name: String
  let leitung: String
  let auftragnehmer: String
  /// The plan in the order of its codes; a node carries the sums of its parts.
  let elemente: [Element]
  let mitVereinbarung: Bool

  var beginn: Tag { elemente.compactMap(\.beginn).min() ?? Tag(number: 0) }
  var ende: Tag { elemente.compactMap(\.ende).max() ?? Tag(number: 0) }
  var meilensteine: [Element] { elemente.filter { $0.art == "Meilenstein" } }
  var externeTage: Int { elemente.first?.extern ?? 0 }

  /// A plan that starts after the decision and holds its own sequence: each part begins on the
  /// working day after its predecessor's end.
  init(_ random: inout Random, kennung vorlage: Kennung, beschluss: Tag, name: String) {
    kennung = "projekt-\(vorlage.laufend)-\(vorlage.jahr)"
    self.name = name
    leitung = "Projektleitung \(random.pick(Wortschatz.fachbereiche))"
    auftragnehmer = random.pick(Wortschatz.firmen)
    mitVereinbarung = random.chance(45)

    var parts: [Element] = []
    var next = beschluss + random.int(10...40)
    var before = ""
    for branch in 1...random.int(3...4) {
      var leaves: [Element] = []
      let names = random.sample(Projekt.pakete, random.int(2...4))
      for (leaf, name) in zip(1..., names) {
        let start = next.workday
        let days = random.int(8...30)
        let end = start.end(ofWorkdays: days)
        let code = "1.\(branch).\(leaf)"
        leaves.append(
          Element(
            code: code, name: name, art: "Arbeitspaket", beginn: start,
            ende: end, intern: max(1, days / 4), extern: random.int(0...6), vorgaenger: before,
            ergebnis: random.pick(Projekt.ergebnisse)))
        before = code
        next = end + 1
      }
      let code = "1.\(branch).\(leaves.count + 1)"
      leaves.append(
        Element(
          code: code, name: "\(Projekt.abschnitte[branch - 1]) abgeschlossen", art: "Meilenstein",
          beginn: nil, ende: next - 1, intern: 0, extern: 0, vorgaenger: before, ergebnis: "Abnahme"
        ))
      before = code
      parts.append(
        Projekt.node("1.\(branch)", Projekt.abschnitte[branch - 1], "Teilaufgabe", leaves))
      parts += leaves
    }
    let branches = parts.filter { $0.art == "Teilaufgabe" }
    elemente = [Projekt.node("1", name, "Projekt", branches)] + parts
  }

  private static func node(
    _ code: String, _ name: String, _ art: String, _ parts: [Element]
  ) -> Element {
    Element(
      code: code, name: name, art: art, beginn: nil, ende: nil,
      intern: parts.reduce(0) { $0 + $1.intern }, extern: parts.reduce(0) { $0 + $1.extern },
      vorgaenger: "", ergebnis: "")
  }

  private static let abschnitte = ["Vorbereitung", "Beteiligung", "Umsetzung", "Nachbereitung"]

  private static let pakete = [
    "Bestand erheben", "Bedarf beschreiben", "Arbeitsgruppe einrichten", "Leistung ausschreiben",
    "Angebote werten", "Gemeinden beteiligen", "Entwurf ausarbeiten", "Standorte ausrüsten",
    "Personal schulen", "Probebetrieb begleiten", "Bericht schreiben",
  ]

  private static let ergebnisse = [
    "Protokoll", "Leistungsbeschreibung", "Zwischenbericht", "Abgestimmter Entwurf",
    "Dokumentation",
  ]
}
