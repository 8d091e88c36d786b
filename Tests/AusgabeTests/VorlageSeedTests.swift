import Foundation
import TestSupport
import Testing

@testable import Ausgabe

/// The three outputs of 139/2018 beside the printed form, word by word.
@Suite("Outputs of 139/2018")
struct VorlageSeedTests {
  private func seed() throws -> [String] {
    words(
      of: try String(
        contentsOf: Muster.wurzel.appending(path: "Tests/Fixtures/139-2018.txt"), encoding: .utf8),
      as: .seed)
  }

  @Test(
    "every word and number of the form is there, in its order",
    arguments: [
      ("index.html", WordForm.html), ("index.md", .markdown), ("vorlage.txt", .text),
    ])
  func everyWord(file: String, form: WordForm) throws {
    let muster = try Muster.projekt()
    let page = try #require(muster.seiten["vorlagen/139-2018/\(file)"])
    let actual = words(of: page, as: form)
    #expect(missing(try seed(), in: actual) == [])
    #expect(outOfOrder(try seed(), in: actual) == [])
  }

  @Test(
    "annexes show every word of their sources",
    arguments: ["projektauftrag", "projektstrukturplan", "vereinbarung"],
    [("index.html", WordForm.html), ("index.md", .markdown), ("text.txt", .text)])
  func annexes(annex: String, output: (file: String, form: WordForm)) throws {
    let folder = "Content/vorlagen/2018/139-integrationskonzept"
    let source = try String(
      contentsOf: Muster.wurzel.appending(path: "\(folder)/\(annex).md"), encoding: .utf8)
    let body = try #require(source.firstRange(of: "\n---\n")).upperBound
    let page = try #require(
      try Muster.projekt().seiten["vorlagen/139-2018/\(annex)/\(output.file)"])
    let expected = words(of: String(source[body...]), as: .markdown)
    #expect(expected.count > 30)
    #expect(missing(expected, in: words(of: page, as: output.form)) == [])
  }

  @Test("the templates know every name they use")
  func templates() throws {
    let muster = try Muster.projekt()
    #expect(muster.befunde.map(\.summary) == [])
    #expect(muster.abbrueche.map(\.grund) == [])
  }
}
