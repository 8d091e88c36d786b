import SourceText
import Testing

@testable import Markup

@Suite("Comments and raw HTML")
struct CommentTests {
  @Test(arguments: [
    ("a <!-- geheim --> b", "a  b"),
    ("a <!-- geheim -- noch --> b", "a  b"),
    ("<!-- geheim -->", ""),
    ("<!-- geheim\n\n# geheim\n\n-->\nText", "Text"),
    ("Text <!-- geheim\n\n- geheim\n--> Ende", "Text Ende"),
    ("<!-- geheim --> **Text**", "Text"),
    ("> <!-- geheim --> Text", "Text"),
    ("- <!-- geheim\n  geheim --> Text", "Text"),
    ("| a <!-- geheim | geheim --> | b |\n|---|---|", "a b"),
    ("    <!-- geheim -->", ""),
    ("Text <!-- geheim", "Text"),
    ("Text<!-->geheim-->Ende", "TextEnde"),
    ("Text<!--->geheim\n\n--> Ende", "Text Ende"),
    ("Text<!-->geheim", "Text"),
    ("`` ` `` <!-- geheim -->", "`"),
    ("``` x\n    ```\n```\n<!-- geheim -- geheim -->Text", "    ```\n Text"),
    ("    ``` x\n\nText <!-- geheim -- geheim -->", "``` x\n Text"),
    ("<div><!-- geheim --></div>", "<div></div>"),
    ("a) x\n\n     <!-- geheim --> mehr\n\nb) y", "a) x mehr b) y"),
    ("# T <!-- geheim -->\n", "T"),
  ])
  func commentsAreInNoOutput(_ text: String, _ plain: String) {
    let sample = Sample(text)
    #expect(sample.tree.plainText(of: 0) == plain)
    for output in [sample.html(), sample.markdown(), sample.text()] {
      #expect(!output.contains("geheim"))
      #expect(!output.utf8.contains(CommentBlanker.filler))
    }
  }

  @Test func commentsInCodeAreShown() {
    let sample = Sample("`<!-- a -->`\n\n```\n<!-- b -->\n```\n")
    #expect(sample.text() == "<!-- a -->\n\n<!-- b -->\n")
    #expect(sample.problems.isEmpty)
  }

  @Test func commentsAreNoProblem() {
    #expect(Sample("a <!-- b --> c\n\n<!-- d\n\ne -->\n").problems.isEmpty)
  }

  @Test func unclosedCommentIsTold() {
    let sample = Sample("Text\n\n⟦<!--⟧ geheim\n\nmehr\n")
    #expect(sample.kinds == [.unclosedComment])
    #expect(sample.problems.map(\.span) == sample.marks)
  }

  @Test func rawHTMLIsToldAndPrintedAsText() {
    let sample = Sample("Größe ⟦<b>⟧fett⟦</b>⟧ <https://x.de>\n\n⟦<script>\nalert(1)\n</script>⟧\n")
    #expect(sample.kinds == [.rawHTML, .rawHTML, .rawHTML])
    #expect(sample.problems.map(\.span) == sample.marks)
    #expect(
      sample.html() == """
        <p>Größe &lt;b&gt;fett&lt;/b&gt; <a href="https://x.de">https://x.de</a></p>
        <p class="roh">&lt;script&gt;
        alert(1)
        &lt;/script&gt;</p>

        """)
    #expect(sample.markdown().contains("\\<b>fett\\</b>"))
  }
}
