import Diagnostics
import Kalender
import Regeln
import SourceText
import TestSupport
import Testing

/// Plans of ten thousand elements, and plans that are meant to hurt.
@Suite("Large and hostile plans")
struct PlanGroesseTests {
  private static let kopf = """
    ---
    art: Projektstrukturplan
    kennung: gross
    projekt: gross
    kalender: BW
    ---

    ## Struktur

    | Code | Element | Art | Verantwortlich | Beginn | Ende | PT intern | Vorgänger | Ergebnis |
    |---|---|---|---|---|---|---|---|---|

    """

  private func regeln(_ zeilen: [String]) throws -> [String] {
    let pruefling = try Pruefling(Self.kopf + zeilen.joined(separator: "\n") + "\n")
    return pruefling.befunde.map(\.rule).filter { $0.hasPrefix("PSP-") }
  }

  private func paket(_ code: String, _ vorgaenger: String = "") -> String {
    "| \(code) | Teil | AP | Amt | 01.10.2018 | 02.10.2018 | 1 | \(vorgaenger) | Bericht |"
  }

  @Test("a chain of packages costs in proportion to its length")
  func kette() throws {
    func zeit(_ anzahl: Int) throws -> Duration {
      let zeilen =
        ["| 1 | Ganzes | Projekt | | | | | | |"]
        + (1...anzahl).map { paket("1.\($0)", $0 > 1 ? "1.\($0 - 1) AA" : "") }
      var gefunden: [String] = ["nichts gelesen"]
      let dauer = try processorTime { gefunden = try regeln(zeilen) }
      #expect(gefunden == [])
      return dauer
    }
    let klein = try zeit(1000)
    let gross = try zeit(8000)
    #expect(gross < klein * 20 + .seconds(1), "\(klein) \(gross)")
  }

  @Test("a circle through all packages is one finding, and named in short")
  func kreis() throws {
    let zeilen = (1...8000).map { paket("\($0)", "\($0 == 1 ? 8000 : $0 - 1)") }
    let pruefling = try Pruefling(Self.kopf + zeilen.joined(separator: "\n") + "\n")
    let kreise = pruefling.befunde.filter { $0.rule == "PSP-008" }
    #expect(kreise.count == 1)
    #expect((kreise.first?.summary.utf8.count ?? 1000) < 200)
  }

  @Test(
    "hostile plans end in time",
    arguments: [
      {
        "| \($0) | x | AP | A | 01.01.0001 | 31.12.9999 | 999999999999 | \($0 / 2) EA + 2500 AT | |"
      },
      { "| 1.\($0) | x | AP | A | | | | 9.\($0), x\($0) | |" },
      {
        "| \(String(repeating: "1.", count: $0 % 60))1 | x | M | A | 01.01.2018 | | 1 | 1, 1.1 | |"
      },
      { "| \($0) | x | AP | A | | | | \(max(1, 4000 - $0)), \($0), 1, 2, 3 | |" },
    ] as [@Sendable (Int) -> String])
  func feindlich(zeile: @Sendable (Int) -> String) throws {
    let text = Self.kopf + (1...4000).map(zeile).joined(separator: "\n") + "\n"
    let pruefling = try Pruefling(text)
    for befund in pruefling.befunde { #expect(befund.span.end <= text.utf8.count) }
    #expect(try processorTime { _ = try Pruefling(text) } < .seconds(30))
  }
}
