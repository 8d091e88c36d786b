import SourceText
import Testing

@testable import Markup

@Suite("HTML")
struct HTMLTests {
  @Test func tableNamesItsColumns() {
    let sample = Sample("### Plan & Ist\n\n| Position | 2018 |\n|---|--:|\n| <Aufwand> | 5 € |\n")
    let options = HTMLOptions(headingShift: -1, rowHeaders: true, captionsFromHeadings: true)
    #expect(
      sample.html(options) == """
        <h2>Plan &amp; Ist</h2>
        <table>
        <caption>Plan &amp; Ist</caption>
        <thead>
        <tr><th scope="col">Position</th><th scope="col" class="zahl">2018</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">&lt;Aufwand&gt;</th><td class="zahl">5\u{A0}€</td></tr>
        </tbody>
        </table>

        """)
  }

  @Test func headingsHaveUniqueNames() {
    let sample = Sample("# Übersicht\n\n## Ziel\n\n## Ziel\n\n## Ziel 2\n\n## !\n")
    let anchors = sample.tree.anchors(reserved: ["uebersicht"])
    #expect(anchors.ids == ["uebersicht-2", "ziel", "ziel-2", "ziel-2-2", "abschnitt"])
    let html = sample.html(HTMLOptions(headingShift: 5, anchors: anchors))
    #expect(html.hasPrefix("<h6 id=\"uebersicht-2\">Übersicht</h6>\n"))
  }

  @Test func listsAreTightOrLoose() {
    #expect(Sample("- a\n- b\n").html() == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(
      Sample("3. a\n\n4. b\n").html()
        == "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n")
    #expect(
      Sample("- [ ] a\n- [X] b\n").html()
        == "<ul>\n<li>☐ a</li>\n<li>☒ b</li>\n</ul>\n")
  }

  @Test func aRunIsAPartOfTheDocument() throws {
    let sample = Sample("## A\n\neins\n\n## B\n\nzwei\n")
    let blocks = Array(sample.tree.topLevel)
    var out = ByteWriter()
    sample.tree.writeHTML(sample.tree.run(from: blocks[1], until: blocks[2]), into: &out)
    sample.tree.writeHTML(sample.tree.run(of: blocks[3]), into: &out)
    #expect(out.string() == "<p>eins</p>\n<p>zwei</p>\n")
    out.reset()
    sample.tree.writeInlineHTML(blocks[0], into: &out)
    #expect(out.string() == "A")
  }

  @Test(arguments: [
    ("Übergröße & Maße", "uebergroesse-masse"), ("139/2018", "139-2018"),
    ("E 26/0060/WP18", "e-26-0060-wp18"), ("Café à la carte", "cafe-a-la-carte"),
    ("  --  ", "abschnitt"),
    ("Łódź Ñandú Œuvre", "lodz-nandu-oeuvre"), ("A\u{308}u\u{308}", "aeue"), ("STRAẞE", "strasse"),
    ("日本", "abschnitt"),
  ])
  func slugsAreReadable(_ text: String, _ expected: String) {
    #expect(slug(text) == expected)
  }
}
