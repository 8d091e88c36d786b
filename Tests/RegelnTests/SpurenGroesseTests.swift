import Diagnostics
import Regeln
import TestSupport
import Testing

/// Texts that repeat what the walk over the bytes looks for.
@Suite("Hostile text for rules about language and protection")
struct SpurenGroesseTests {
  @Test(
    "long repetitions end in time, with few findings",
    arguments: [
      "\"", "„", "“x ", "{>>", "{>>x<<} ", "DE44 5001 0517 5407 3249 31 ", "DE44500105",
      "geb. am 1.1.1970 ",
      "Frau A, ", "Frau A, Weg 3, 79539 Ort ", "VZÄ ", "A- B ", "und –x ", "x– und ", "x.. ",
      "20000 € ",
      "€ ", "5% ", "z.B. ", "§5", "Steuer-ID ", "65 170839 J 003 ", "Kaufpreis ", "Bieter ",
      "<!-- ",
      "`\"", "ÄÖÜ ", "5 Euro 5 € ", "**x**\n\n", "#### x\n\n", "[hier](x) ", "![](x) ",
      "| | |\n|---|---|\n\n",
    ])
  func wiederholt(text: String) throws {
    let lang = String(repeating: text, count: 80_000 / text.utf8.count)
    let datei = """
      ---
      art: Beschlussvorlage
      nummer: 1/2018
      ---

      ## Beratungsfolge

      | Gremium | Status |
      |---|---|
      | Kreistag | öffentlich |

      ## Begründung

      „Das“ ist "so". \(lang)
      """
    var befunde: [Finding] = []
    let dauer = try processorTime { befunde = try Pruefling(datei).befunde }
    #expect(dauer < .seconds(20))
    for familie in ["SP-", "DS-"] {
      #expect(befunde.count { $0.rule.hasPrefix(familie) } <= 500)
    }
    for befund in befunde {
      #expect(befund.span.end <= datei.utf8.count)
      for fix in befund.fixes {
        if let span = fix.span { #expect(span.end <= datei.utf8.count) }
      }
    }
  }
}
