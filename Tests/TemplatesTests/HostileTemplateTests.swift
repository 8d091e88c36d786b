import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Templates

/// Templates that nobody means well with: a finding each, never a crash, never a long wait.
@Suite("Hostile templates")
struct HostileTemplateTests {
  private func summaries(_ template: String, _ others: [String: String] = [:]) -> [String] {
    Sample.render(template, others).findings.map(\.summary)
  }

  @Test("10,000 sections inside each other", arguments: ["#nummer", "^leer", "$a", "<teil"])
  func nesting(_ tag: String) {
    let name = tag.dropFirst()
    let template =
      String(repeating: "{{\(tag)}}", count: 10_000)
      + String(repeating: "{{/\(name)}}", count: 10_000)
    #expect(summaries(template, ["teil": ""]).contains("Mehr als 32 Abschnitte liegen ineinander"))
  }

  @Test("32 sections inside each other are allowed")
  func deepest() {
    let template =
      String(repeating: "{{#nummer}}", count: 32) + "x"
      + String(repeating: "{{/nummer}}", count: 32)
    #expect(Sample.render(template).value == "x")
    #expect(summaries(template) == [])
  }

  @Test("100,000 tags that are never closed")
  func openings() {
    let findings = Sample.compile(String(repeating: "{{", count: 100_000)).findings
    #expect(findings.map(\.rule).filter { $0 == "TP-002" }.count == findings.count)
    #expect(findings.contains { $0.summary == "Seitenvorlage hat mehr als 200 Fehler" })
  }

  @Test("a template that calls itself in no loop", arguments: ["{{>a}}", "{{<a}}{{/a}}"])
  func endless(_ call: String) {
    #expect(summaries(call, ["a": "x\(call)"]).contains("„a“ ruft sich ohne Ende selbst auf"))
    let guarded = "{{#nummer}}\(call)\(call){{/nummer}}"
    #expect(summaries(call, ["a": guarded]).contains("„a“ ruft sich ohne Ende selbst auf"))
  }

  @Test("two parents that call each other")
  func endlessParents() {
    let others = [
      "a": "{{<b}}{{$x}}{{$y}}{{/y}}{{/x}}{{/b}}",
      "b": "{{$x}}{{/x}}{{<a}}{{$y}}{{$x}}{{/x}}{{/y}}{{/a}}",
    ]
    #expect(summaries("{{>a}}", others).contains { $0.hasSuffix("ruft sich ohne Ende selbst auf") })
  }

  @Test("a recursion that only the values could end stops at 64 calls, also when it branches")
  func recursion() {
    // „tags“ is found further out again and again, so every turn finds the list full.
    let page = Sample.render("{{>a}}", ["a": "{{#tags}}({{>a}}{{>a}}{{/tags}}"])
    #expect(page.findings.map(\.summary) == ["Mehr als 64 Bausteine liegen ineinander"])
    #expect(page.findings.map(\.path) == ["Templates/a.html.mustache"])
    #expect(page.value == String(repeating: "(", count: 64))
  }

