import Fachmodell
import Foundation
import Kalender
import Testing

/// The patterns of the schemas against the readers of the same values; whole heads are compared by
/// `Tests/Schema/run.py`, with a validator of others.
@Suite("Schemas of heads")
struct KopfschemaTests {
  /// The pattern of a field, out of the schema as it is printed.
  private func muster(
    _ gegenstand: Kopfschema.Gegenstand, _ feld: String
  ) throws -> Regex<AnyRegexOutput> {
    let text = Kopfschema(mandant: nil, regeln: []).text(gegenstand)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let felder = try #require(json?["properties"] as? [String: Any])
    let formen = try #require((felder[feld] as? [String: Any])?["anyOf"] as? [[String: Any]])
    return try Regex(try #require(formen.lazy.compactMap { $0["pattern"] as? String }.first))
  }

  @Test("a day is one to the schema where it is one to the calendar")
  func tage() throws {
    let muster = try muster(.dokument(.vorlage), "datum")
    func zweistellig(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : "\(zahl)" }
    var abweichungen: [String] = []
    for jahr in ["0000", "0001", "0400", "1900", "2000", "2018", "2024", "9999"] {
      for monat in 0...13 {
        for tag in 0...32 {
          let teile = [zweistellig(tag), zweistellig(monat), jahr]
          for text in [teile.joined(separator: "."), teile.reversed().joined(separator: "-")] {
            let istTag = (try? Datumsleser.datum(text).get()) != nil
            if (text.firstMatch(of: muster) != nil) != istTag { abweichungen.append(text) }
          }
        }
      }
    }
    #expect(abweichungen == [])
  }

  @Test(
    "other values are taken and refused as the reader does",
    arguments: [
      (
        .dokument(.sitzung), "datum", Feldtyp.datumsbereich,
        [
          "07./08.12.2021", "30.11.–01.12.2021", "30.11. bis 01.12.2021", "20.06.2018",
          "20.06.2018 - 21.06.2018", "20.6.2018", "20.06.2018 und", "32./33.12.2021",
          "im Juni 2018", "2018-06-20 bis 2018-06-21", "20.06.2018, 21.06.2018",
        ]
      ),
      (
        .dokument(.sitzung), "beginn", .uhrzeit,
        [
          "15:00", "9:30", "15.00 Uhr", "15 Uhr", "24:00", "24 Uhr", "24:30", "25:00", "15", "9:5",
          "15:60", "15 h",
        ]
      ),
      (
        .dokument(.vorlage), "auftrag-im-jahr", .ganzzahl,
        ["2018", "2018,5", "2018 ", "zwanzig", "-1"]
      ),
      (
        .dokument(.haushaltsplan), "jahr", .haushaltsjahre,
        [
          "2018", "2025/2026", "2025/26", "2025–2026", "2025 und 2026", "2029/2030", "2025/2027",
          "2026/25", "2025/", "25/26", "1825", "2025, 2026, 2027", "zwei",
        ]
      ),
      (.mandant, "personentag-stunden", .zahl, ["8", "7,8", "7,75", "7,755", "7.8", "8 h"]),
      (
        .mandant, "land", .text,
        ["BW", "bw", "DE-BW", "Freistaat Sachsen", "baden wuerttemberg", "NRW", "Meck-Pomm"]
      ),
    ] as [(Kopfschema.Gegenstand, String, Feldtyp, [String])])
  func werte(
    _ gegenstand: Kopfschema.Gegenstand, _ feld: String, _ typ: Feldtyp, _ texte: [String]
  ) throws {
    let muster = try muster(gegenstand, feld)
    for text in texte {
      let gelesen = (try? Wertleser().lies(text.trimmingCharacters(in: .whitespaces), typ).get())
      let istLand = feld != "land" || Land(text) != nil
      #expect(
        (text.firstMatch(of: muster) != nil) == (gelesen != nil && istLand), "\(feld): \(text)")
    }
  }

  @Test("levels of rules are named one by one, and those that protect secrets cannot be lowered")
  func stufen() throws {
    let regeln = [
      Kopfschema.Regelzeile(id: "SP-008", titel: "Kurz", bleibtFehler: false),
      Kopfschema.Regelzeile(id: "DS-004", titel: "Geheim", bleibtFehler: true),
    ]
    let text = Kopfschema(mandant: nil, regeln: regeln).text(.mandant)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let felder = try #require(json?["properties"] as? [String: [String: Any]])
    let zeilen = try #require(felder["stufen"]?["properties"] as? [String: [String: String]])
    #expect(zeilen["SP-008"] == ["description": "Kurz", "$ref": "#/$defs/stufe"])
    #expect(zeilen["DS-004"]?["$ref"] == "#/$defs/bleibtFehler")
    #expect(felder["stufen"]?["additionalProperties"] as? Bool == false)
  }
}
