import FrontMatter
import SourceText
import TestSupport
import Testing

@Suite("Syntax errors")
struct SyntaxTests {
  @Test(
    "each slip has its name and its place, and costs only its own entry",
    arguments: [
      ("ort: Lörrach⟦:⟧ Mitte", .colonInValue, "ort"),
      ("ort: Lörrach⟦:⟧", .colonInValue, "ort"),
      ("ort: Lörrach⟦:⟧ Mitte # Kommentar: x", .colonInValue, "ort"),
      ("ort: ⟦\"Lörrach⟧", .unclosedQuote, "ort"),
      ("ort: \"Lörrach\" ⟦(neu)⟧", .textAfterQuote, "ort"),
      ("ort: 'Lörrach'⟦s⟧", .textAfterQuote, "ort"),
      ("ort: ⟦@⟧home", .badCharacter("@"), "ort"),
      ("ort: ⟦`⟧x`", .badCharacter("`"), "ort"),
      ("ort: ⟦%⟧ 5", .badCharacter("%"), "ort"),
      ("ort: ⟦,⟧ 5", .badCharacter(","), "ort"),
      ("ort: ⟦]⟧", .badCharacter("]"), "ort"),
      ("ort: ⟦>⟧ 5 Leute", .badCharacter(">"), "ort"),
      ("ort: ⟦|⟧ a", .badCharacter("|"), "ort"),
      ("ort: ⟦-⟧ a", .dashInValue, "ort"),
      ("ort: ⟦[⟧a, b", .unclosedBracket, "ort"),
      ("ort: ⟦{⟧a: b", .unclosedBracket, "ort"),
      ("ort: \"C:⟦\\⟧Daten\"", .badEscape, "ort"),
      ("ort: \"Ä ⟦\\⟧xZZ\"", .badEscape, "ort"),
      ("\"ort\": Lörrach⟦:⟧ Mitte", .colonInValue, "ort"),
      ("ort: [a, ⟦,⟧ b]", .badCharacter(","), "ort"),
      ("ort: ⟦?⟧ Lörrach", .badCharacter("?"), "ort"),
      ("⟦%⟧YAML", .badCharacter("%"), nil),
      ("⟦ort Lörrach⟧", .notAKey, "ort"),
      ("⟦Größe⟧", .notAKey, "Größe"),
      ("ort⟦:⟧Lörrach", .missingSpaceAfterColon, "ort"),
      ("⟦\t⟧ort: x", .tabIndent, "ort"),
      ("⟦  ⟧ort: x", .badIndent, "ort"),
      ("⟦@⟧ort: x", .badCharacter("@"), "@ort"),
      ("⟦- Lörrach⟧", .notAKey, nil),
    ] as [(String, YAMLProblem.Kind, String?)])
  func slips(sample: String, kind: YAMLProblem.Kind, key: String?) {
    for (before, first) in [("straße: ä\n", ["straße=ä"]), ("", [])] {
      for end in ["\n", "\r\n"] {
        let text = "---\n\(before)\(sample)\nart: X\n---\nText"
        let reading = Reading("\u{FEFF}" + text.replacing("\n", with: end))
        #expect(reading.kinds == [kind])
        #expect(reading.spans == reading.marked.spans)
        #expect(reading.fields == first + ["art=X"])
        #expect(reading.unreadable == Set(key.map { [FoldedKey($0)] } ?? []))
        #expect(reading.body == "Text")
      }
    }
  }

  @Test("a value that quoting would help is told")
  func quotable() {
    for sample in ["⟦Lörrach: Mitte⟧", "⟦\"Lörrach\" (neu)⟧", "⟦@home⟧", "⟦Ä: b⟧ # Kommentar"] {
      let reading = Reading("---\nart: X\nort: \(sample)\n---\n")
      #expect(reading.yamlProblems.map(\.value) == [reading.marked.spans[0]])
    }
  }

  @Test("all slips of a head are found in one run")
  func many() {
    let reading = Reading(
      """
      ---
      art: X
      ort: a⟦:⟧ b
      ⟦nur so⟧
      name: "x" ⟦y⟧
      betreff: bleibt: so
      datum⟦:⟧1.1.2020
      pfad: "C:⟦\\⟧Daten"
      zeit: ⟦@⟧
      ende: ja
      ---
      """)
    #expect(
      reading.kinds == [
        .colonInValue, .notAKey, .textAfterQuote, .missingSpaceAfterColon, .badEscape,
        .badCharacter("@"),
      ])
    #expect(reading.spans == reading.marked.spans)
    #expect(reading.fields == ["art=X", "betreff=bleibt: so", "ende=ja"])
  }

  @Test("control characters are told and read as blanks; odd line ends are just letters")
  func controls() {
    let reading = Reading(
      "---\nort: a⟦\u{0B}⟧b\nart: ä\u{85}b\u{2028}c\u{FEFF}d\nende: ⟦x\ry⟧\n---\n")
    #expect(reading.kinds == [.controlCharacter("\u{0B}")])
    #expect(reading.spans == [reading.marked.spans[0]])
    #expect(reading.fields.count == 3)
    #expect(reading.valueSpans.last == reading.marked.spans[1])
  }
}
