import Testing

@testable import Regeln

@Suite("Looking for occasions")
struct AnlasstafelTests {
  private func tafel(_ anlass: (UInt8, UInt8) -> Anlass) -> Anlasstafel {
    Anlasstafel(
      { erstes, zweites in
        let anlass = anlass(erstes, zweites)
        return anlass.isEmpty ? [] : anlass.union(.ohneDrittes)
      }, drittes: { _, _, _ in [] })
  }

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
    let tafel = tafel { $0 == UInt8(ascii: "a") && $1 == UInt8(ascii: "b") ? .datum : [] }
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
    let tafel = tafel { $0 == UInt8(ascii: "a") && $1 == UInt8(ascii: "b") ? .datum : [] }
    #expect(stellen(tafel, text) == [])
  }

  @Test("each says who has to look")
  func anlaesse() {
    let tafel = tafel { erstes, _ in
      erstes == 0x31 ? [.schrift, .stichwort] : erstes == 0x32 ? .platzhalter : []
    }
    [UInt8]("..2.1.".utf8).withUnsafeBufferPointer { bytes in
      let erster = tafel.naechste(bytes, ab: 0)
      #expect(erster?.stelle == 2 && erster?.anlass == .platzhalter)
      let zweiter = tafel.naechste(bytes, ab: 3)
      #expect(zweiter?.stelle == 4 && zweiter?.anlass == [.schrift, .stichwort])
    }
  }

  @Test("the third byte spares a look, but for the last pair")
  func drittes() {
    let tafel = Anlasstafel(
      { $0 == UInt8(ascii: "g") && $1 == UInt8(ascii: "e") ? .datum : [] },
      drittes: { _, _, drittes in drittes == UInt8(ascii: "b") ? .datum : [] })
    #expect(stellen(tafel, "gesehen, gegeben, ge") == [11, 18])
    #expect(stellen(tafel, "geb") == [0])
    #expect(stellen(tafel, "gef, ..........") == [])
  }

  @Test("every byte with which something begins is known")
  func erste() {
    for erstes in UInt8.min...UInt8.max where !Bytegang.erste.contains(erstes) {
      for zweites in UInt8.min...UInt8.max {
        #expect(Bytegang.anlass(erstes, zweites).isEmpty, "\(erstes), \(zweites)")
      }
    }
  }
}
