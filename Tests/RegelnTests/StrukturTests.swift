import Diagnostics
import Regeln
import SourceText
import TestSupport
import Testing

@Suite("Structure rules")
struct StrukturTests {
  static let kopf = "---\nart: Informationsvorlage\nnummer: 140/2018\ndatum: 08.06.2018\n"
  static let rumpf = """
    ---

    ## Beratungsfolge

    | Gremium  | Status     | Datum      | Zuständigkeit |
    |----------|------------|------------|---------------|
    | Kreistag | öffentlich | 18.07.2018 | Kenntnisnahme |

    ## Mitteilung

    Die Mühle läuft.

    ## Begründung

    Süß.

    """

  func fehlend(_ text: String, mandant: String = "") throws -> [String] {
    try Pruefling(text, mandant: mandant).befunde.filter { $0.rule == "BV-ST-001" }.map(\.summary)
  }

  @Test("dezernat or fachbereich, betreff or a heading: one of them is enough")
  func eineVonBeiden() throws {
    let rumpf = Self.rumpf.replacing("---\n\n##", with: "---\n\n# Die Mühle\n\n##")
    #expect(try fehlend(Self.kopf + "dezernat: V\nbetreff: Mühle\n" + Self.rumpf) == [])
    #expect(try fehlend(Self.kopf + "fachbereich: Verkehr\n" + rumpf) == [])
    #expect(
      try fehlend(Self.kopf + Self.rumpf) == [
        "Pflichtangabe „betreff“ fehlt", "Pflichtangabe „dezernat“ oder „fachbereich“ fehlt",
      ])
  }

  @Test("each kind of paper wants its own section")
  func arten() throws {
    let angaben = "dezernat: V\nbetreff: Mühle\n"
    func mit(_ art: String) throws -> [String] {
      let kopf = Self.kopf.replacing("Informationsvorlage", with: art)
      return try fehlend(kopf + angaben + Self.rumpf)
    }
    for art in [
      "Beschlussvorlage", "Dringlichkeitsvorlage", "Tischvorlage", "Ergänzungsvorlage",
      "Neufassung", "Änderungsantrag", "Mittelbereitstellung",
    ] {
      #expect(try mit(art) == ["Abschnitt „Beschlussvorschlag“ fehlt"], "\(art)")
    }
    #expect(try mit("Anfrage") == ["Abschnitt „Fragen“ fehlt"])
    for art in ["Mitteilungsvorlage", "Antrag", "Stellungnahme", "Offenlage"] {
      #expect(try mit(art) == [], "\(art)")
    }
  }

  @Test("the house may say what is required of a kind")
  func pflichtDesHauses() throws {
    let haus =
      "vorlagearten:\n  - art: Informationsvorlage\n    pflicht: [nummer, aktenzeichen, Ziele]\n"
    #expect(
      try fehlend(Self.kopf + "---\n", mandant: haus) == [
        "Pflichtangabe „aktenzeichen“ fehlt", "Abschnitt „Ziele“ fehlt",
      ])
  }

  @Test("what another finding explains is not missing as well")
  func keineFolgefehler() throws {
    let angaben = "dezernat: V\nbetreff: Mühle\n"
    #expect(try fehlend(Self.kopf.replacing("nummer", with: "numer") + angaben + Self.rumpf) == [])
    #expect(
      try fehlend(Self.kopf.replacing("08.06.2018", with: "08.6.18") + angaben + Self.rumpf) == [])
    #expect(
      try fehlend(Self.kopf + angaben + Self.rumpf.replacing("Begründung", with: "Begrundung"))
        == [])
    let kaputt = Self.rumpf.replacing("|----------|-", with: "|-")
    let pruefling = try Pruefling(Self.kopf + angaben + kaputt)
    #expect(pruefling.befunde.filter { $0.rule.hasPrefix("BV-ST") }.map(\.summary) == [])
    #expect(pruefling.befunde.contains { $0.rule == "LE-014" })
  }

  @Test("a file in an older encoding is one fault, however many umlauts it has")
  func windows() throws {
    let text = Self.kopf + "betreff: Mühle\ndezernat: V\n" + Self.rumpf
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let pruefling = try Pruefling(bytes: bytes)
    #expect(pruefling.befunde.filter { !$0.rule.hasPrefix("BV-BF") }.map(\.rule) == ["LE-001"])
  }

  @Test("an empty head has no kind")
  func leererKopf() throws {
    #expect(try fehlend("---\n---\n\nText.\n") == ["Pflichtangabe „art“ fehlt"])
  }

  @Test("a mechanical fix makes the finding go away")
  func ersetzungen() throws {
    let angaben = "dezernat: V\nbetreff: Mühle\n"
    let faelle: [(String, String)] = [
      ("BV-ST-002", Self.kopf.replacing("nummer", with: "numer") + angaben + Self.rumpf),
      ("BV-ST-002", Self.kopf + angaben + Self.rumpf.replacing("Mitteilung", with: "Mitteilnug")),
      (
        "BV-ST-002",
        Self.kopf + angaben + Self.rumpf + "\n### Stellen\n\n| Stelle |\n|---|\n| Müller |\n"
      ),
      ("BV-ST-003", Self.kopf + angaben + "stand: 8.6.2018\n" + Self.rumpf),
      ("LE-004", Self.kopf.replacing("---\n", with: "") + angaben + Self.rumpf),
      ("LE-004", Self.kopf + angaben + Self.rumpf.replacing("---\n\n## B", with: "–-\n\n## B")),
      ("LE-006", Self.kopf.replacing(": 08", with: ":08") + angaben + Self.rumpf),
      ("LE-006", Self.kopf + angaben + "stand: morgen: \"um\" 8 \\ 9\n" + Self.rumpf),
      ("LE-014", Self.kopf + angaben + Self.rumpf + "\nÄ:\n| A |\n|---|\n| 1 |\nÖ\n"),
    ]
    for (regel, text) in faelle {
      let pruefling = try Pruefling(text)
      #expect(pruefling.befunde.contains { $0.rule == regel }, "\(regel)")
      let behoben = try Pruefling(pruefling.behoben(regel))
      #expect(
        behoben.befunde.filter { $0.rule == regel }.map(\.summary) == [], "\(regel): \(text)")
    }
  }

  @Test("rows of the funds are the house's own")
  func mittelzeilen() throws {
    func zeile(_ name: String, mandant: String = "") throws -> [String] {
      let text =
        Self.kopf + "dezernat: V\nbetreff: Mühle\n" + Self.rumpf
        + "\n## Mittelbereitstellung\n\n### Finanzhaushalt\n\n| Position | 2018 |\n|---|--:|\n"
        + "| \(name) | |\n"
      return try Pruefling(text, mandant: mandant).befunde.filter { $0.rule == "BV-ST-002" }
        .map(\.summary)
    }
    for name in [
      "Bedarf: Auszahlung", "Plan:  einzahlung", "Verpflichtungsermächtigung", "Stand des Plans",
    ] {
      #expect(try zeile(name) == [])
    }
    #expect(
      try zeile("Bedarf: Sachaufwand") == [
        "Unbekannte Zeile „Bedarf: Sachaufwand“ in der Mittelbereitstellung"
      ])
    #expect(
      try zeile("Bedarf: Auszahlng") == [
        "Unbekannte Zeile „Bedarf: Auszahlng“ in der Mittelbereitstellung – meinten Sie "
          + "„Bedarf: Auszahlung“?"
      ])
    #expect(try zeile("Auszahlung").count == 1)
    let haus = "mittelzeilen:\n  - name: Bau\n    haushalt: Finanzhaushalt\n    klasse: Aufwand\n"
    #expect(try zeile("Bedarf: Bau", mandant: haus) == [])
  }

  @Test("a file full of placeholders is told of a hundred times at most, and quickly")
  func vieleMustertexte() throws {
    let kopf = "---\nart: Seite\ntitel: Größe\n---\n\n"
    let viele = try Pruefling(
      kopf + String(repeating: "XXX <!-- XXX --> `XXX` <\n\n", count: 20_000))
    #expect(viele.befunde.filter { $0.rule == "BV-ST-005" }.count == 100)
    let dauer = try processorTime {
      for fuellung in [".", "…", "X", "<", "b", "bitte ", "<!-- ", "`<!--", "| ... "] {
        let anzahl = 200_000 / fuellung.utf8.count
        _ = try Pruefling(kopf + "a" + String(repeating: fuellung, count: anzahl) + "z\n")
      }
    }
    // Quadratic work would take minutes for one of them.
    #expect(dauer < .seconds(60))
  }
}
