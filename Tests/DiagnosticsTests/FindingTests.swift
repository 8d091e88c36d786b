import Diagnostics
import SourceText
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("levels have an order")
  func levels() {
    #expect(Stufe.hinweis < .warnung)
    #expect(Stufe.warnung < .fehler)
  }
}
