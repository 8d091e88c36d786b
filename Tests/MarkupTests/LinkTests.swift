import SourceText
import Testing

@testable import Markup

@Suite("Links")
struct LinkTests {
  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](&#106;avascript:x)",
    "[a](javascript&colon;x)",
    "[a](<java\tscript:x>)", "[a](< javascript:x>)", "[a](data:text/html,x)", "[a](vbscript:x)",
    "[a](file:///etc/passwd)", "[a](//boese.de/x)", "[a](\\\\\\\\boese.de)", "[a](/\\\\boese.de)",
    "[a](C:/x)", "<javascript:x>", "[a](x:y)", "[a][b]\n\n[b]: javascript:x",
    "[a](&#1;javascript:x)",
    "![a](javascript:x)", "![a](data:image/png;base64,x)", "[a](about:blank)",
    "[a](java%0ascript:x)",
  ])
  func unsafeDestinationsAreTextAndTold(_ text: String) {
    let sample = Sample(text)
    #expect(sample.tree.links.isEmpty)
    #expect(!sample.html().contains("<a ") && !sample.html().contains("<img"))
    #expect(sample.problems.count == 1)
    switch sample.kinds.first {
    case .unsafeLink, .unsafeImage: break
    default: Issue.record("not told: \(sample.kinds)")
    }
  }

  @Test(arguments: [
    "https://x.de", "http://x.de/a?b=c&d#e", "mailto:a@b.de", "tel:+497621410", "../a/b.md",
    "a.md#ziel",
    "#ziel", "/wurzel", "a%20b.md", "?x=a:b", "./a:b", "HTTPS://X.DE", "straße.md",
  ])
  func safeDestinationsAreLinks(_ destination: String) {
    let sample = Sample("[a](\(destination))")
    #expect(sample.tree.links.map(\.destination) == [destination])
    #expect(sample.problems.isEmpty)
  }

  @Test func unsafeLinkIsToldAtItsPlace() {
    let sample = Sample("Größe ⟦[a **b**](javascript:x \"t\")⟧ danach ⟦![ü](data:y)⟧.")
    #expect(
      sample.kinds
        == [.unsafeLink(destination: "javascript:x"), .unsafeImage(destination: "data:y")])
    #expect(sample.problems.map(\.span) == sample.marks)
    #expect(sample.html() == "<p>Größe a <strong>b</strong> danach ü.</p>\n")
  }

  @Test func destinationsAreResolvedForThePage() {
    let sample = Sample("[a](b.md) [c](weg.md) ![d](e.png)")
    let resolve = { (link: String) -> String? in link == "weg.md" ? nil : "../" + link }
    #expect(
      sample.html(HTMLOptions(resolveLink: resolve))
        == "<p><a href=\"../b.md\">a</a> c <img src=\"../e.png\" alt=\"d\"></p>\n")
    #expect(
      sample.markdown(MarkdownOptions(resolveLink: resolve)) == "[a](../b.md) c ![d](../e.png)\n")
    #expect(sample.text(TextOptions(resolveLink: resolve)) == "a (../b.md) c d (../e.png)\n")
  }

  @Test func picturesOnOtherServersAreLinks() {
    let sample = Sample(
      "![**Plan** & mehr](https://x.de/a.png) [![b](http://x.de/b.png)](c.md) ![](https://x.de/)")
    #expect(
      sample.html()
        == "<p><a href=\"https://x.de/a.png\"><strong>Plan</strong> &amp; mehr</a> <a href=\"c.md\">b</a>"
        + " <a href=\"https://x.de/\">https://x.de/</a></p>\n")
  }

  @Test func attributesAreEscaped() {
    let sample = Sample("[a](<x\"y z'&lt;ü> '\"<b>')")
    #expect(
      sample.html()
        == "<p><a href=\"x%22y%20z&#39;%3C%C3%BC\" title=\"&quot;&lt;b&gt;\">a</a></p>\n")
  }
}
