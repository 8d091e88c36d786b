package import Kalender
import SourceText

/// One file of the content folder, as listed: rules about files stay pure.
package struct Dateieintrag: Hashable, Sendable {
  /// From the project folder, exact case.
  package let pfad: String
  package let groesse: Int
  package let istVerknuepfung: Bool

  package init(pfad: String, groesse: Int, istVerknuepfung: Bool = false) {
    self.pfad = pfad
    self.groesse = groesse
    self.istVerknuepfung = istVerknuepfung
  }
}

/// Everything that is known when all documents have been read: records, registers, files.
package struct Bestand: Sendable {
  package let register: Register
  /// Records of all documents, in the order of their paths.
  package let steckbriefe: [Steckbrief]
  package let dateien: Set<String>
  private let nachNummer: [FoldedKey: [Int]]
  private let nachPfad: [String: Int]

  package init(register: Register, steckbriefe: [Steckbrief], dateien: [Dateieintrag]) {
    self.register = register
    self.steckbriefe = steckbriefe
    self.dateien = Set(dateien.map(\.pfad))
    var nachNummer: [FoldedKey: [Int]] = [:]
    var nachPfad: [String: Int] = [:]
    for (index, steckbrief) in steckbriefe.enumerated() {
      nachPfad[steckbrief.pfad] = index
      if steckbrief.art == .vorlage, !steckbrief.nummer.isEmpty {
        nachNummer[FoldedKey(steckbrief.nummer), default: []].append(index)
      }
    }
    self.nachNummer = nachNummer
    self.nachPfad = nachPfad
  }

  package var mandant: Mandant { register.mandant }
  package var gremien: Gremienverzeichnis { register.gremien }
  package var baudatum: Datum { register.baudatum }

  /// Indices of the papers with that number.
  package func vorlagen(_ nummer: String) -> [Int] { nachNummer[FoldedKey(nummer)] ?? [] }

  package func steckbrief(pfad: String) -> Steckbrief? { nachPfad[pfad].map { steckbriefe[$0] } }
}
