/// Where a link of a text leads inside the site.
package struct Linkziel: Hashable, Sendable {
  /// Folder of the page, as `Adressen` makes it.
  package let adresse: String
  /// The id behind „#“, or `nil`.
  package let anker: String?

  package init(adresse: String, anker: String? = nil) {
    self.adresse = adresse
    self.anker = anker
  }
}

/// Asked for every link that does not leave the site, with the path of the source file that holds
/// it. `nil`: no such page, or not a public one; the text stays without link.
package typealias Linksuche = (_ link: String, _ quelle: String) -> Linkziel?

/// What kind of address a link names; unsafe schemes never come this far.
enum Linkart {
  /// http, https, mailto, tel, or „//host“: leaves the site.
  case aussen
  /// „#anker“ in the same document.
  case anker
  case innen

  init(_ ziel: String) {
    if ziel.hasPrefix("#") {
      self = .anker
    } else if ziel.hasPrefix("//") || ziel.hasPrefix("http:") || ziel.hasPrefix("https:")
      || ziel.hasPrefix("mailto:") || ziel.hasPrefix("tel:") || Self.hatSchema(ziel)
    {
      self = .aussen
    } else {
      self = .innen
    }
  }

  /// A letter, letters or digits, then „:“ before any „/“: RFC 3986 § 3.1.
  private static func hatSchema(_ ziel: String) -> Bool {
    for (index, byte) in ziel.utf8.enumerated() {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      case 0x3A: return index > 0
      default: return false
      }
    }
    return false
  }
}
