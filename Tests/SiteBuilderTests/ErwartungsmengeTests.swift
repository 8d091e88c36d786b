import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// The paper 139/2018 before all rules together: what a careful colleague would mark, and nothing else.
@Suite("Everything that is found in this project's own content")
struct ErwartungsmengeTests {
  /// Place (line:column), level, rule, and the marked words, in the order of the file.
  static let vorlage = """
    4:8     Warnung BV-BF-006 „20.06.2018“
    14:26   ausgenommen BV-PE-001 „nicht angekreuzt“
    15:27   ausgenommen BV-HH-001 „nicht angekreuzt“
    22:41   Hinweis SP-004 „"Heime des Landkreises Lörrach"“
    37:1    Hinweis BV-BS-005 „### Kreistag“
    45:67   Warnung SP-001 „..“
    51:215  Warnung SP-002 „–arbeit“
    59:1    Warnung PA-003 „Positive Rückmeldungen“
    67:35   Hinweis BV-HH-005 „20.000 €“
    83:51   Hinweis BV-HH-010 „5.000 €“
    92:32   Warnung BV-HH-007 „2015“
    101:54  Warnung BV-HH-014 „Teilhaushalt 6“
    101:67  Warnung SP-003 „6- Planansatz“
    101:120 Warnung BV-HH-012 „10.000 €“
    111:45  Hinweis BV-HH-018 „Interessenbekundungsverfahren zur Förderung“
    123:79  Hinweis BV-PE-004 „0,5 VZÄ“
    123:83  Hinweis SP-008 „VZÄ“
    153:110 Hinweis BV-AN-005 „in der jeweils fortgeschriebenen Fassung“
    """

  @Test("139/2018 raises the eighteen expected findings, each once and at its place")
  func vorlage() async throws {
    let projekt = try Speicherprojekt("Content")
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    let bericht = try await projekt.pruefe(am: tag)
    let offen = bericht.findings.map { ($0, $0.stufe.rawValue) }
    let ausgenommen = bericht.waived.map { ($0.finding, "ausgenommen") }
    let alle = (offen + ausgenommen).sorted { LocatedFinding.comesBefore($0.0, $1.0) }
    #expect(alle.map(\.0.path) == Array(repeating: Probe.vorlage, count: 18))
    let zeilen = alle.map { befund, stufe in
      let ort = "\(befund.place.start.line):\(befund.place.start.column)"
      return ort.padding(toLength: 8, withPad: " ", startingAt: 0)
        + "\(stufe) \(befund.rule) „\(befund.place.excerpt?.marked ?? "")“"
    }
    #expect(zeilen.joined(separator: "\n") == Self.vorlage)
  }

  @Test("without its waivers the two Fehler of the source count")
  func ohneAusnahmen() async throws {
    var projekt = try Speicherprojekt("Content")
    try projekt.wende(
      Mutation.alle(
        in: """
          = BV-HH-001
          @ \(Probe.vorlage)
          - ## Ausnahmen
          -
          - | Regel     | Grund                                      |
          - |-----------|--------------------------------------------|
          - | BV-HH-001 | Ankreuzstand im Textauszug nicht erkennbar |
          - | BV-PE-001 | Ankreuzstand im Textauszug nicht erkennbar |
          + <!-- Ausnahmen -->
          """)[0])
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    let bericht = try await projekt.pruefe(am: tag)
    let fehler = bericht.findings.filter { $0.stufe == .fehler }
    #expect(fehler.map(\.rule) == ["BV-PE-001", "BV-HH-001"])
    #expect(!bericht.allowsPublication)
  }
}
