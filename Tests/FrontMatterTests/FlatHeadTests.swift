import FrontMatter
import SourceText
import Testing

/// A head of plain lines is read without libyaml; a list at its end makes libyaml read the same lines.
@Suite("Flat head")
struct FlatHeadTests {
  @Test(
    "means to us what it means to libyaml",
    arguments: [
      "art: Beschlussvorlage", "größe: äöü ß", "nummer: 139/2018  ", "leer:", "leer: \t", "a:b: c",
      "betreff: Los 1: Bau # neu", "betreff: eins\n  und zwei", "a:\tb", "a : b", "a: b\r",
      "a: x:y z", "a: x: y", "a: x:", "a: x #y", "a: x#y", "a:\u{A0}b", "a:\u{A0}", "a: \u{A0}",
      "a:\n  b", "a: -", "a: - b", "a: (siehe b)", "a: [", "a: \"b", "a: &b", "1: 2", "a.b: c",
      "<<: x", "a: b\nkein Schlüssel", "a: b\n\n\t\nc: d", "a: b\n# Vermerk", "\u{A0}a: b",
      "a: b\u{2028}c", "a: 1\na: 2", "titel: | x", "a: 14:30", "a: x\u{7}y",
    ])
  func same(lines: String) {
    let flat = Reading("---\n" + lines + "\n---\n")
    let whole = Reading("---\n" + lines + "\nzz: [q]\n---\n")
    #expect(whole.fields.last == "zz=[q]")
    #expect(flat.fields == whole.fields.dropLast())
    #expect(flat.valueSpans == whole.valueSpans.dropLast())
    #expect(flat.keySpans == whole.keySpans.dropLast())
    #expect(flat.spans == whole.spans)
    #expect(flat.unreadable == whole.unreadable)
  }
}

extension Reading {
  fileprivate var keySpans: [Span] { head.entries.map { head.tree.span(of: $0.key) } }
}
