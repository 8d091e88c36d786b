import Fachmodell
import SourceText
import TestSupport
import Testing

@testable import Regeln

/// Words of a paper's text that rules ask for.
@Suite("Words that rules ask for")
struct StichwortTests {
  @Test(
    "staff is a number with a unit",
    arguments: [
      ("mit ⟦0,5 VZÄ⟧ für", 50), ("⟦1,25\u{A0}VZK⟧", 125), ("⟦2 Vollzeitstellen⟧", 200),
      ("⟦0,5 AK⟧", 50), ("⟦3 Planstellen⟧", 300), ("⟦1,5 Stellenanteile⟧", 150),
      ("⟦12\nVZÄ⟧,", 1_200),
    ])
  func stellen(_ text: String, _ hundertstel: Int) {
    let marked = Marked(text)
    let funde = lies(marked.text)
    #expect(funde.map(\.span) == marked.spans)
    #expect(funde.map(\.art) == [.stellenanteil(Hundertstel(hundertstel))])
  }

  @Test(
    "words that only look like staff, grants or annexes are left alone",
    arguments: [
      "5 AK", "VZÄ", "3,555 VZÄ", "an 3 Stellen", "12 Messstellen", "2018/5 VZÄ", "1.000,5 VZÄ",
      "Förderung der Integration", "ein Zuschuss des Landkreises", "Landesmittelschule",
      "Anlagevermögen", "Anlagenbau", "Anlage-Nr.", "jeweils mit 20 Tagen",
      "<!-- Anlage 1, 2 VZÄ, Fördermittel -->", "jeweils gültigen Satzung", "Kläranlage 3",
    ])
  func keine(_ text: String) {
    #expect(lies(text) == [])
  }

  @Test("each kind is found with all its words, in the order of the text")
  func arten() {
    let text =
      "Anlagen 1 in der jeweils\ngeltenden Fassung, Zuschüsse vom Bund, 3 Stellen, ESF-Mitteln"
    let funde = lies(text)
    #expect(
      funde.map(\.art) == [.anlage, .jeweiligeFassung, .foerderung, .stellenzahl, .foerderung])
    let datei = SourceFile(path: "", text: text)
    #expect(
      funde.map { datei.text($0.span) } == [
        "Anlagen", "in der jeweils\ngeltenden Fassung", "Zuschüsse vom Bund", "3 Stellen",
        "ESF-Mitteln",
      ])
  }

  /// The words of a paper with that text; their places count from its start.
  private func lies(_ text: String) -> [Stichwort] {
    let kopf = "---\nart: Beschlussvorlage\n---\n"
    let dokument = Dokumentleser(mandant: Mandant()).lies(
      SourceFile(path: "vorlage.md", text: kopf + text))
    let laenge = kopf.utf8.count
    return Bytegang(dokument).stichworte.map {
      Stichwort(art: $0.art, span: Span($0.span.start - laenge, $0.span.end - laenge))
    }
  }
}
