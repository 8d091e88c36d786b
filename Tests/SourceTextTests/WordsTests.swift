import SourceText
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "words are runs of letters and digits of any language",
    arguments: [
      "einstimmig bei 2 Enthaltungen", "Ö 1.2", "TOP N 3", "", " ", "…", "„geändert“ – beschlossen",
      "größer × kleiner ÷ ß", "ÄÖÜäöüßÿ", "a\u{308}ndern", "Łódź 3", "½ Stimme", "日本 5", "a\r\nb",
      "x.",
      ".x", "1,5", "\u{A0}ja\u{A0}", "ÃÂ÷", "é", "e\u{301}",
    ])
  func worte(text: String) {
    #expect(words(text) == text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(
      words(text, with: ".")
        == text.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init))
  }
}
