import SourceText
import Testing

@Suite("Folded key table")
struct FoldedKeyTableTests {
  @Test("finds every name under its number, however it is spelt")
  func numbers() {
    let words = ["Zuständigkeit", "Gremium", "Status", "Datum", "Grund", "Erneut", "ab 2019"]
    let table = FoldedKeyTable(words.map { FoldedKey($0) })
    for (number, word) in words.enumerated() { #expect(table[FoldedKey(word)] == number) }
    #expect(table[FoldedKey("ZUSTAENDIG-KEIT")] == 0)
    #expect(table[FoldedKey("Zustand")] == nil)
    #expect(table.contains(FoldedKey("Ab2019")))
  }

  @Test("takes the first of a name that comes twice")
  func doubles() {
    let table = FoldedKeyTable([(FoldedKey("ja"), 7), (FoldedKey("nein"), 8), (FoldedKey("Ja"), 9)])
    #expect(table[FoldedKey("ja")] == 7)
    #expect(table.entries.map(\.1).sorted() == [7, 8])
  }

  @Test("is empty without names")
  func empty() {
    #expect(FoldedKeyTable([FoldedKey]())[FoldedKey("ja")] == nil)
  }
}
