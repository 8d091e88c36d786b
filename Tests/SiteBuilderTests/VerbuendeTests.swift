import SourceText
import Testing

@testable import SiteBuilder

@Suite("Papers that are read together")
struct VerbuendeTests {
  private func blick(_ kopf: String) -> Kopfblick {
    Kopfblick(Array("---\nart: Beschlussvorlage\n\(kopf)\n---\n\nbezug: 99/2018\n".utf8))
  }

  @Test(
    "numbers are seen however a head writes them",
    arguments: [
      "bezug: 12/2018, 13/2018", "bezug: 12/2018; 13/2018", "bezug: [12/2018, 13/2018]",
      "bezug: \"12/2018\"; '13/2018'", "bezug:\n  - 12/2018\n  - \"13/2018\"",
      "ergänzt: 12/2018\nersetzt: 13/2018\r",
    ])
  func zahlen(_ kopf: String) {
    let blick = blick("nummer: 14/2018\n" + kopf)
    #expect(blick.nummer == FoldedKey("14/2018"))
    #expect(blick.bezuege == [FoldedKey("12/2018"), FoldedKey("13/2018")])
  }

  @Test("a chain of references is one group; the others are alone")
  func kette() {
    let koepfe = ["nummer: 1", "nummer: 2\nbezug: 1", "nummer: 3", "nummer: 4\nersetzt: 2"]
    let verbuende = Verbuende(koepfe.map { blick($0) }, groessen: [1, 1, 1, 1])
    #expect(verbuende.gruppen == [[0, 1, 3], [2]])
    #expect(verbuende.getrennt.isEmpty)
  }

  @Test("a group that grows too large is cut, and who stands at the cut is named")
  func zuGross() {
    let koepfe = (0..<40).map { "nummer: 1/\($0)\nbezug: 1/\($0 + 1)" }
    let verbuende = Verbuende(koepfe.map { blick($0) }, groessen: Array(repeating: 1, count: 40))
    #expect(verbuende.gruppen.map(\.count) == [32, 8])
    #expect(verbuende.getrennt == [31, 32])
    let schwere = Verbuende([blick("nummer: 1"), blick("bezug: 1")], groessen: [1 << 20, 1])
    #expect(schwere.gruppen == [[0], [1]])
    #expect(schwere.getrennt == [0, 1])
  }

  @Test("papers of one number stand together, and a reference that misses one of them is cut")
  func doppelte() {
    let koepfe = (0..<40).map { _ in "nummer: 7" } + ["bezug: 7"]
    let verbuende = Verbuende(koepfe.map { blick($0) }, groessen: Array(repeating: 1, count: 41))
    #expect(verbuende.gruppen.first?.count == 32)
    #expect(verbuende.getrennt == Set(0...40))
  }
}
