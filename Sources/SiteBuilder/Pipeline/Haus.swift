import Diagnostics
package import Fachmodell
import SourceText

/// What a project says of its house, for commands that read nothing else.
package enum Haus {
  /// Where `vorlagenwerk rules` writes the pages by custom.
  private static let ueblich = "Documentation/Regeln"

  /// `nil` without a `mandant.yml`, or with one that nobody can read.
  package static func mandant(_ projekt: String, disk: Disk = .real) -> Mandant? {
    (try? disk.read(projekt + "/" + Bestandsaufnahme.mandant)).flatMap(mandant)
  }

  /// Where the pages about rules are: a URL, or a folder of the project that is there.
  package static func regelseiten(_ projekt: String, disk: Disk = .real) -> String? {
    let bytes = (try? disk.read(projekt + "/" + Bestandsaufnahme.mandant)) ?? []
    let ort = nenntSeiten(bytes) ? mandant(bytes)?.regelseiten : nil
    return [ort ?? ueblich].first { gibtEs($0, projekt, disk) }
  }

  /// Whether the place is an address, or a folder inside the project.
  static func gibtEs(_ ort: String, _ projekt: String, _ disk: Disk) -> Bool {
    if Handbook.isAddress(ort) { return true }
    let fuehrtHinaus = ort.hasPrefix("/") || ort.split(separator: "/").contains("..")
    return !fuehrtHinaus && (try? disk.list(projekt + "/" + ort)) != nil
  }

  private static func mandant(_ bytes: [UInt8]) -> Mandant? {
    let mandant = Mandantleser.lies(SourceFile(path: Bestandsaufnahme.mandant, bytes: bytes))
      .mandant
    return mandant.istUnlesbar ? nil : mandant
  }

  /// Most houses keep no pages, and reading the file twice would cost more than checking a paper.
  private static func nenntSeiten(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).contains { zeile in
      FoldedKey(String(decoding: zeile.prefix { $0 != 0x3A }, as: UTF8.self))
        == Mandantfeld.regelseiten.schluessel
    }
  }
}
