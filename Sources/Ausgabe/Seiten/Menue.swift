import Markup
import SourceText
import Templates

/// The navigation of the site.
struct Menue: Sendable {
  struct Punkt: Sendable {
    let titel: String
    /// The same as Markdown.
    let markdown: String
    /// The page from the root of the site.
    let datei: String
    let markdownDatei: String
    private let adresse: String
    private let bereich: Bereich

    init(_ titel: String, _ adresse: String, _ bereich: Bereich) {
      self.titel = titel
      self.adresse = adresse
      self.bereich = bereich
      markdown = escapeMarkdown(titel)
      datei = adresse + Adressen.datei(.html)
      markdownDatei = adresse + Adressen.datei(.md)
    }

    /// Whether the page belongs to this part of the site.
    func istAktuell(_ seite: Rahmen) -> Bool {
      bereich == .seiten ? adresse == seite.adresse : bereich == seite.bereich
    }
  }

  let punkte: [Punkt]

  init(_ umgebung: Umgebung) {
    let projekte = Punkt("Projekte", Adressen.projekte, .projekte)
    punkte =
      [Punkt("Start", Adressen.start, .start), Punkt("Vorlagen", Adressen.vorlagen, .vorlagen)]
      + (umgebung.mandant.projektseiten ? [projekte] : [])
      + [
        Punkt("Gremien", Adressen.gremien, .gremien),
        Punkt("Sitzungen", Adressen.sitzungen, .sitzungen),
      ] + umgebung.menueseiten.map { Punkt($0.titel, $0.adresse, .seiten) }
  }
}
