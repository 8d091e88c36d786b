import Testing

/// A file that nobody can read is one finding: no other file is blamed for what it does not say.
@Suite("What follows from an unreadable file")
struct FolgenTests {
  private static let gremium = "Content/gremien/sozialausschuss.md"

  private func regeln(_ aendere: (Probe) throws -> Void) async throws -> [String] {
    let probe = try Probe()
    try aendere(probe)
    return try await probe.neueBefunde()
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  @Test("bodies that nobody can read are missing nowhere", arguments: [false, true])
  func gremium(istLeer: Bool) async throws {
    let befunde = try await regeln { probe in
      let text = try probe.lies(Self.gremium)
      try probe.schreibe(Self.gremium, istLeer ? [] : utf16(text))
    }
    #expect(befunde.count == 1, "\(befunde)")
    #expect(befunde.first?.contains(istLeer ? "LE-003" : "LE-001") == true)
  }

  @Test("a paper that nobody can read is missing on no agenda, and its files are none too many")
  func vorlage() async throws {
    let befunde = try await regeln { probe in
      try probe.schreibe(
        "Content/vorlagen/2018/139-integrationskonzept/notiz.txt", "Notiz\n".utf8)
      try probe.ersetze("art: Beschlussvorlage", "art: Beschlusvorlage", in: Probe.vorlage)
    }
    #expect(
      befunde.filter { $0.contains("TO-004") || $0.contains("BV-ID-004") || $0.contains("DI-005") }
        .isEmpty, "\(befunde)")
    #expect(befunde.contains { $0.contains("«Beschlusvorlage»") }, "\(befunde)")
  }

  @Test("in Windows-1252 letters are guessed, and the file is told once")
  func windows1252() async throws {
    let befunde = try await regeln { probe in
      let text = try probe.lies(Probe.vorlage)
      let zeichen: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "„": 0x84, "…": 0x85, "“": 0x93, "–": 0x96,
      ]
      try probe.schreibe(
        Probe.vorlage,
        text.unicodeScalars.map {
          zeichen[$0] ?? UInt8(exactly: $0.value) ?? UInt8(ascii: "?")
        })
    }
    #expect(befunde.count == 1, "\(befunde)")
    #expect(befunde.first?.contains("LE-001 Zeichen sind nicht in UTF-8 geschrieben") == true)
  }

  @Test("what stands in a code block that nobody closes is not missing")
  func code() async throws {
    let befunde = try await regeln { probe in
      try probe.ersetze("\n## Beratungsfolge\n", "\n```\n\n## Beratungsfolge\n", in: Probe.vorlage)
    }
    #expect(
      befunde.filter { $0.contains("BV-ST-001") || $0.contains("BV-AN-") }.isEmpty, "\(befunde)")
    #expect(befunde.contains { $0.contains("LE-021") })
  }

  @Test("a missing kind is told, also where a key of another kind is like it")
  func ohneArt() async throws {
    let befunde = try await regeln { probe in
      try probe.schreibe(
        "Content/sitzungen/neu.md", "---\ngremium: Kreistag\nort: Lörrach\n---\n\nText.\n".utf8)
    }
    #expect(befunde == ["neu.md «---» Fehler BV-ST-001 Pflichtangabe „art“ fehlt"])
  }

  @Test("a link whose text betrays the closed annex is told as that alone")
  func verrat() async throws {
    let ordner = "Content/vorlagen/2018/150-vergabe/"
    let befunde = try await regeln { probe in
      try probe.schreibe(ordner + "angebote.pdf", "%PDF-1.4\n".utf8)
      try probe.schreibe(
        ordner + "vorlage.md",
        """
        ---
        art: Informationsvorlage
        nummer: 150/2018
        datum: 04.06.2018
        betreff: Vergabe der Beratung
        dezernat: IV Soziales
        ---

        ## Beratungsfolge

        | Gremium  | Status     | Datum      | Zuständigkeit  |
        |----------|------------|------------|----------------|
        | Kreistag | öffentlich | 18.07.2018 | Kenntnisnahme  |

        ## Mitteilung

        Der Kreistag nimmt Kenntnis.

        ## Begründung

        Siehe [Angebote der Firmen Muster und Beispiel](angebote.pdf) und [Anlage 1](angebote.pdf).

        ## Anlagen

        | Nr. | Titel                                   | Datei        | Öffentlich |
        |-----|-----------------------------------------|--------------|------------|
        | 1   | Angebote der Firmen Muster und Beispiel | angebote.pdf | nein       |

        """.utf8)
    }
    #expect(befunde.filter { $0.contains("DS-002") }.count == 1, "\(befunde)")
    #expect(befunde.filter { $0.contains("LK-006") }.count == 1, "\(befunde)")
    #expect(befunde.contains { $0.contains("«[Anlage 1](angebote.pdf)» Warnung LK-006") })
  }
}
