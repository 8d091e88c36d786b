import Diagnostics
import SourceText
import Testing

@Suite("GitHub format")
struct GitHubFormatTests {
  @Test("one workflow command a finding")
  func commands() {
    let sample = Sample("ä ⟦a⟧\n⟦b\nc⟧")
    let report = sample.report(
      sample.finding(
        .fehler, "BV-ST-001", explanation: "Darum.", fixes: [Fix("Bitte eintragen.")]),
      sample.finding(.warnung, "SP-001", at: 1, "Warnt"),
      sample.finding(.hinweis, "SP-002", at: 1, "Weist hin"))
    #expect(
      report.text(as: .github, head: Sample.head) == """
        ::error file=Content/vorlage.md,line=1,endLine=1,col=3,endColumn=4,title=Fehler BV-ST-001\
        ::Feld „betreff“ fehlt%0ADarum.%0ABitte eintragen.\
        %0AMehr dazu: Documentation/Regeln/BV-ST-001.md
        ::warning file=Content/vorlage.md,line=2,endLine=3,col=1,title=Warnung SP-001::Warnt\
        %0AMehr dazu: Documentation/Regeln/SP-001.md
        ::notice file=Content/vorlage.md,line=2,endLine=3,col=1,title=Hinweis SP-002::Weist hin\
        %0AMehr dazu: Documentation/Regeln/SP-002.md

        """)
  }

  @Test("nothing quoted can end the command or begin another")
  func escaping() {
    let sample = Sample("⟦a⟧", path: "a,b:100%.md")
    let report = sample.report(sample.finding(.fehler, "R", "50 %, so: ja\r\n::error::x"))
    #expect(
      report.text(as: .github, head: Sample.head)
        == "::error file=a%2Cb%3A100%25.md,line=1,endLine=1,col=1,endColumn=2,title=Fehler R"
        + "::50 %25, so: ja␍ ::error::x%0AMehr dazu: Documentation/Regeln/R.md\n")
  }
}
