import Diagnostics
import TestSupport
import Testing

/// The paper 139/2018 before the families about money, resolutions, staff, results and annexes.
@Suite("Budget rules over Content")
struct InhaltHaushaltTests {
  /// Rule, level, and words of the paper with the place marked.
  static let erwartet: [(regel: String, stufe: Stufe, stelle: String)] = [
    ("BV-AN-005", .hinweis, "Führungsakademie, ⟦in der jeweils fortgeschriebenen Fassung⟧."),
    ("BV-BS-005", .hinweis, "⟦### Kreistag⟧"),
    ("BV-HH-001", .fehler, "finanzielle-auswirkungen: ⟦nicht angekreuzt⟧"),
    ("BV-HH-005", .hinweis, "| ja        | 20.000 € |        | ⟦20.000 €⟧    |"),
    ("BV-HH-007", .warnung, "| Position           | Zeile | ⟦2015⟧ |"),
    ("BV-HH-010", .hinweis, "| Bedarf: Sachaufwand     |       |      |      | ⟦5.000 €⟧ |"),
    ("BV-HH-012", .warnung, "Hier werden in 2018 maximal ⟦10.000 €⟧ benötigt."),
    ("BV-HH-014", .warnung, "(⟦Teilhaushalt 6⟧- Planansatz 20.000 €)"),
    ("BV-HH-018", .hinweis, "einem ⟦Interessenbekundungsverfahren zur Förderung⟧ über"),
    ("BV-PE-001", .fehler, "personelle-auswirkungen: ⟦nicht angekreuzt⟧"),
    ("BV-PE-004", .hinweis, "mit ⟦0,5 VZÄ⟧ für dieses Projekt"),
  ]
  static let familien = ["BV-HH-", "BV-BS-", "BV-PE-", "BV-ER-", "BV-AN-"]

  @Test("139/2018 raises each expected rule once, at its place, and nothing else")
  func vorlage() throws {
    let projekt = try InhaltTests.projekt { pfad, text in
      var text = text
      guard pfad.hasSuffix("/vorlage.md") else { return text }
      for fund in Self.erwartet {
        text = text.replacing(Marked(fund.stelle).text, with: fund.stelle)
      }
      return text
    }
    #expect(projekt.marken.count == Self.erwartet.count)
    let befunde = projekt.befunde.filter { befund in
      Self.familien.contains { befund.rule.hasPrefix($0) }
    }
    #expect(befunde.map(\.rule).sorted() == Self.erwartet.map(\.regel))
    for fund in Self.erwartet {
      let befund = try #require(befunde.first { $0.rule == fund.regel })
      #expect(befund.stufe == fund.stufe, "\(fund.regel)")
      let ort = projekt.ort(befund)
      #expect(projekt.marken.contains(ort), "\(fund.regel) \(ort)")
      #expect(fund.stelle.contains("⟦\(ort.text)⟧"), "\(fund.regel) \(ort)")
    }
  }

  @Test("the findings show the arithmetic and where the numbers stand")
  func rechnung() throws {
    let befunde = try InhaltTests.projekt { _, text in text }.befunde
    let mehrbedarf = try #require(befunde.first { $0.rule == "BV-HH-010" })
    #expect(
      mehrbedarf.summary
        == "Mehrbedarf 2018: 5.000\u{A0}€ (Bedarf 5.000\u{A0}€, Plan 0\u{A0}€)")
    #expect(mehrbedarf.notes.map(\.text) == ["Plan: 0\u{A0}€."])
    let personal = try #require(befunde.first { $0.rule == "BV-PE-001" })
    #expect(personal.notes.count == 1)
  }
}
