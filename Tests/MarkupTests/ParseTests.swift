import SourceText
import Testing

@testable import Markup

@Suite("Parse")
struct ParseTests {
  @Test func aDocumentBecomesATreeWithTruePlaces() {
    let file = SourceFile(
      path: "a.md", text: "# Überschrift\n\nDer **große** `Plan`.\n\n- [x] eins\n- zwei\n")
    let tree = MarkupTree.parse(file.bytes, lines: file.lineIndex()).tree
    #expect(
      tree.dump(file) == """
        document @1:1-7:1
          heading 1 @1:1-1:14
            text @1:3-1:14 „Überschrift“
          paragraph @3:1-3:22
            text @3:1-3:5 „Der “
            strong @3:5-3:14
              text @3:7-3:12 „große“
            text @3:14-3:15 „ “
            code @3:15-3:21 „Plan“
            text @3:21-3:22 „.“
          list bullet tight @5:1-6:7
            item [x] @5:1-5:11
              paragraph @5:3-5:11
                text @5:7-5:11 „eins“
            item @6:1-6:7
              paragraph @6:3-6:7
                text @6:3-6:7 „zwei“

        """)
  }
}
