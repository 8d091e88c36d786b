import SourceText
import Testing

@testable import Diagnostics

@Suite("Old stock")
struct AltbestandTests {
  private func report(_ marked: String, _ rules: String...) -> Report {
    let sample = Sample(marked)
    let findings = rules.enumerated().map { sample.finding(.fehler, $0.element, at: $0.offset) }
    return Richtlinie().apply(to: locate(findings, in: sample.file))
  }

  @Test("what was recorded counts no longer, wherever it has moved to; what is new does")
  func recorded() throws {
    let text = Altbestand.text(of: report("⟦a⟧ ⟦b⟧", "SP-001", "SP-001"))
    let later = report("neu\n⟦x⟧ ⟦a⟧\n⟦b⟧", "SP-001", "SP-001", "SP-001").without(
      try Altbestand(text: text))
    #expect(later.findings.map { $0.place.excerpt.map { String($0.marked) } } == ["x"])
    #expect(later.known.count == 2)
    #expect(later.idleKnown == 0)
    #expect(later.exitCode == 1)
  }

  @Test("the same words once more are new")
  func repeated() throws {
    let stock = try Altbestand(text: Altbestand.text(of: report("⟦a⟧", "SP-001")))
    #expect(report("⟦a⟧ ⟦a⟧", "SP-001", "SP-001").without(stock).fehler == 1)
  }

  @Test("of the same words it is the new place that counts, also before the old one")
  func places() throws {
    let stock = try Altbestand(text: Altbestand.text(of: report("Alt ⟦a⟧ da", "SP-001")))
    let later = report("Neu ⟦a⟧ hier\nAlt ⟦a⟧ da", "SP-001", "SP-001").without(stock)
    #expect(later.findings.map(\.place.start.line) == [1])
  }

  @Test("a record of the first form still holds")
  func former() throws {
    let hash = Fingerprint.hex(Fingerprint.base(report("⟦a⟧", "SP-001").findings[0]))
    let stock = try Altbestand(
      text: "# vorlagenwerk: Altbestand, Fassung 1\nSP-001 \(hash) 2 vorlage.md\n")
    let later = report("⟦a⟧ ⟦a⟧ ⟦a⟧", "SP-001", "SP-001", "SP-001").without(stock)
    #expect(later.known.count == 2)
    #expect(later.fehler == 1)
  }

  @Test("what is mended is counted; what protects is never covered")
  func idle() throws {
    let stock = try Altbestand(text: Altbestand.text(of: report("⟦a⟧ ⟦b⟧", "SP-001", "DS-001")))
    let later = report("⟦b⟧", "DS-001").without(stock)
    #expect(later.fehler == 1)
    #expect(later.known.isEmpty)
    #expect(later.idleKnown == 1)
  }

  @Test("recorded again, the file says the same")
  func again() throws {
    let text = Altbestand.text(of: report("⟦a⟧ ⟦b⟧", "SP-001", "SP-002"))
    let stock = try Altbestand(text: text)
    #expect(Altbestand.text(of: report("⟦a⟧ ⟦b⟧", "SP-001", "SP-002").without(stock)) == text)
    #expect(try Altbestand(text: text.split(separator: "\n").joined(separator: "\r\n")) == stock)
  }

  @Test(
    "another file is refused with its line",
    arguments: [
      ("", 1), ("{}\n", 1), ("# vorlagenwerk: Altbestand, Fassung 1\nSP-001 x 1 a.md\n", 2),
      ("# vorlagenwerk: Altbestand, Fassung 1\nSP-001 1 99999999999999 a.md\n", 2),
      ("# vorlagenwerk: Altbestand, Fassung 2\nSP-001 1 x a.md\n", 2),
    ])
  func refused(text: String, line: Int) {
    #expect {
      try Altbestand(text: text)
    } throws: {
      ($0 as? Altbestand.Unreadable)?.line == line
    }
  }
}
