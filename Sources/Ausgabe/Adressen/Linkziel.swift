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

/// The search of pages that hold no text of a document.
func ohneLinks(_ link: String, _ quelle: String) -> Linkziel? { nil }

/// What kind of address a link names; unsafe schemes never come this far.
enum Linkart {
  /// http, https, mailto, tel, or „//host“: leaves the site.
  case aussen
  /// „#anker“ in the same document.
  case anker
  case innen

  init(_ ziel: String) {
    self = ziel.verleiheBytes { bytes in
      if bytes.first == 0x23 { return .anker }
      if bytes.count > 1, bytes[0] == 0x2F, bytes[1] == 0x2F { return .aussen }
      return Self.hatSchema(bytes) ? .aussen : .innen
    }
  }

  /// A letter, letters or digits, then „:“ before any „/“: RFC 3986 § 3.1.
  private static func hatSchema(_ ziel: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in ziel.indices {
      switch ziel[index] {
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      case 0x3A: return index > 0
      default: return false
      }
    }
    return false
  }
}