  @Test("a chain of 65 partials is found before any page is made; 64 are allowed")
  func chain() {
    func others(_ count: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: (1...count).map {
          ("p\($0)", $0 == count ? "Ende" : "{{>p\($0 + 1)}}")
        })
    }
    #expect(Sample.render("{{>p1}}", others(64)).value == "Ende")
    #expect(summaries("{{>p1}}", others(64)) == [])
    #expect(
      Sample.compile("{{>p1}}", others(65)).findings.map(\.summary)
        == ["Mehr als 64 Bausteine liegen ineinander"])
  }

  @Test("partials that double themselves ten times a level")
  func bomb() {
    var others = ["p9": "{{#tags}}{{#tags}}{{#tags}}x{{/tags}}{{/tags}}{{/tags}}"]
    for level in 0..<9 { others["p\(level)"] = String(repeating: "{{>p\(level + 1)}}", count: 10) }
    #expect(Sample.compile("{{>p0}}", others).findings == [])
  }

  @Test("a page of more than 64 MB, and one of more than 5 million loop turns")
  func endlessPage() {
    let loop = "{{#tags}}{{#tags}}{{#tags}}"
    let end = "{{/tags}}{{/tags}}{{/tags}}"
    let tags: SampleValue = .record([.tags: .list(Array(repeating: .bool(false), count: 200))])
    let shape: Shape = .record([.tags: .list(.flag)])
    for text in ["", String(repeating: "x", count: 1_000_000)] {
      let page = Sample.render(loop + text + end, shape: shape, value: tags)
      #expect(page.findings.map(\.summary) == ["Seite wird zu groß"])
      #expect(page.findings.map(\.rule) == ["TP-002"])
      #expect(page.value.utf8.count <= 66 << 20)
    }
  }

  @Test(
    "bytes that are no text",
    arguments: [[0xFF, 0xFE, 0x41, 0], [0x41, 0xC3], [0xED, 0xA0, 0x80]])
  func noText(_ bytes: [UInt8]) {
    let file = SourceFile(path: "Templates/seite.html.mustache", bytes: bytes)
    let page = PageTemplate("seite", types: [.html], shape: Sample.shape)
    let set = TemplateSet.compile([file], folder: "Templates", pages: [page], keys: Feld.keys)
    #expect(set.findings.map(\.summary) == ["Seitenvorlage ist kein UTF-8-Text"])
    #expect(set.findings.allSatisfy { $0.span.end <= bytes.count && !$0.span.isEmpty })
  }

  @Test("a zero byte and a file of 2 MB")
  func refused() {
    #expect(summaries("a\0b{{titel}}") == ["Seitenvorlage enthält ein Nullbyte"])
    let large = String(repeating: "{{nummer}}", count: 200_000)
    #expect(summaries(large) == ["Seitenvorlage ist zu groß"])
  }

  @Test("60,000 blocks in one parent")
  func blocks() {
    let blocks = (0..<60_000).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
    let found = summaries("{{<r}}\(blocks.prefix(1_000_000)){{/r}}", ["r": "{{$b0}}{{/b0}}"])
    #expect(found.filter { $0 == "Mehr als 100 Blöcke in einem Rahmen" }.count == 1)
  }

  @Test("a value of another kind than declared prints nothing")
  func otherKind() {
    let page = Sample.render("[{{titel}}{{dezernat.name}}]", value: .list([.text("x")]))
    #expect(page.value == "[]")
    let nested = Sample.render(
      "[{{titel}}{{dezernat.name}}]",
      value: .record([.titel: .list([]), .dezernat: .text("x")]))
    #expect(nested.value == "[]")
  }

  /// Random templates of the pieces that real ones are made of.
  @Test("2,000 random templates", arguments: 0..<8)
  func random(_ seed: Int) {
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#tags}}", "{{/tags}}", "{{^leer}}", "{{/leer}}", "{{<a}}",
      "{{/a}}",
      "{{$b}}", "{{/b}}", "{{>a}}", "{{>b}}", "{{.}}", "{{titel}}", "\n", "\r\n", "  ", "\t", "x",
      "ä",
      "{{! ", "{{=| |=}}", "|={{ }}=|", "|titel|", "{{kinder.name}}", "=", "#", "\u{FEFF}",
      "{{#kinder}}",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func text() -> String { (0..<next(24)).map { _ in pieces[next(pieces.count)] }.joined() }
    for _ in 0..<250 {
      let texts = ["seite": text(), "a": text(), "b": text()]
      let page = Sample.render(texts["seite"] ?? "", texts.filter { $0.key != "seite" })
      let again = Sample.render(texts["seite"] ?? "", texts.filter { $0.key != "seite" })
      #expect(page.value == again.value && page.findings == again.findings)
      for finding in page.findings {
        let name = String(finding.path.dropFirst("Templates/".count).prefix { $0 != "." })
        #expect(finding.span.end <= texts[name]?.utf8.count ?? -1, "\(texts)")
      }
    }
  }
}
