import Foundation
import Testing

@testable import Ausgabe

@Suite("projektplan.json")
struct PlanjsonTests {
  @Test("names come back as they were", arguments: Austauschmuster.feindliche)
  func namen(name: String) throws {
    let text = Austauschmuster.datei(.json, try Austauschmuster.einzeln(name))
    let daten = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let elemente = try #require(daten["elemente"] as? [[String: Any]])
    let gelesen = try #require(elemente.first?["name"] as? String)
    #expect(Array(gelesen.unicodeScalars) == Array(name.unicodeScalars))
    #expect(daten["version"] as? Int == 1)
  }

  @Test("what is not known is null, and zero is zero")
  func leer() throws {
    let text = Austauschmuster.datei(.json, try Austauschmuster.messe())
    let daten = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let elemente = try #require(daten["elemente"] as? [[String: Any]])
    #expect(elemente[0]["eltern"] is NSNull)
    #expect(elemente[1]["eltern"] as? Int == 0)
    #expect(elemente[5]["dauer"] as? Int == 0)
    #expect(elemente[5]["ptIntern"] is NSNull)
    #expect(elemente[2]["kostenCent"] as? Int == 1_234_550)
  }
}
