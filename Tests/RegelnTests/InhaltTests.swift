import Diagnostics
import Foundation
import Kalender
import Regeln
import SourceText
import Testing

/// The project's own content: what these families find in the paper 139/2018.
@Suite("Rules over Content")
struct InhaltTests {
  static let familien = ["LE-", "BV-ST-", "BV-ID-", "BV-BF-", "KA-"]

  @Test("139/2018 raises BV-BF-006 at its date and nothing else of these families")
  func vorlage() throws {
    let datum = "datum: 20.06.2018"
    let projekt = try Self.projekt { pfad, text in
      pfad.hasSuffix("/vorlage.md")
        ? text.replacing("\n\(datum)\n", with: "\ndatum: ⟦20.06.2018⟧\n") : text
    }
    #expect(projekt.marken.count == 1)
    let befunde = projekt.befunde.filter { befund in
      Self.familien.contains { befund.rule.hasPrefix($0) }
    }
    #expect(befunde.map(\.rule) == ["BV-BF-006"])
    #expect(befunde.map(projekt.ort) == projekt.marken)
  }

  @Test("the content is read at all")
  func gelesen() throws {
    let projekt = try Self.projekt { pfad, text in
      pfad.hasSuffix("/vorlage.md")
        ? text.replacing("am 25.05.2018", with: "am ⟦25.13.2018⟧") : text
    }
    let befunde = projekt.befunde.filter { $0.rule == "KA-001" }
    #expect(befunde.map(projekt.ort) == projekt.marken)
    #expect(projekt.marken.count == 1)
  }

  static func projekt(
    _ geaendert: (String, String) -> String
  ) throws -> Beispielprojekt {
    let wurzel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let namen = FileManager.default.enumerator(atPath: wurzel.appending(path: "Content").path)
    var dateien: [(pfad: String, text: String)] = []
    while let name = namen?.nextObject() as? String {
      guard name.hasSuffix(".md") || name.hasSuffix(".yml") else { continue }
      let pfad = "Content/" + name
      let text = try String(contentsOf: wurzel.appending(path: pfad), encoding: .utf8)
      dateien.append((pfad, geaendert(pfad, text)))
    }
    return Beispielprojekt(dateien, baudatum: try #require(Datum(jahr: 2018, monat: 6, tag: 20)))
  }
}
