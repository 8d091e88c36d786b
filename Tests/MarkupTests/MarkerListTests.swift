import SourceText
import Testing

@testable import Markup

@Suite("a) lists")
struct MarkerListTests {
  /// The markers as a drawing: „a) b)“, nested ones in brackets, prose as „-“.
  private func outline(_ text: String) -> String {
    let tree = Sample(text).tree
    func draw(_ parent: Int) -> [String] {
      tree.children(of: parent).compactMap { node in
        switch tree.kind(node) {
        case .list:
          "["
            + tree.children(of: node).map { item in
              ([tree.literal(of: item)] + draw(item)).joined(separator: " ")
            }.joined(separator: ", ") + "]"
        case .heading: "#"
        case .paragraph: "-"
        case .table: "T"
        default: "?"
        }
      }
    }
    return draw(0).joined(separator: " ")
  }

  @Test(arguments: [
    ("Beschluss:\n\na) eins\n\nb) zwei\n", "- [a) -, b) -]"),
    ("Beschluss:\na) eins\nb) zwei\n", "- [a) -, b) -]"),
    ("a) eins\nweiter\nb) zwei\n\nEnde\n", "[a) -, b) -] -"),
    ("(1) eins\n\n(2) zwei\n", "[(1) -, (2) -]"),
    ("(a) eins\n\n(b) zwei\n", "[(a) -, (b) -]"),
    ("aa) eins\n\nbb) zwei\n", "[aa) -, bb) -]"),
    ("a) x\n\naa) y\n\nbb) z\n\nb) w\n", "[a) - [aa) -, bb) -], b) -]"),
    ("(1) x\na) y\nb) z\n(2) w\n", "[(1) - [a) -, b) -], (2) -]"),
    ("a) allein\n\nText\n", "- -"),
    ("a) x\n\n## Titel\n\nb) y\n", "- # -"),
    ("b) x\n\nc) y\n", "- -"),
    ("a) x\n\nc) y\n", "[a) -, c) -]"),
    ("a) x\n\naa) allein\n\nb) y\n", "[a) -] - [b) -]"),
    ("a) x\n\n  Fortsetzung\n\nb) y\n", "[a) - -, b) -]"),
    ("a) x\n\n      tief\n\nb) y\n", "[a) - -, b) -]"),
    ("a) x\n\n\tTabulator\n\nb) y\n", "[a) - -, b) -]"),
    ("a) x\n\nProsa\n\nb) y\n\nc) z\n", "[a) -] - [b) -, c) -]"),
    ("a) x\n\nb) y\n\na) z\n\nb) w\n", "[a) -, b) -] [a) -, b) -]"),
    ("- a) x\n- b) y\n", "[a) -, b) -]"),
    ("- a) x\n  - aa) y\n  - bb) z\n- b) w\n", "[a) - [aa) -, bb) -], b) -]"),
    ("- a) x\n- y\n", "[ -,  -]"),
    ("a) x\n    - p\n    - q\n\nb) y\n", "[a) - [ -,  -], b) -]"),
    ("a) x\n\n   | k |\n   |---|\n   | v |\n\nb) y\n", "[a) - T, b) -]"),
    ("Text z. B. (a) foo\nund b) bar\n", "-"),
    ("(2018) war\n\n(2019) ist\n", "- -"),
    ("a)ohne\n\nb)Leerzeichen\n", "- -"),
    ("a)\u{A0}x\n\nb)\u{A0}y\n", "[a) -, b) -]"),
    ("1. eins\n2. zwei\n", "[ -,  -]"),
    ("1) eins\n2) zwei\n", "[ -,  -]"),
    ("> a) x\n>\n> b) y\n", "?"),
    ("a) x <!-- n\n\nm -->\n\nb) y\n", "[a) -, b) -]"),
  ])
  func markersMakeLists(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test func markersAreExactInEveryOutput() {
    let sample = Sample("Wir\n\na) lesen **x**\n\n   mehr\n\naa) y\n\nbb) z\n\nc) w\n")
    #expect(
      sample.html() == """
        <p>Wir</p>
        <ol class="marken">
        <li><span class="marke">a)</span> lesen <strong>x</strong>
        <p>mehr</p>
        <ol class="marken">
        <li><span class="marke">aa)</span> y</li>
        <li><span class="marke">bb)</span> z</li>
        </ol>
        </li>
        <li><span class="marke">c)</span> w</li>
        </ol>

        """)
    #expect(
      sample.markdown() == """
        Wir

        a) lesen **x**

           mehr

           aa) y

           bb) z

        c) w

        """)
    #expect(
      sample.text() == """
        Wir

        a) lesen x

           mehr

           aa) y

           bb) z

        c) w

        """)
  }

  @Test func itemsStandWhereTheirMarkersStand() {
    let sample = Sample("Über\n⟦a) Größe\nweiter⟧\n⟦b) zwei⟧\n")
    #expect(sample.spans(of: .item) == sample.marks)
  }

  @Test func plainTextKeepsMarkers() {
    let sample = Sample("a) x\n\nb) y\n")
    #expect(sample.tree.plainText(of: 0) == "a) x b) y")
  }
}
