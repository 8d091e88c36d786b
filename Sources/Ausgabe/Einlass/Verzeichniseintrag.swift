package import Fachmodell
package import Kalender
import SourceText

/// What lists and other pages may say of a paper. It is made of public papers only, so no list can
/// name another one.
///
/// A class: lists sort thousands of them, and would move half a dozen references for each.
package final class Verzeichniseintrag: Sendable {
  package let pfad: String
  package let nummer: String
  package let titel: String
  package let artwort: String
  package let datum: Datum?
  package let istBeispiel: Bool
  /// The public stations.
  package let stationen: [Steckbrief.Station]

  /// `nil` for papers that are not public, and for everything that is no paper.
  package init?(_ steckbrief: Steckbrief) {
    guard steckbrief.art == .vorlage, steckbrief.oeffentlichkeit.istOeffentlich else { return nil }
    pfad = steckbrief.pfad
    nummer = steckbrief.nummer
    titel = steckbrief.titel
    artwort = steckbrief.artwort
    datum = steckbrief.datum
    istBeispiel = steckbrief.istBeispiel
    stationen = steckbrief.stationen.filter(\.istOeffentlich)
  }

  /// „139/2018“ or, of a draft, „ohne Nummer“: lists show no empty cell.
  package var rufnummer: String { nummer.isEmpty ? OeffentlichesDokument.ohneNummer : nummer }

  package var adresse: String {
    Adressen.vorlage(Dokument.adressname(nummer: nummer, pfad: pfad))
  }
}

/// A paper that has to do with the one that is shown.
package struct Bezugseintrag: Sendable {
  package enum Art: String, Sendable, CaseIterable {
    case bezug = "Bezug"
    case ergaenzt = "Ergänzt"
    case ergaenztDurch = "Ergänzt durch"
    case ersetzt = "Ersetzt"
    case ersetztDurch = "Ersetzt durch"
    case bezogenVon = "Bezug in"
  }

  package let art: Art
  package let vorlage: Verzeichniseintrag

  package init(_ art: Art, _ vorlage: Verzeichniseintrag) {
    self.art = art
    self.vorlage = vorlage
  }
}
