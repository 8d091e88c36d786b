import Diagnostics
import SourceText
import Testing

@Suite("Corrections")
struct CorrectionTests {
  private func corrected(_ marked: String, _ replacements: String...) -> String? {
    let sample = Sample(marked)
    let findings = replacements.enumerated().map { index, text in
      sample.finding(
        .hinweis, "SP-001", at: index,
        fixes: [Fix("Bitte ändern.", replacement: text, isMechanical: true)])
    }
    let located = Richtlinie().apply(to: locate(findings, in: sample.file)).findings
    return Correction.apply(located, to: sample.file.bytes).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test("each place gets its text, the rest stays byte for byte")
  func places() {
    #expect(corrected("\u{FEFF}ä ⟦..⟧\r\nx⟦  ⟧y⟦⟧", ".", " ", "!") == "\u{FEFF}ä .\r\nx y!")
    #expect(corrected("a ⟦b⟧", "b") == nil)
    #expect(corrected("a ⟦b⟧c", "") == "a c")
  }

  @Test("of two that touch each other the first is applied")
  func touching() {
    #expect(corrected("⟦ab⟧⟦cd⟧", "x", "y") == "xcd")
  }

  @Test("a collective finding is mended at all its places at once, many of them in good time")
  func collective() {
    let anzahl = 20_000
    let sample = Sample("⟦" + String(repeating: "1%,", count: anzahl) + "⟧")
    let finding = sample.finding(
      .hinweis, "SP-006",
      fixes: (0..<anzahl).map {
        Fix(
          "Bitte ändern.", replacement: " %", span: Span($0 * 3 + 1, $0 * 3 + 2), isMechanical: true
        )
      })
    let ergebnis = Correction.apply(locate([finding], in: sample.file), to: sample.file.bytes)
    #expect(ergebnis?.count == anzahl)
    #expect(ergebnis?.bytes.count == anzahl * 4)
  }

  @Test("what is no more than a proposal stays as it is")
  func proposals() {
    let sample = Sample("⟦a⟧")
    let finding = sample.finding(fixes: [Fix("Bitte „b“ schreiben.", replacement: "b")])
    #expect(Correction.apply(locate([finding], in: sample.file), to: sample.file.bytes) == nil)
    #expect(!Fix("Bitte fragen.", isMechanical: true).isMechanical)
  }

  @Test("the difference is what `diff -u` prints")
  func difference() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12"
    let new = "1\n2\n3\n4\nfünf\n6\n7\n8\n9\n10\n11\n12\n"
    #expect(
      LineDifference.unified(old, new, path: "a.md") == """
        --- a.md
        +++ a.md
        @@ -2,11 +2,11 @@
         2
         3
         4
        -5
        +fünf
         6
         7
         8
         9
         10
         11
        -12
        \\ Kein Zeilenende am Dateiende
        +12

        """)
    #expect(LineDifference.unified(old, old, path: "a.md") == "")
    #expect(LineDifference.unified("", "a\n", path: "a").contains("@@ -0,0 +1 @@\n+a\n"))
  }
}
