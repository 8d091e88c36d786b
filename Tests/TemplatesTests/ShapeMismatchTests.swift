import Testing

@testable import Templates

@Suite("Page models and their shapes")
struct ShapeMismatchTests {
  private func mismatches(_ value: SampleValue) -> [String] {
    ShapeMismatch.all(in: value.model(), against: Sample.shape, keys: Feld.keys).map(\.description)
  }

  @Test("the sample is what its shape says")
  func sample() {
    #expect(mismatches(Sample.value) == [])
    #expect(mismatches(.absent) == [])
  }

  @Test("left out, undeclared, of another kind, deep inside")
  func mismatch() {
    let shape: Shape = .record([
      .titel: .text, .nummer: .text,
      .kinder: .list(.recursive("kind", .record([.name: .text, .kinder: .list(.again("kind"))]))),
    ])
    let value: SampleValue = .record([
      .titel: .list([]), .datum: .text(""),
      .kinder: .list([
        .record([
          .name: .absent, .kinder: .list([.record([.name: .bool(true), .kinder: .absent])]),
        ])
      ]),
    ])
    let found = ShapeMismatch.all(in: value.model(), against: shape, keys: Feld.keys)
    #expect(
      found == [
        ShapeMismatch(path: "titel", reason: .otherKind),
        ShapeMismatch(path: "nummer", reason: .missing),
        ShapeMismatch(path: "kinder[0].kinder[0].name", reason: .otherKind),
        ShapeMismatch(path: "datum", reason: .undeclared),
      ])
  }
}
