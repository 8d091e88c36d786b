import SourceText
import Templates

/// How links of one page are written in one output.
struct Linkweg {
  let format: OutputType
  /// Folder of the page.
  let adresse: String
  /// Path of the source file whose text holds the links.
  let quelle: String
  let suche: Linksuche

  /// The reference to a page or file of the site; `nil` in plain text.
  func weg(_ ziel: String?) -> String? {
    guard let ziel, format != .txt else { return nil }
    let istSeite = ziel.isEmpty || ziel.hasSuffix("/")
    return Adressen.relativ(
      von: adresse, nach: istSeite ? ziel + Adressen.datei(format) : ziel)
  }

  /// Where a link in a text leads; `nil`: its text stands without link.
  ///
  /// Anchors are ids of the HTML page; GitHub and GitLab make their own of headings.
  func ziel(_ link: String) -> String? {
    switch Linkart(link) {
    case .aussen: return link
    case .anker: return format == .html ? link : nil
    case .innen:
      guard format != .txt, let ziel = suche(link, quelle), let weg = weg(ziel.adresse) else {
        return nil
      }
      guard format == .html, let anker = ziel.anker else { return weg }
      return "\(weg)#\(anker)"
    }
  }
}
