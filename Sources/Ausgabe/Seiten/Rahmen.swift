import SourceText
import Templates

/// The part of the site that a page belongs to; the navigation marks it.
enum Bereich: Int, CaseIterable, Sendable {
  case start, vorlagen, gremien, sitzungen, seiten
}

/// What surrounds every page: titles, navigation, notices, footer.
struct Rahmen {
  var seitentitel: String
  /// Folder of the page.
  var adresse: String
  var bereich: Bereich
  /// The way from the start page, without the page itself.
  var pfad: [(titel: String, adresse: String)] = []
  var istBeispiel = false
  /// Name of the plain text beside the page, or `nil`.
  var textDatei: String?
}

extension Shape {
  /// A page: its own fields and those of the frame.
  static func seite(_ felder: [(Seitenfeld, Shape)]) -> Shape {
    .satz(
      [
        (.seitentitel, .text), (.wurzel, .text), (.haus, .text),
        (.menue, .list(.satz([(.titel, .text), (.adresse, .text), (.aktuell, .flag)]))),
        (.pfad, .list(.satz([(.titel, .text), (.adresse, .text)]))), (.stand, .text),
        (.erzeuger, .text), (.entwurf, .text), (.beispiel, .text), (.markdownDatei, .text),
        (.textDatei, .text),
      ] + felder)
  }
}

extension Seitenbau {
  /// - Parameter menue: the navigation in this output, with addresses from the root of the site.
  func rahmen(_ rahmen: Rahmen, menue: PageValue) -> [PageField] {
    let mandant = umgebung.mandant
    let haus = mandant.name.isEmpty ? "Sitzungsdienst" : mandant.name
    return [
      PageField(.seitentitel, text(rahmen.seitentitel)),
      PageField(.wurzel, .text(Adressen.wurzel(von: rahmen.adresse))),
      PageField(.haus, absatz(haus)), PageField(.menue, menue),
      PageField(
        .pfad,
        .list(
          rahmen.pfad.map {
            .satz([PageField(.titel, text($0.titel)), PageField(.adresse, weg($0.adresse))])
          })), PageField(.stand, .text(umgebung.baudatum.text)),
      PageField(.erzeuger, text(umgebung.erzeuger)),
      PageField(.entwurf, umgebung.istEntwurf ? absatz(Formulartexte.entwurf) : .absent),
      PageField(.beispiel, rahmen.istBeispiel ? absatz(Formulartexte.beispiel) : .absent),
      PageField(.markdownDatei, .text(Adressen.datei(.md))),
      PageField(.textDatei, .wahlweise(rahmen.textDatei)),
    ]
  }
}
