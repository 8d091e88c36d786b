import Diagnostics
import Fachmodell
package struct Bauergebnis: Sendable { package var seiten: Int; package var hinweise: [String] }
package func baue(_ auftrag: Auftrag, disk: Disk = .real) async throws -> Ergebnis { try await pruefe(auftrag, disk: disk) }
extension Lauf {
  func adressbefunde(_ bestand: Bestand) -> [Finding] { [] }
  func schablonen() throws -> (funde: Funde, x: Int) { (Funde(), 0) }
}
