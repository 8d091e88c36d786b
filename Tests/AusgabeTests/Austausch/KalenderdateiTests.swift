import Foundation
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

@Suite("termine.ics")
struct KalenderdateiTests {
  private func zeilen(_ mappe: Austauschplan) -> [String] {
    Austauschmuster.datei(.kalender, mappe).components(separatedBy: "\r\n")
  }

  @Test(
    "no line is longer than 75 bytes, and none ends inside a character",
    arguments: Austauschmuster.feindliche)
  func faltung(name: String) throws {
    var out = ByteWriter()
    Kalenderdatei.schreibe(try Austauschmuster.einzeln(name), into: &out)
    let bytes = out.array()
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    var zeile: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A {
        #expect(bytes[index - 1] == 0x0D)
        #expect(zeile.count <= 76)
        #expect(String(validating: zeile, as: UTF8.self) != nil)
        zeile = []
      } else {
        zeile.append(byte)
      }
    }
    #expect(zeile == [])
  }

  @Test("a name adds no line of its own", arguments: Austauschmuster.feindliche)
  func eingeschleust(name: String) throws {
    let zeilen = zeilen(try Austauschmuster.einzeln(name))
    let eigene = zeilen.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" && $0 != ";" } }
    let erwartet: [Substring] = [
      "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP",
      "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "END", "END", "",
    ]
    #expect(eigene == erwartet.filter { !name.isEmpty || $0 != "DESCRIPTION" })
  }

  @Test("the same element keeps its UID when its name and dates change")
  func kennung() throws {
    var mappe = try Austauschmuster.messe()
    let vorher = zeilen(mappe).filter { $0.hasPrefix("UID") }
    mappe.name = "Messe"
    mappe.stand = try Austauschmuster.tag("2020-01-01")
    mappe.plan.elemente[2].name = "Halle"
    mappe.plan.elemente[2].beginn = try Austauschmuster.tag("2019-04-03")
    #expect(zeilen(mappe).filter { $0.hasPrefix("UID") } == vorher)
    #expect(vorher.first == "UID:messe-2019-1-1-1@kreistag.example.org")
    mappe.domain = nil
    #expect(zeilen(mappe).contains("UID:messe-2019-1-1-1@messe-2019"))
  }

  @Test("two elements of one code are two events")
  func doppelt() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente[3].code = "1.1.1"
    let kennungen = zeilen(mappe).filter { $0.hasPrefix("UID") }
    #expect(kennungen.count == 5)
    #expect(Set(kennungen).count == 5)
  }
}
