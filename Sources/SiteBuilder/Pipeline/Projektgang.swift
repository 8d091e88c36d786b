import Ausgabe
import Fachmodell
import SourceText

/// The pages of projects. They show papers and sessions of others, so they are made when all records are
/// known, and the few files that they need are read again.
extension Bau {
  /// For each project the unit that holds its Projektauftrag and the paper that it belongs to.
  func einheiten(_ projekte: Projektverzeichnis) -> [Int?] {
    guard !projekte.eintraege.isEmpty else { return [] }
    var nachPfad: [String: Int] = [:]
    for (index, einheit) in lauf.einheiten.enumerated() {
      if let vorlage = einheit.vorlage { nachPfad[lauf.aufnahme.dokumente[vorlage].pfad] = index }
    }
    return projekte.eintraege.map { projekt in
      projekt.vorlagen.first.flatMap { nachPfad[$0.pfad] }
    }
  }

  func rendere(
    _ projekt: Projekteintrag, aus einheit: Int, _ zuordnung: Seitenzuordnung,
    _ puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) throws {
    var zeiten = Zeiten()
    let gelesen = try lauf.lies(lauf.einheiten[einheit], &zeiten)
    let oeffentliche = lauf.oeffentliche(gelesen)
    // A paper that has lost its address to another one has no page that a project could lead to.
    guard let vorlage = oeffentliche.vorlage, let dokument = gelesen.vorlage,
      zuordnung.gehoert(vorlage.pfad)
    else { return }
    let anlagen = oeffentliche.anlagen.filter { zuordnung.gehoert($0.pfad) }
    let anhang = lauf.anhangsplan(
      vorlage, oeffentliche.anlagen, aus: dokument, gesperrt: zuordnung.kenntnis.gesperrteDateien)
    let suche = Wegweiser(
      lauf, vorlage: vorlage, anlagen: anlagen, anhang, zuordnung.kenntnis.nachbarn
    ).suche
    try Abbruch.beiAbbruch(
      werk.rendereProjekt(
        projekt, vorlage: vorlage, anlagen: anlagen, suche: suche, puffer: &puffer,
        ausgabe: ausgabe))
  }
}
