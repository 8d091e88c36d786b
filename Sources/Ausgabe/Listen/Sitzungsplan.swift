import Fachmodell
package import Kalender
package import SourceText

/// All sessions that have a page: those with a public file, and those that a public station names.
package struct Sitzungsplan: Sendable {
  package struct Termin: Sendable {
    /// Index in the Gremienverzeichnis; the body is public.
    package let gremium: Int
    package let datum: Datumsbereich
    /// Index in `Register.sitzungen`; `nil` where no file tells of the session.
    package let eintrag: Int?
    /// Folder of the page.
    package let adresse: String
    /// Indices into `Sitzungsplan.vorlagen`, in the order of the papers' files.
    package internal(set) var vorlagen: [Int] = []
    /// What the body does with each, derived ones with their mark; empty where nobody knows.
    var zustaendigkeiten: [String] = []
  }

  /// By date, then by address.
  package private(set) var termine: [Termin]
  /// The public papers.
  package let vorlagen: [Verzeichniseintrag]
  /// The folded numbers of papers that are not public: an agenda item that names one is closed.
  package let gesperrt: Set<FoldedKey>

  private struct Schluessel: Hashable {
    let gremium: Int
    let tag: Datum
  }

  package init(
    _ vorlagen: [Verzeichniseintrag], gesperrt: Set<FoldedKey> = [], umgebung: Umgebung
  ) {
    self.vorlagen = vorlagen
    self.gesperrt = gesperrt
    termine = []
    var stelle: [Schluessel: Int] = [:]
    let register = umgebung.register
    func index(_ gremium: Int, _ datum: Datumsbereich, _ eintrag: Int?) -> Int? {
      guard umgebung.adresse(gremium: gremium) != nil else { return nil }
      let schluessel = Schluessel(gremium: gremium, tag: datum.von)
      if let index = stelle[schluessel] { return index }
      let kennung = umgebung.gremien.eintraege[gremium].kennung
      termine.append(
        Termin(
          gremium: gremium, datum: datum, eintrag: eintrag,
          adresse: Adressen.sitzung(kennung, am: datum.von)))
      stelle[schluessel] = termine.count - 1
      return termine.count - 1
    }
    for (nummer, sitzung) in register.sitzungen.enumerated()
    where sitzung.oeffentlichkeit.istOeffentlich {
      if let gremium = sitzung.gremium, let datum = sitzung.datum {
        _ = index(gremium, datum, nummer)
      }
    }
    for (nummer, vorlage) in vorlagen.enumerated() {
      for station in vorlage.stationen {
        guard let gremium = station.gremium, var datum = station.datum else { continue }
        let eintrag = register.sitzung(gremium, am: datum.von)
        if let eintrag {
          let sitzung = register.sitzungen[eintrag]
          guard sitzung.oeffentlichkeit.istOeffentlich else { continue }
          datum = sitzung.datum ?? datum
        }
        guard let stelle = index(gremium, datum, eintrag) else { continue }
        termine[stelle].vorlagen.append(nummer)
        termine[stelle].zustaendigkeiten.append(
          (station.zustaendigkeit?.rawValue ?? "") + (station.istAbgeleitet ? "*" : ""))
      }
    }
    termine.sort { ($0.datum.von, $0.adresse) < ($1.datum.von, $1.adresse) }
  }
}
