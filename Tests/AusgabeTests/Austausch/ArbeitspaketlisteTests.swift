import Foundation
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

@Suite("arbeitspakete.csv")
struct ArbeitspaketlisteTests {
  @Test("no cell of a name begins like a formula", arguments: Austauschmuster.feindliche)
  func formel(name: String) throws {
    let text = Austauschmuster.datei(.arbeitspakete, try Austauschmuster.einzeln(name, code: name))
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    for zeile in text.components(separatedBy: "\r\n") {
      for zelle in felder(zeile) {
        let erstes = zelle.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(!["=", "+", "-", "@"].contains(erstes), "\(zelle)")
      }
    }
  }

  @Test("each row has a cell for each column", arguments: Austauschmuster.feindliche)
  func spalten(name: String) throws {
    let text = Austauschmuster.datei(.arbeitspakete, try Austauschmuster.einzeln(name))
    let zeilen = text.components(separatedBy: "\r\n")
    #expect(zeilen.count == 3)
    #expect(zeilen.last == "")
    #expect(zeilen.prefix(2).allSatisfy { felder($0).count == Arbeitspaketliste.spalten.count })
  }

  @Test("a code that Excel would take for a day stays text")
  func code() throws {
    let text = Austauschmuster.datei(.arbeitspakete, try Austauschmuster.messe())
    #expect(text.contains("\r\n\"\t1\";Ausbildungsmesse;"))
    #expect(text.contains("\r\n\"\t1.1\";Vorbereitung;"))
  }

  /// Cells by RFC 4180, semicolons for commas.
  private func felder(_ zeile: String) -> [String] {
    var felder = [""]
    var inZeichen = false
    for zeichen in zeile.unicodeScalars {
      if zeichen == "\"" {
        inZeichen.toggle()
      } else if zeichen == ";", !inZeichen {
        felder.append("")
      } else {
        felder[felder.count - 1].unicodeScalars.append(zeichen)
      }
    }
    #expect(!inZeichen)
    return felder
  }
}
