import Fachmodell
import SourceText
import Testing

/// A calendar of sessions and a list of institutions are one table: where it stands is up to the writer.
@Suite("The one table of a form")
struct HauptlisteTests {
  private func lies(_ rumpf: String, art: String = "Sitzungskalender") -> Dokument {
    Dokumentleser(mandant: Mandant()).lies(
      SourceFile(path: "Content/x.md", text: "---\nart: \(art)\n---\n\n" + rumpf))
  }

  private static let tabelle = "| Gremium | Datum |\n|---|---|\n| Kreistag | 18.07.2018 |\n"

  @Test(
    "is read under any heading and under none",
    arguments: [
      "", "## Sitzungen\n\n", "## Sitzungskalender\n\n", "# Termine 2018\n\n",
      "## 2018\n\nHinweis.\n\n",
      "Vorab.\n\n", "## Termine\n\n### Erstes Halbjahr\n\n",
      "| Farbe | Bedeutung |\n|---|---|\n| rot | Ferien |\n\n",
    ])
  func gelesen(_ davor: String) {
    let dokument = lies(davor + Self.tabelle)
    #expect(dokument.zeilen(Sitzungskalender.sitzungen).count == 1)
    #expect(dokument.befunde.isEmpty, "\(dokument.befunde)")
  }

  @Test("institutions too")
  func einrichtungen() {
    let dokument = lies(
      "| Name | Anschrift |\n|---|---|\n| Rathaus | Palmstraße 3 |\n", art: "Einrichtungen")
    #expect(dokument.zeilen(Einrichtungen.liste).map { $0.text(Einrichtung.name) } == ["Rathaus"])
  }

  @Test("is never passed over in silence")
  func gemeldet() {
    #expect(lies(Self.tabelle + "\n## Mehr\n\n" + Self.tabelle).befunde.count == 1)
    #expect(
      lies("## Sitzungen\n\n" + Self.tabelle + "\n## Mehr\n\n" + Self.tabelle).befunde.count == 1)
    #expect(lies("Vorab.\n\n| Wer | Wann |\n|---|---|\n| A | B |\n").befunde.count == 2)
  }
}
