import Diagnostics
import Regeln
import SourceText
import TestSupport
import Testing

/// What is said about the facts of reading: each fact has one rule and whole sentences.
@Suite("Sentences for facts of reading")
struct LesesatzTests {
  @Test(
    "a fact is one rule's, and what is said of it are sentences",
    arguments: Lesefakten.alle)
  func satz(fakt: Lesefakten.Fakt) {
    let (befund, regel) = (fakt.befund, fakt.regel)
    let datei = SourceFile(path: "Content/x.md", text: "größer: als")
    let funde = Katalog.lesebefunde([befund], datei)
    #expect(funde.map(\.rule) == [regel])
    for fund in funde { pruefeSaetze(fund) }
  }

  @Test("an impossible day is KA-001's alone")
  func unmoeglich() {
    let befund = Lesefakten.unlesbar(.datum, .unmoeglichesDatum).befund
    let datei = SourceFile(path: "Content/x.md", text: "größer: als")
    #expect(Katalog.lesebefunde([befund], datei).map(\.rule) == ["KA-001"])
  }

  @Test("Markdown that cannot be shown as meant is one rule's", arguments: Lesefakten.markdown)
  func markdown(text: String, regel: String) throws {
    let pruefling = try Pruefling(
      "---\nart: Seite\ntitel: Größe\n---\n\n" + text, pfad: "Content/seiten/x.md")
    #expect(pruefling.befunde.map(\.rule) == [regel])
    for fund in pruefling.befunde { pruefeSaetze(fund) }
  }

  private func pruefeSaetze(_ fund: Finding) {
    #expect(fund.summary.last != ".")
    #expect(fund.summary.first?.isLowercase == false)
    #expect(fund.explanation?.hasSuffix(".") == true, "\(fund.explanation ?? "nil")")
    #expect(!fund.fixes.isEmpty)
    for fix in fund.fixes {
      #expect(fix.advice.hasPrefix("Bitte ") && fix.advice.hasSuffix("."), "\(fix.advice)")
    }
    #expect(!(fund.summary + (fund.explanation ?? "")).contains("  "))
  }
}
