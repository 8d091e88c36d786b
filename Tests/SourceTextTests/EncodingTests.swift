import SourceText
import TestSupport
import Testing

@Suite("Encoding")
struct EncodingTests {
  @Test(
    "UTF-8 is fine, with and without a byte order mark",
    arguments: [
      "a", "Lörrach – „Integration“ 🙂 und mehr Text, länger als ein Wort", "\u{FEFF}Ä\r\n",
      "\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}",
    ])
  func clean(text: String) {
    let (problems, cleaned) = checkEncoding(Array(text.utf8))
    #expect(problems.isEmpty)
    #expect(cleaned == nil)
  }

  @Test("an empty file is a problem")
  func empty() {
    #expect(checkEncoding([]).problems == [.emptyFile])
  }

  @Test(
    "each broken byte is found and replaced, wherever it stands in a word of eight",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func broken(bad: [UInt8]) {
    for before in 0...9 {
      for after in 0...9 {
        let bytes =
          Array("äöüß, zwölf".utf8.prefix(2 * (before / 2))) + bad
          + Array(String(repeating: "x", count: after).utf8)
        let start = 2 * (before / 2)
        let (problems, cleaned) = checkEncoding(bytes)
        #expect(problems == [.invalidUTF8(Span(start, start + bad.count), count: bad.count)])
        #expect(cleaned?.count == bytes.count)
        #expect(cleaned.map { String(validating: $0, as: UTF8.self) != nil } == true)
        #expect(cleaned?[start..<start + bad.count].allSatisfy { $0 == 0x3F } == true)
      }
    }
  }

  @Test("Latin-1 text: the first place and the number of letters")
  func latin1() {
    let bytes: [UInt8] = Array("Sitzung in L".utf8) + [0xF6] + Array("rrach f".utf8) + [0xFC, 0x72]
    let (problems, cleaned) = checkEncoding(bytes)
    #expect(problems == [.invalidUTF8(Span(12, 13), count: 2)])
    #expect(cleaned.map { String(decoding: $0, as: UTF8.self) } == "Sitzung in L?rrach f?r")
  }

  @Test("NUL bytes: the first place and their number")
  func nul() {
    let (problems, cleaned) = checkEncoding(Array("Größe\0 und noch\0 eins".utf8))
    #expect(problems == [.nulBytes(Span(7, 8), count: 2)])
    #expect(cleaned.map { String(decoding: $0, as: UTF8.self) } == "Größe? und noch? eins")
  }

  @Test("UTF-16 is called by its name, with and without a byte order mark")
  func utf16() {
    let little = "---\nbetreff: Größe – ja\n---\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let big = "---\nbetreff: Größe – ja\n---\n".utf16.flatMap {
      [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let (problems, cleaned) = checkEncoding(bytes)
      #expect(problems == [.utf16])
      #expect(cleaned?.count == bytes.count)
      #expect(cleaned?.contains(0) == false)
    }
  }

  @Test("a megabyte of rubbish takes no time worth naming")
  func rubbish() {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
    let time = processorTime {
      #expect(checkEncoding(bytes).problems.count == 2)
    }
    #expect(time < .seconds(5))
  }
}
