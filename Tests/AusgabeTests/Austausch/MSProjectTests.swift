import Foundation
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("msproject.xml")
struct MSProjectTests {
  private final class Leser: NSObject, XMLParserDelegate {
    var namen: [String] = []
    var texte: [String] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      namen.append(name)
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "Name" { texte.append(text) }
      text = ""
    }
  }

  @Test("well-formed whatever the names are", arguments: Austauschmuster.feindliche)
  func wohlgeformt(name: String) throws {
    let leser = Leser()
    let parser = XMLParser(
      data: Data(Austauschmuster.datei(.msProject, try Austauschmuster.einzeln(name)).utf8))
    parser.delegate = leser
    #expect(parser.parse())
    #expect(leser.texte.contains(name.einzeilig))
    #expect(leser.namen.filter { $0 == "Task" }.count == 1)
  }

  @Test("no holiday is listed that lies in days kept free")
  func feiertage() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.kalender = Arbeitskalender(
      land: .bw, freieTage: [try Austauschmuster.tage("2019-04-15", "2019-04-26")])
    let text = Austauschmuster.datei(.msProject, mappe)
    #expect(!text.contains("Karfreitag"))
    #expect(
      text.contains("<Name>Tag der Arbeit</Name>") || text.contains("<Name>Erster Mai</Name>"))
  }

  @Test("a plan of nine thousand years lists thirty years of holidays")
  func spanne() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente[0].ende = .letztes
    let text = Austauschmuster.datei(.msProject, mappe)
    #expect(text.components(separatedBy: "<Exception>").count < 400)
  }
}
