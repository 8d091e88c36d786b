import Testing

/// A site that a Fehler keeps as it is shows what has been closed since.
@Suite("What stays online")
struct RestbestandTests {
  private static let fehler = Array("---\nart: Seite\n---\n\nText.\n".utf8)

  @Test(
    "a paper that has been closed is named, with its project, while a Fehler elsewhere keeps the old site"
  )
  func gesperrt() async throws {
    let probe = try Probe()
    _ = try await probe.baue()
    try probe.schreibe("Content/seiten/neu.md", Self.fehler)
    #expect(try await probe.nochOeffentlich() == [])
    try probe.ersetze(
      "art: Beschlussvorlage", "art: Beschlussvorlage\nsperrvermerk: ja", in: Probe.vorlage)
    #expect(try await probe.nochOeffentlich() == ["projekte/teilhabeplan-v/", "139/2018"])
  }

  @Test("so is an annex that has been closed")
  func anlage() async throws {
    let probe = try Probe()
    _ = try await probe.baue()
    try probe.schreibe("Content/seiten/neu.md", Self.fehler)
    for (alt, neu) in [
      ("| Datei                  |", "| Datei                  | Öffentlich |"),
      (
        "|------------------------|\n| Vereinbarung",
        "|------------------------|---|\n| Vereinbarung"
      ),
      ("| vereinbarung.md        |", "| vereinbarung.md        | nein |"),
    ] {
      try probe.ersetze(alt, neu, in: Probe.vorlage)
    }
    #expect(try await probe.nochOeffentlich() == ["139/2018, Anlage „vereinbarung.md“"])
  }

  @Test("so is the page of a paper that has another number by now")
  func nummer() async throws {
    let probe = try Probe()
    _ = try await probe.baue()
    try probe.schreibe("Content/seiten/neu.md", Self.fehler)
    try probe.ersetze("nummer: 139/2018", "nummer: 140/2018", in: Probe.vorlage)
    #expect(try await probe.nochOeffentlich() == ["vorlagen/139-2018/"])
  }
}
