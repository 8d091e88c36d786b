import Diagnostics
import Fachmodell

package struct Bauergebnis: Sendable {}
extension Lauf {
  func adressbefunde(_ bestand: Bestand) -> [Finding] { [] }
  func schablonen() throws -> (funde: Funde, x: Int) { (Funde(), 0) }
}
