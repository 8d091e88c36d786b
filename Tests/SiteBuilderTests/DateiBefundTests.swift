import Testing

/// Files that lie where nobody reads them, or are missing where pages need them.
@Suite("Findings about files")
struct DateiBefundTests {
  private func neue(_ aendere: (Probe) throws -> Void) async throws -> [String] {
    let probe = try Probe()
    try aendere(probe)
    return try await probe.neueBefunde()
  }

  @Test("a template that no page uses, and a file that is none")
  func unbenutzt() async throws {
    let befunde = try await neue { probe in
      try probe.schreibe("Templates/vorlag.html.mustache", "Text".utf8)
      try probe.schreibe("Templates/vorlage.html.mustach", "Text".utf8)
      try probe.schreibe("Templates/logo.svg", "<svg/>".utf8)
      try probe.schreibe("Templates/_alt.bak", "Text".utf8)
    }
    #expect(
      befunde == [
        "vorlag.html.mustache «» Warnung TP-006 Seitenvorlage wird von keiner Seite gebraucht",
        "vorlage.html.mustach «» Warnung TP-006 Datei ist weder Seitenvorlage noch etwas, das auf eine Website gehört",
      ])
  }

  @Test("a picture on another server is told, at its place")
  func fremdesBild() async throws {
    let befunde = try await neue { probe in
      try probe.schreibe(
        "Content/seiten/karte.md",
        "---\nart: Seite\ntitel: Karte\n---\n\nSiehe ![Lageplan](https://example.org/plan.png).\n"
          .utf8)
    }
    #expect(
      befunde == [
        "karte.md «![Lageplan](https://example.org/plan.png)» Hinweis LK-005 Bild „https://example.org/plan.png“ liegt auf einem fremden Server"
      ])
  }

  @Test("an empty template and a missing style sheet")
  func luecken() async throws {
    let befunde = try await neue { probe in
      try probe.entferne("Templates/stil.css")
      try probe.schreibe("Templates/teile/feldliste.txt.mustache", [])
    }
    #expect(
      befunde == [
        "layout.html.mustache «stil.css» Warnung TP-007 Datei „stil.css“ fehlt in Templates/",
        "feldliste.txt.mustache «» Warnung TP-007 Seitenvorlage ist leer",
      ])
  }

  @Test("texts that are no Markdown file are told, unless a document names them")
  func ungelesen() async throws {
    let ordner = "Content/vorlagen/2018/139-integrationskonzept/"
    let befunde = try await neue { probe in
      for name in ["notiz.txt", "vorlage.md.txt", "genannt.docx", "Entwurf.DOCX", "bild.png"] {
        try probe.schreibe(ordner + name, "Text".utf8)
      }
      try probe.schreibe("Content/seiten/neu.markdown", "Text".utf8)
      try probe.schreibe("Content/_muster/brief.docx", "Text".utf8)
      try probe.ersetze(
        "Oberbürgermeistern", "Oberbürgermeistern, siehe [Liste](genannt.docx),", in: Probe.vorlage)
    }
    #expect(
      befunde
        == [
          "neu.markdown", "Entwurf.DOCX", "notiz.txt", "vorlage.md.txt",
        ].map {
          "\($0) «» Warnung DI-005 Datei wird nicht gelesen, denn sie endet nicht auf „.md“"
        })
  }
}
