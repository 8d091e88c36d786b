import Testing

@testable import Regeln

@Suite("Looking for words")
struct WortfilterTests {
  /// Where the word stands although the filter has passed over it.
  private func uebersehen(_ wort: String, _ filter: Wortfilter, _ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let gesucht = Array(wort.utf8)
    let stellen = bytes.indices.filter { bytes[$0...].starts(with: gesucht) }
    var genannt: Set<Int> = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let gefunden = filter.naechste(bytes, ab: index) {
        #expect(gefunden.lowerBound >= index && gefunden.upperBound > index)
        genannt.formUnion(gefunden)
        index = gefunden.upperBound
      }
    }
    return stellen.filter { !genannt.contains($0) }
  }

  @Test(
    "no word is missed, wherever it stands",
    arguments: [["TODO", "XXX"], ["VZÄ"], ["…", "Anlage"], ["Ja"], ["Fördermittel", "Zuschuss"]])
  func wortGefunden(_ worte: [String]) {
    let filter = Wortfilter(worte)
    for wort in worte {
      for davor in 0..<12 {
        for dahinter in 0..<6 {
          let text =
            String(repeating: "x", count: davor) + wort + String(repeating: ".", count: dahinter)
          #expect(uebersehen(wort, filter, text + wort + wort) == [])
        }
      }
    }
  }

  @Test("other texts are passed over")
  func nichts() {
    let text = Array("Hier steht kein einziges der gesuchten.".utf8)
    let filter = Wortfilter(["TODO"], inJederSchreibung: ["lorem"])
    text.withUnsafeBufferPointer { #expect(filter.naechste($0, ab: 0) == nil) }
    [UInt8]().withUnsafeBufferPointer { #expect(filter.naechste($0, ab: 0) == nil) }
  }

  @Test("capitals count where they may be used", arguments: ["lorem", "Lorem", "LOREM", "loReM"])
  func schreibungen(_ wort: String) {
    let filter = Wortfilter([], inJederSchreibung: ["lorem"])
    #expect(uebersehen(wort, filter, "  \(wort) x\(wort)") == [])
  }
}
