import Diagnostics
import Kalender
import Regeln
import SourceText
import TestSupport
import Testing

/// No input may stop the rules, and no finding may point outside its file.
@Suite("Hostile input for the rules")
struct HostileTests {
  @Test("papers with bytes replaced, removed and doubled", arguments: 0..<40)
  func verstuemmelt(saat: UInt64) throws {
    var zufall = Zufall(saat: saat)
    let beispiele = Katalog.blaetter.flatMap { $0.gut + $0.schlecht }
    for _ in 0..<12 {
      let beispiel = beispiele[zufall.unter(beispiele.count)]
      let dateien = beispiel.dateien.map { datei in
        (pfad: datei.pfad, text: verstuemmle(datei.text, &zufall))
      }
      let projekt = Beispielprojekt(dateien, baudatum: .erstes)
      let befunde = projekt.befunde
      for befund in befunde {
        let text = projekt.dateien.first { $0.pfad == befund.path }?.text ?? ""
        #expect(befund.span.start >= 0 && befund.span.end <= text.utf8.count, "\(befund)")
      }
      #expect(projekt.befunde == befunde)
    }
  }

  @Test(
    "long repetitions end in time",
    arguments: [
      "31.02.2023 ", "Mittwoch, ", "Vorlage 12/2018, ", "Vorlage ", "1.", "(((", "<!-- ",
      "Drucksache Nr. ",
      "Vorlage 12/2018 und ", "**Mo**, ", "20. Juni ",
    ])
  func wiederholt(text: String) throws {
    let lang = String(repeating: text, count: 60_000 / text.utf8.count)
    let projekt = try Beispielprojekt(Regelbeispiel("## Begründung\n\n" + lang))
    #expect(processorTime { _ = projekt.befunde } < .seconds(20))
  }

  @Test("fields at the ends of their ranges")
  func raender() throws {
    let projekt = try Beispielprojekt(
      Regelbeispiel(
        """
        nummer: ////1/2/3
        datum: 31.12.9999
        bezug: , ;; 1, 1
        gesamtkosten: 9.999.999.999.999 €
        gegenstand: Vergabe

        ## Beratungsfolge

        | Gremium | Status | Datum | Zuständigkeit |
        |---|---|---|---|
        | | | 01.01.0001–31.12.9999 | Entscheidung |
        | Kreistag | öffentlich | 31.12.2018 | Entscheidung |
        | ⟦⟧ |
        """,
        dazu: [
          .hauptsatzung(""), .sitzung("datum: 01.01.0001–31.12.9999\neinladung-am: 31.12.9999"),
        ]
      ))
    #expect(projekt.befunde.contains { $0.rule == "BV-BF-002" })
  }

  private func verstuemmle(_ text: String, _ zufall: inout Zufall) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<(1 + zufall.unter(6)) where !bytes.isEmpty {
      let stelle = zufall.unter(bytes.count)
      let ende = min(bytes.count, stelle + zufall.unter(40))
      switch zufall.unter(4) {
      case 0: bytes[stelle] = UInt8(truncatingIfNeeded: zufall.unter(128))
      case 1: bytes.removeSubrange(stelle..<ende)
      case 2: bytes.insert(contentsOf: bytes[stelle..<ende], at: stelle)
      default: bytes.insert(contentsOf: Array("|\n:.".utf8), at: stelle)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
