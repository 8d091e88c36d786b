import Diagnostics
import Regeln
import SourceText
import Testing

/// The project's own content: what the families of projects, language, accessibility and protection find.
@Suite("Projects, language and protection over Content")
struct ProjektInhaltTests {
  static let familien = ["DS-", "BA-", "SP-", "PA-", "PSP-", "VB-"]

  /// Rule, text before its place, the place, text behind: each stands once in the paper.
  static let erwartet: [(regel: String, davor: String, stelle: String, danach: String)] = [
    (
      "SP-004", "| Sozialausschuss und Betriebsausschuss ", "\"Heime des Landkreises Lörrach\"",
      " |"
    ),
    ("SP-001", "Begleitgruppe vorzunehmen", "..", "\n"),
    ("SP-002", "Integrationspolitik und ", "–arbeit", " bewusst"),
    ("PA-003", "### Zielerreichungskriterium\n\n", "Positive Rückmeldungen", "\n"),
    ("SP-003", "(Teilhaushalt ", "6- Planansatz", " 20.000 €)"),
    ("SP-008", "mit 0,5 ", "VZÄ", " für dieses Projekt"),
  ]

  @Test(
    "139/2018 raises each expected finding once, at its place, and nothing else of these families")
  func vorlage() throws {
    let projekt = try InhaltTests.projekt { pfad, text in
      guard pfad.hasSuffix("/vorlage.md") else { return text }
      return Self.erwartet.reduce(text) { text, stelle in
        text.replacing(
          stelle.davor + stelle.stelle + stelle.danach,
          with: "\(stelle.davor)⟦\(stelle.stelle)⟧\(stelle.danach)")
      }
    }
    #expect(projekt.marken.count == Self.erwartet.count)
    let befunde = projekt.befunde.filter { befund in
      Self.familien.contains { befund.rule.hasPrefix($0) }
    }.sorted { $0.span < $1.span }
    #expect(befunde.map(\.rule) == Self.erwartet.map(\.regel))
    #expect(befunde.map(projekt.ort) == projekt.marken)
  }

  @Test("the expected levels are those of the catalogue")
  func stufen() throws {
    let befunde = try InhaltTests.projekt { $1 }.befunde
    let stufen = Dictionary(befunde.map { ($0.rule, $0.stufe) }, uniquingKeysWith: { a, _ in a })
    for regel in ["SP-001", "SP-002", "SP-003", "PA-003"] {
      #expect(stufen[regel] == .warnung, "\(regel)")
    }
    for regel in ["SP-004", "SP-008"] { #expect(stufen[regel] == .hinweis, "\(regel)") }
  }

  @Test(
    "all rules of the catalogue's families are there",
    arguments: [("PA", 7), ("PSP", 12), ("VB", 3), ("DS", 8), ("BA", 5), ("SP", 8)])
  func familie(kennung: String, anzahl: Int) {
    let da = Set(Katalog.blaetter.map(\.id))
    for nummer in 1...anzahl {
      let id = "\(kennung)-\(nummer < 10 ? "00" : "0")\(nummer)"
      #expect(da.contains(id), "\(id)")
    }
  }
}
