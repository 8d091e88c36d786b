import Diagnostics
import Regeln
import TestSupport
import Testing

@Suite("Examples of the rules about reading and structure")
struct LesebeispielTests {
  static let blaetter = Katalog.blaetter.filter {
    $0.id.hasPrefix("LE-") || $0.id.hasPrefix("BV-ST-")
  }

  @Test("each strikes exactly where its examples are marked", arguments: blaetter.map(\.id))
  func beispiele(id: String) throws {
    let blatt = try #require(Self.blaetter.first { $0.id == id })
    #expect(!blatt.schlecht.isEmpty)
    for (beispiel, istGut) in blatt.gut.map({ ($0, true) }) + blatt.schlecht.map({ ($0, false) }) {
      let erste = try #require(beispiel.dateien.first { $0.text.contains("⟦") || istGut })
      let muster = Marked(erste.text)
      let pruefling = try Pruefling(muster.text, pfad: erste.pfad)
      let eigene = pruefling.befunde.filter { $0.rule == id }.map(\.span).sorted()
      #expect(eigene == muster.spans, "\(id): \(erste.text)\n\(pruefling.befunde.map(\.summary))")
      let fremde = pruefling.lesbar.filter { !$0.hasPrefix(id) }
      #expect(fremde == [], "\(id): \(erste.text)")
    }
  }
}
