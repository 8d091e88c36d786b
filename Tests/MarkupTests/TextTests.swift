import SourceText
import Testing

@testable import Markup

@Suite("Plain text")
struct TextTests {
  @Test func linesAreWrappedAtWords() {
    #expect(wrapText("eins zwei drei", width: 9) == "eins zwei\ndrei")
    #expect(wrapText("ä ö ü", width: 8, indent: 2, hanging: 2) == "  ä ö ü")
    #expect(
      wrapText("eins zwei drei vier", width: 12, indent: 1, hanging: 2)
        == " eins zwei\n   drei vier")
    #expect(wrapText("erste\nzweite", width: 40) == "erste\nzweite")
    #expect(wrapText("", width: 40) == "")
  }

  @Test func noBreakSpacesHold() {
    #expect(wrapText("Kosten 5.000\u{A0}€ hier", width: 13) == "Kosten\n5.000\u{A0}€ hier")
  }

  @Test func combiningMarksHaveNoWidth() {
    #expect(
      wrapText("a\u{308}a\u{308}a\u{308}a\u{308} bbb x", width: 8)
        == "a\u{308}a\u{308}a\u{308}a\u{308} bbb\nx")
  }

  @Test func longWordsBreakAndAddressesDoNot() {
    #expect(wrapText("Donaudampfschiff", width: 10) == "Donaudampf\nschiff")
    #expect(wrapText("siehe https://x.de/lang da", width: 10) == "siehe\nhttps://x.de/lang\nda")
  }

  @Test func blocksAreSetAsText() {
    let sample = Sample(
      """
      # Über uns

      Wir **lesen** [das](a.md) und <https://x.de>.

      ## Punkte

      - eins zwei drei vier fünf
        - innen
      - [x] getan

      9. neun
      10. zehn

      > Zitat das umbricht

      ```
      code  bleibt
      ```
      """)
    #expect(
      sample.text(TextOptions(width: 22)) == """
        Über uns
        ========

        Wir lesen das (a.md)
        und https://x.de.

        Punkte
        ------

        - eins zwei drei vier
          fünf
          - innen
        - ☒ getan

        9.  neun
        10. zehn

        > Zitat das umbricht

        code  bleibt

        """)
  }

  @Test func headingsAsTheCallerLikes() {
    let sample = Sample("# Größe\n\n### Teil\n")
    #expect(sample.text(TextOptions(headings: .upper)) == "GRÖSSE\n\nTeil\n")
    #expect(sample.text(TextOptions(indent: 2, headings: .plain)) == "  Größe\n\n  Teil\n")
    #expect(sample.text(TextOptions(headingShift: 1)) == "Größe\n-----\n\nTeil\n")
  }

  @Test func numbersAreAlignedRight() {
    let table = TextTable(
      alignments: [.left, .right], header: ["Posten", "Betrag"],
      rows: [["Über", "5.000 €"], ["x", "0 €"], ["y"]])
    var out = ByteWriter()
    table.write(into: &out, width: 40, indent: 1)
    #expect(
      out.string() == """
         Posten |  Betrag
         -------+--------
         Über   | 5.000 €
         x      |     0 €
         y      |

        """)
  }

  @Test func wideTablesWrapTheirCells() {
    let table = TextTable(
      alignments: [.left, .left], header: ["A", "B"],
      rows: [["eins zwei drei", "x"], ["vier", "sechs sieben"]])
    var out = ByteWriter()
    table.write(into: &out, width: 18)
    #expect(
      out.string() == """
        A       | B
        --------+--------
        eins    | x
        zwei    |
        drei    |
        --------+--------
        vier    | sechs
                | sieben

        """)
  }

  @Test func tooWideTablesAreSplitByColumns() {
    let header = (0..<9).map { "Spalte\($0)" }
    let rows = (0..<3).map { row in (0..<9).map { "Wert\(row)\($0)" } }
    let table = TextTable(alignments: header.map { _ in .left }, header: header, rows: rows)
    var out = ByteWriter()
    table.write(into: &out, width: 40)
    let text = out.string()
    #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 40 })
    for word in header + rows.flatMap({ $0 }) { #expect(text.contains(word)) }
    #expect(text.split(separator: "Spalte0").count > 2)
  }

  @Test(arguments: [16, 20, 33, 80])
  func noLineIsWiderAndNoWordIsLost(_ width: Int) {
    let text = """
      | Gremium | Zusammensetzung und Aufgabe | Betrag in € | Vorsitz |
      |---|---|--:|:-:|
      | Steuerungsgruppe | Oberbürgermeister der großen Kreisstädte, Bürgermeister | 15.000 € | Dezernentin |
      | Begleitgruppe | | | ä |

      a) Prosa mit Wörtern, die Zeilen füllen und umbrechen müssen

         - innen noch mehr davon als vorher
      b) zwei
      """
    let sample = Sample(text)
    let out = sample.text(TextOptions(width: width))
    #expect(out.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= width })
    let letters = { (text: String) in
      text.unicodeScalars.filter { $0.properties.isAlphabetic }.count
    }
    #expect(letters(out) >= letters(sample.tree.plainText(of: 0)))
  }
}

extension TextTable {
  /// A row without a last cell has an empty one there.
  fileprivate init(alignments: [CellAlignment], header: [String], rows: [[String]]) {
    self.init(alignments: alignments, hasHeader: true)
    for row in [header] + rows {
      for column in alignments.indices { add(column < row.count ? row[column] : "") }
    }
  }
}
