import Testing

@testable import Markup

/// „~“ stands for a space that holds words together.
@Suite("No-break spaces")
struct NoBreakTests {
  static let samples = [
    "Es sind 20.000~€ und 5~%, nach §~35 und §§~5 und 6 LBO.",
    "Nach Art.~28 GG, Abs.~2, Nr.~5, S.~3, Ziff.~4 und Kap.~7.",
    "Das gilt z.~B. hier, d.~h. dort, i.~d.~R., i.~V.~m. §~48, o.~ä. und u.~a. mehr.",
    "Um 15~Uhr, am 18.~Juli und am 3.~März 2018 mit Dr.~Müller und Prof.~Dr.~Maier.",
    "Eine Frage an § und %: € 5, A €. B kommt. C geht. Nach 2018. Mai und 1.18. Juli nicht.",
    "Im Jahr 2018 Uhren, 5 Uhrwerke, Absatz. 5 Punkte, Herr D. Meier, Xz. B. und a. b.",
    "Ende mit §", "§~5", "5~%", "€", ".", "Nr.~5 z. B",
  ]

  @Test(
    "HTML holds together what belongs together, and nothing else",
    arguments: samples)
  func html(_ sample: String) {
    let source = sample.replacing("~", with: " ")
    #expect(Sample(source).html() == "<p>\(sample.replacing("~", with: "\u{A0}"))</p>\n")
  }

  @Test("what follows in the text moves nothing: the same at every offset")
  func offsets() {
    for count in 0..<40 {
      let lead = String(repeating: "x", count: count + 1) + " & "
      #expect(
        Sample(lead + "nach § 35 z. B. 20 €").html()
          == "<p>\(lead.replacing("&", with: "&amp;"))nach §\u{A0}35 z.\u{A0}B. 20\u{A0}€</p>\n")
    }
  }

  @Test("neither code nor addresses nor raw HTML change")
  func elsewhere() {
    #expect(Sample("`5 %`").html() == "<p><code>5 %</code></p>\n")
    #expect(
      Sample("[§ 5](<https://x.de/5 %>)").html()
        == "<p><a href=\"https://x.de/5%20%\">§\u{A0}5</a></p>\n")
    #expect(Sample("```\n5 %\n```").html() == "<pre><code>5 %\n</code></pre>\n")
  }

  @Test("plain text keeps the space and never breaks a line there")
  func text() {
    #expect(wrapText("Kosten 5.000 € hier", width: 13) == "Kosten\n5.000 € hier")
    #expect(wrapText("Das gilt i. V. m. § 48 hier", width: 13) == "Das gilt\ni. V. m. § 48\nhier")
    #expect(wrapText("Das gilt auch i. V. m. § 48", width: 20) == "Das gilt auch\ni. V. m. § 48")
    #expect(wrapText("z. B. z. B. z. B.", width: 8) == "z. B.\nz. B.\nz. B.")
  }

  @Test("Markdown stays as it was written")
  func markdown() {
    #expect(Sample("Es sind 5 %, z. B. hier.\n").markdown() == "Es sind 5 %, z. B. hier.\n")
  }
}
