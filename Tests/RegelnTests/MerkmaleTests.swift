import Diagnostics
import Fachmodell
import SourceText
import TestSupport
import Testing

@testable import Regeln

/// Rules are asked only where they have something to look at.
@Suite("What documents have")
struct MerkmaleTests {
  static let beispiele = Katalog.blaetter.flatMap { $0.gut + $0.schlecht }

  @Test("who is not asked would have had nothing to say", arguments: beispiele.indices)
  func ungefragte(nummer: Int) throws {
    for kontext in try Beispielprojekt(Self.beispiele[nummer]).kontexte {
      let merkmale = kontext.merkmale
      for regel in Katalog.dokumentregeln where regel.betrifft.isDisjoint(with: merkmale) {
        let befunde = regel.init().check(kontext)
        #expect(befunde.map(\.summary) == [], "\(regel.blatt.id) in \(kontext.pfad)")
      }
    }
  }

  @Test("every rule is asked in some example")
  func gefragte() throws {
    var gefragt: Merkmale = []
    for beispiel in Self.beispiele {
      for kontext in try Beispielprojekt(beispiel).kontexte { gefragt.formUnion(kontext.merkmale) }
    }
    for regel in Katalog.dokumentregeln {
      #expect(!regel.betrifft.isDisjoint(with: gefragt), "\(regel.blatt.id)")
    }
  }
}
