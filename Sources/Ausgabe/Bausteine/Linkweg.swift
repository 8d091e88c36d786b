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

  /// Writes the reference to a page or file of the site; nobody asks for one in plain text.
  func put(_ ziel: String, fuerHTML: Bool = false, into puffer: inout ByteWriter) {
    let letztes = ziel.utf8.last
    let istSeite = letztes == nil || letztes == 0x2F
    Adressen.putRelativ(
      von: adresse, nach: ziel, datei: istSeite ? Adressen.datei(format) : "", fuerHTML: fuerHTML,
      into: &puffer)
  }

  /// Where a link in a text leads; `nil`: its text stands without link.
  ///
  /// Anchors are ids of the HTML page; GitHub and GitLab make their own of headings.
  func ziel(_ link: String) -> String? {
    switch Linkart(link) {
    case .aussen: return link
    case .anker: return format == .html ? link : nil
    case .innen:
      guard format != .txt, let ziel = suche(link, quelle) else { return nil }
      var weg = ByteWriter(capacity: 128)
      put(ziel.adresse, into: &weg)
      if format == .html, let anker = ziel.anker {
        weg.put(byte: 0x23)
        weg.put(anker)
      }
      return weg.string()
    }
  }
}
