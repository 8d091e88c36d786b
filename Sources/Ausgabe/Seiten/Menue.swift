import SourceText
import Markup
import Templates

/// The navigation of the site, made once for each part of it and each output.
struct Menue: Sendable {
  private struct Punkt {
    let titel: String
    let adresse: String
    let bereich: Bereich
  }

  private var werte: [OutputType: [PageValue]] = [:]
  private var seiten: [String: [OutputType: PageValue]] = [:]

  init(_ umgebung: Umgebung) {
    let punkte =
      [
        Punkt(titel: "Start", adresse: Adressen.start, bereich: .start),
        Punkt(titel: "Vorlagen", adresse: Adressen.vorlagen, bereich: .vorlagen),
        Punkt(titel: "Gremien", adresse: Adressen.gremien, bereich: .gremien),
        Punkt(titel: "Sitzungen", adresse: Adressen.sitzungen, bereich: .sitzungen),
      ]
      + umgebung.menueseiten.map {
        Punkt(titel: $0.titel, adresse: $0.adresse, bereich: .seiten)
      }
    for format in [OutputType.html, .md] {
      werte[format] = Bereich.allCases.map { bereich in
        Self.liste(punkte, format) { $0.bereich == bereich && bereich != .seiten }
      }
      for seite in umgebung.menueseiten {
        seiten[seite.adresse, default: [:]][format] = Self.liste(punkte, format) {
          $0.adresse == seite.adresse
        }
      }
    }
  }

  func wert(_ rahmen: Rahmen, _ format: OutputType) -> PageValue {
    if rahmen.bereich == .seiten, let seite = seiten[rahmen.adresse]?[format] { return seite }
    guard let werte = werte[format] else { return .list([]) }
    return werte[rahmen.bereich.rawValue]
  }

  private static func liste(
    _ punkte: [Punkt], _ format: OutputType, aktuell: (Punkt) -> Bool
  ) -> PageValue {
    .list(
      punkte.map { punkt in
        .satz([
          PageField(.titel, .text(format == .md ? escapeMarkdown(punkt.titel) : punkt.titel)),
          PageField(.adresse, .text(punkt.adresse + Adressen.datei(format))),
          PageField(.aktuell, .bool(aktuell(punkt))),
        ])
      })
  }
}
