import SourceText
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "names that people write differently fold to the same",
    arguments: [
      ("Größe", "groesse"), ("GRÖSSE", "groesse"), ("Gro\u{308}ße", "groesse"),
      ("GRO\u{308}\u{1E9E}E", "groesse"), ("Ü B_er-sicht", "uebersicht"),
      ("Teil\u{A0}haushalt", "teilhaushalt"), ("Teil\u{AD}haus\u{2011}halt", "teilhaushalt"),
      ("äöüß", "aeoeuess"), ("A\u{308}U\u{308}", "aeue"), ("Café", "café"), ("", ""), ("– 1", "–1"),
    ])
  func folds(text: String, folded: String) {
    #expect(fold(text) == folded)
    #expect(FoldedKey(text) == FoldedKey(folded))
    var text = text
    #expect(text.withUTF8 { FoldedKey(bytes: $0) } == FoldedKey(folded))
  }

  @Test("a diaeresis counts only on a, o and u")
  func foreignDiaeresis() {
    #expect(fold("e\u{308}") == "e\u{308}")
    #expect(FoldedKey("Noël") != FoldedKey("Noel"))
  }

  @Test("bytes that are no UTF-8 do no harm")
  func brokenBytes() {
    for tail: [UInt8] in [[0xC3], [0xE2, 0x80], [0xE1, 0xBA], [0x61, 0xCC], [0xC2], [0xFF]] {
      let key = tail.withUnsafeBufferPointer { FoldedKey(bytes: $0) }
      #expect(key != FoldedKey(""))
    }
  }

  @Test("the hash is FNV-1a as published")
  func hash() {
    #expect(FoldedKey("").hash == 0xCBF2_9CE4_8422_2325)
    #expect(FoldedKey("foobar").hash == 0x8594_4171_F739_67E8)
  }
}
