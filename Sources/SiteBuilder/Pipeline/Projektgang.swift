import Ausgabe
import Fachmodell
import SourceText

/// The pages of projects. They are made with the papers whose annexes set projects up; where another
/// paper names the project too, when all records are known, and the few files are read again.
extension Bau {
  /// For each project the unit that holds its Projektauftrag and the paper that it belongs to.
  func einheiten(_ projekte: [Projekteintrag]) -> [Int?] {
    guard !projekte.isEmpty else { return [] }
    var nachPfad: [String: Int] = [:]
    for (index, einheit) in lauf.einheiten.enumerated() {
      if let vorlage = einheit.vorlage { nachPfad[lauf.aufnahme.dokumente[vorlage].pfad] = index }
    }
    return projekte.map { projekt in projekt.vorlagen.first.flatMap { nachPfad[$0.pfad] } }
  }

  func rendere(
    _ projekt: Projekteintrag, aus einheit: Int, _ zuordnung: Seitenzuordnung,
    _ puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) throws {
    var zeiten = Zeiten()
    let gelesen = try lauf.lies(lauf.einheiten[einheit], &zeiten)
    let oeffentliche = lauf.oeffentliche(gelesen)
    guard let vorlage = oeffentliche.vorlage, let dokument = gelesen.vorlage else { return }
    let anhang = lauf.anhangsplan(
      vorlage, oeffentliche.anlagen, aus: dokument, gesperrt: zuordnung.kenntnis.gesperrteDateien)
    try rendere(
      projekt, gelesen, oeffentliche, anhang, zuordnung.kenntnis.nachbarn,
      plaene: Planwerk(),
      gehoert: zuordnung.gehoert, &puffer, ausgabe: ausgabe)
  }

  func rendere(
    _ projekt: Projekteintrag, _ gelesen: Lauf.Gelesen, _ oeffentliche: Lauf.Oeffentliche,
    _ anhang: Anhangsplan, _ nachbarn: Nachbarschaft?, plaene: Planwerk,
    gehoert: (_ pfad: String) -> Bool,
    _ puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) throws {
    // A paper that has lost its address to another one has no page that a project could lead to.
    guard let vorlage = oeffentliche.vorlage, gehoert(vorlage.pfad) else { return }
    let anlagen = oeffentliche.anlagen.filter { gehoert($0.pfad) }
    let suche = Wegweiser(lauf, vorlage: vorlage, anlagen: anlagen, anhang, nachbarn).suche
    try Abbruch.beiAbbruch(
      werk.rendereProjekt(
        projekt, vorlage: vorlage, anlagen: anlagen, plaene: plaene, suche: suche,
        puffer: &puffer, ausgabe: ausgabe))
  }
}

extension Lauf {
  static func projektvorlagen(
    _ einheiten: [Bestandsaufnahme.Einheit], _ blicke: [Kopfblick]
  ) -> [FoldedKey: [Int]] {
    var vorlagen: [FoldedKey: [Int]] = [:]
    for (index, einheit) in einheiten.enumerated() {
      guard let projekt = einheit.vorlage.flatMap({ blicke[$0].projekt }) else { continue }
      vorlagen[projekt, default: []].append(index)
    }
    return vorlagen
  }

  /// The projects that only this paper has to do with, as a glance at the others sees it.
  ///
  /// Where the glance is wrong, all is rendered anew (`Seitenzuordnung.verlangtNeubau`).
  func eigeneProjekte(_ gelesen: Gelesen, _ ergebnis: Einheitsergebnis) -> [Projekteintrag] {
    guard let index = ergebnis.einheit, let vorlage = gelesen.vorlage,
      einheiten[index].kandidaten.isEmpty,
      gelesen.anlagen.contains(where: { $0.art == .projektauftrag })
    else { return [] }
    let projekte = Projektverzeichnis(gruppenbestand([ergebnis]))
    guard projekte.doppelte.isEmpty else { return [] }
    return projekte.eintraege.filter { projekt in
      projekt.vorlagen.first?.pfad == vorlage.pfad
        && (projektvorlagen[FoldedKey(projekt.kennung)] ?? []).allSatisfy { $0 == index }
    }
  }
}
