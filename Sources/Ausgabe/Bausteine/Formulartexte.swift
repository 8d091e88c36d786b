import Fachmodell
import SourceText

/// The words that the form itself prints, in the spelling of the printed form.
enum Formulartexte {
  static let nummer = "Nr."
  static let verfasser = "Verfasser/-in"
  static let tagesordnungspunkt = "Tagesordnungspunkt"
  static let bezugZumHaushalt = "Bezug zum Haushalt"
  static let zeilennummer = "Zeilen-Nr."

  /// Short names of the two budgets over the tables of the Mittelbereitstellung.
  static func haushalt(_ art: Haushaltsart) -> String {
    switch art {
    case .ergebnis: "ErgebnisHH"
    case .finanz: "FinanzHH investiv"
    }
  }

  /// What „*“ behind a Zuständigkeit means.
  static let abgeleitet = "* aus dem Wortlaut des Beschlussvorschlags abgeleitet"
  static let beispiel = "Beispiel: Der Inhalt dieses Dokuments ist eine Annahme."
  static let entwurf = "Entwurf: Diese Fassung ist noch nicht zur Veröffentlichung freigegeben."

  /// The label of a key: „auftraggeber-vertreten-durch“ → „Auftraggeber vertreten durch“.
  static func label(_ feld: Felddefinition) -> String { labels[feld.schluessel] ?? feld.name }

  private static let labels: [FoldedKey: String] = {
    var labels: [FoldedKey: String] = [:]
    for feld in Dokumentart.allCases.flatMap(\.formular.felder) {
      let wort = feld.name.replacing("-", with: " ")
      labels[feld.schluessel] =
        besondere[feld.name] ?? wort.prefix(1).uppercased() + wort.dropFirst()
    }
    return labels
  }()

  private static let besondere: [String: String] = [
    "projekt": "Projekt", "vorarbeiten": "Vorarbeiten vor dem Beschluss", "kalender": "Feiertage",
    "freie-tage": "Freie Tage", "typ": "Art des Gremiums", "alias": "Auch genannt",
    "vorsitz-stimmrecht": "Vorsitz stimmt mit", "gültig-ab": "Besteht seit",
    "gültig-bis": "Bestand bis", "einladung-am": "Einladung am",
    "frist-begründung": "Begründung der Frist", "unterzeichnet-am": "Unterzeichnet am",
    "abweichung": "Abweichung von der Vorlage",
  ]
}
