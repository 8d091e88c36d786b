import Diagnostics
import Testing

@Suite("Line format")
struct LineFormatTests {
  @Test("path, line, column, level, rule, sentence; sorted; nothing else")
  func lines() {
    let sample = Sample("Größe ⟦a⟧\n⟦b⟧")
    let report = sample.report(
      sample.finding(.hinweis, "SP-001", at: 1, "Zwei Punkte", explanation: "Darum."),
      sample.finding(.fehler, "BV-ST-001", at: 0))
    #expect(
      report.text(as: .line, head: Sample.head) == """
        Content/vorlage.md:1:7: Fehler BV-ST-001 Feld „betreff“ fehlt
        Content/vorlage.md:2:1: Hinweis SP-001 Zwei Punkte

        """)
  }

  @Test("a finding stays on one line, whatever it quotes")
  func oneLine() {
    let sample = Sample("⟦a⟧", path: "a\nb.md")
    let report = sample.report(sample.finding(.fehler, "R", "eins\r\nzwei\u{85}drei\u{1B}[0m"))
    #expect(
      report.text(as: .line, head: Sample.head) == "a b.md:1:1: Fehler R eins␍ zwei�drei␛[0m\n")
  }

  @Test("no finding, no line")
  func empty() {
    #expect(Richtlinie().apply(to: []).text(as: .line, head: Sample.head) == "")
  }
}
