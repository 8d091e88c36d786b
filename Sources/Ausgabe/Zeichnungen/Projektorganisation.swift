package import Fachmodell

/// Who steers a project, who leads it, and who works in it: what its chart is drawn from.
package struct Projektorganisation: Sendable {
  package struct Gremium: Sendable {
    package var name: String
    /// `nil` where the table does not say it.
    package var art: Projektgremienart?
    package var vorsitz: String
    package var anzahl: Int?
    package var zusammensetzung: String
    package var mitglieder: [String]
    package var aufgabe: String

    package init(
      name: String, art: Projektgremienart?, vorsitz: String = "", anzahl: Int? = nil,
      zusammensetzung: String = "", mitglieder: [String] = [], aufgabe: String = ""
    ) {
      self.name = name
      self.art = art
      self.vorsitz = vorsitz
      self.anzahl = anzahl
      self.zusammensetzung = zusammensetzung
      self.mitglieder = mitglieder
      self.aufgabe = aufgabe
    }
  }

  /// May be empty, as the Projektleitung.
  package var auftraggeber: String
  package var projektleitung: String
  /// In the order of the table.
  package var gremien: [Gremium]

  package init(auftraggeber: String, projektleitung: String, gremien: [Gremium]) {
    self.auftraggeber = auftraggeber
    self.projektleitung = projektleitung
    self.gremien = gremien
  }
}
