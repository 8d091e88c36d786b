import Testing

@testable import Regeln

@Suite("Looking for occasions")
struct AnlasstafelTests {
  private func stellen(_ tafel: Anlasstafel, _ text: String) -> [Int] {
    var stellen: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while let (stelle, _) = tafel.naechste(bytes, ab: index) {
        stellen.append(stelle)
        index = stelle + 1
      }
    }
    return stellen
  }

  @Test("no pair is missed, wherever it stands")
  func gefunden() {
    let tafel = Anlasstafel { $0 == UInt8(ascii: "a") && $1 == UInt8(ascii: "b") ? .datum : [] }
    for davor in 0..<12 {
      for dahinter in 0..<6 {
        let text =
          String(repeating: "x", count: davor) + "abab" + String(repeating: ".", count: dahinter)
        #expect(stellen(tafel, text) == [davor, davor + 2])
      }
    }
  }

  @Test("other texts are passed over", arguments: ["", "a", "b", "ba", "aa bb", "xxxxxxxxxxxxa"])
  func nichts(_ text: String) {
    let tafel = Anlasstafel { $0 == UInt8(ascii: "a") && $1 == UInt8(ascii: "b") ? .datum : [] }
    #expect(stellen(tafel, text) == [])
  }

  @Test("each says who has to look")
  func anlaesse() {
    let tafel = Anlasstafel { erstes, _ in
      erstes == 0x31 ? [.schrift, .stichwort] : erstes == 0x32 ? .platzhalter : []
    }
    [UInt8]("..2.1.".utf8).withUnsafeBufferPointer { bytes in
      let erster = tafel.naechste(bytes, ab: 0)
      #expect(erster?.stelle == 2 && erster?.anlass == .platzhalter)
      let zweiter = tafel.naechste(bytes, ab: 3)
      #expect(zweiter?.stelle == 4 && zweiter?.anlass == [.schrift, .stichwort])
    }
  }
}
