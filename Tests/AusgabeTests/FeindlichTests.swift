import Kalender
import Testing

@testable import Ausgabe

/// Papers that nobody should write: pages come out all the same, with one first heading each.
@Suite("Hostile papers")
struct FeindlichTests {
  private static let kopf = """
    ---
    art: Beschlussvorlage
    nummer: 1/2020
    datum: 01.03.2020
    betreff: Probe
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | öffentlich | 02.03.2020 |


    """

  @Test(
    "any body gives pages",
    arguments: [
      "", "# Eins\n\n# Zwei\n\nText\n\n# Drei\n", "## Anlagen\n\n| |\n|-|\n| |\n",
      "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| 2018 | Position |\n|-|-|\n| 1 |\n",
      "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n| Position |\n|-|\n| Plan: Erträge |\n",
      "## Unterschriften\n\n| Ort |\n|-|\n| Lörrach |\n", "## Ziele\n\n### Wirkungsziel\n",
      "## Beschlussvorschlag\n\n### A\n\nWortlaut wie B\n\n### B\n\nWortlaut wie A\n",
      "## Begründung\n\n## Begründung\n\n| a |\n|-|\n| b |\n", "## \n\n###\n\nText\n",
      "## Finanzielle Auswirkungen\n\n### Ergebnishaushalt\n\n| Betroffen |\n|-|\n| ja |\n",
      "## Begründung\n\n" + String(repeating: "> ", count: 60) + "tief\n",
      "## Begründung\n\n" + String(repeating: "x", count: 5000) + "\n",
      "## Begründung\n\n|" + String(repeating: "a|", count: 60) + "\n|"
        + String(repeating: "-|", count: 60) + "\n|" + String(repeating: "b|", count: 60) + "\n",
    ])
  func seiten(rumpf: String) throws {
    let muster = try Muster(
      [
        "Content/k.md": "---\nart: Gremium\nkennung: k\nname: Kreistag\n---\n",
        "Content/v/vorlage.md": Self.kopf + rumpf,
      ], am: try #require(Datum(jahr: 2020, monat: 1, tag: 1)))
    #expect(muster.abbrueche.isEmpty)
    #expect(muster.seiten["vorlagen/1-2020/vorlage.txt"] != nil)
    for (pfad, text) in muster.seiten where pfad.hasSuffix(".html") {
      #expect(text.split(separator: "<h1", omittingEmptySubsequences: false).count == 2, "\(pfad)")
    }
    let markdown = try #require(muster.seiten["vorlagen/1-2020/index.md"])
    #expect(markdown.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
  }
}
