import Foundation
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

@Suite("Exchange files")
struct AustauschTests {
  @Test("the files of a plan are those that were recorded")
  func aufnahme() throws {
    let mappe = try Austauschmuster.messe()
    try Aufnahme.vergleiche(
      Dictionary(
        uniqueKeysWithValues: Austauschdatei.allCases.map {
          ($0.rawValue, Austauschmuster.datei($0, mappe))
        }), ordner: "austausch")
  }

  @Test("the host of an address, and nothing that could be anything else")
  func domain() {
    #expect(Austauschplan.domain("https://Kreistag.example.org:8080/x") == "kreistag.example.org")
    #expect(Austauschplan.domain("https://") == nil)
    #expect(Austauschplan.domain("kreistag") == nil)
    #expect(Austauschplan.domain(nil) == nil)
    #expect(Austauschplan.domain("x://a\r\nb") == "a")
  }

  @Test(
    "a day of work that is none counts eight hours", arguments: [(0, 480), (780, 468), (2400, 480)])
  func tag(hundertstel: Int, minuten: Int) throws {
    var mappe = try Austauschmuster.messe()
    mappe.stundenJeTag.wert = hundertstel
    #expect(mappe.minutenJeTag == minuten)
  }

  @Test(
    "an element without parts, dates or anything makes no file fail",
    arguments: Austauschdatei.allCases)
  func leer(datei: Austauschdatei) throws {
    var mappe = try Austauschmuster.messe()
    mappe.ereignisse = []
    mappe.plan.elemente = [Planelement(code: "", name: "", art: .meilenstein)]
    mappe.plan.anordnungen = [Anordnung(vorgaenger: 5, nachfolger: 0, art: .endeAnfang)]
    #expect(!Austauschmuster.datei(datei, mappe).isEmpty)
    #expect(datei.gibtEs(mappe) == (datei != .kalender))
    mappe.plan.elemente = []
    mappe.plan.anordnungen = []
    #expect(!datei.gibtEs(mappe))
  }

  @Test("an element that is its own part appears once, and the writing ends")
  func kreis() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente[0].eltern = 4
    mappe.plan.elemente[4].kinder.append(0)
    #expect(Planfolge(mappe.plan).stellen.map(\.element).sorted() == Array(0..<7))
  }
}
