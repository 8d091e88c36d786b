/// What a file of Word, Excel, PowerPoint or LibreOffice holds beside its text: it is a ZIP archive, and
/// its directory with a few small parts tells.
enum Paketblick {
  /// An entry of the archive.
  private struct Teil {
    let name: String
    let methode: Int
    let laenge: Int
    /// Of its local header.
    let start: Int
  }

  /// More than any office file has.
  private static let hoechstens = 20_000
  /// Parts to unpack: an office file has one of each kind, a hostile one thousands.
  private static let hoechstensGelesen = 6

  static func spuren(_ datei: Dateibytes) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    var gelesen = 0
    func text(_ teil: Teil) -> Dateibytes {
      gelesen += 1
      return Dateibytes(bytes: gelesen <= hoechstensGelesen ? inhalt(teil, datei) : [])
    }
    func pruefe(_ teil: Teil, _ elemente: [(StaticString, Dateispur)]) {
      let text = text(teil)
      for (element, spur) in elemente where text.hatText(element, in: 0..<text.count) {
        spuren.insert(spur)
      }
    }
    func sucht(_ teil: Teil, _ worte: [(StaticString, Dateispur)]) {
      let text = text(teil)
      for (wort, spur) in worte where text.suche(wort) != nil { spuren.insert(spur) }
    }
    for teil in verzeichnis(datei) {
      switch teil.name {
      case "docProps/core.xml":
        pruefe(teil, [("dc:creator", .verfasser), ("cp:lastModifiedBy", .bearbeiter)])
      case "meta.xml":
        pruefe(teil, [("meta:initial-creator", .verfasser), ("dc:creator", .bearbeiter)])
      case "word/document.xml": sucht(teil, [("<w:ins ", .aenderungen), ("<w:del ", .aenderungen)])
      case "content.xml":
        sucht(
          teil, [("<text:tracked-changes", .aenderungen), ("<office:annotation", .kommentare)])
      case let name where kommentarteile.contains { name.hasPrefix($0) }: spuren.insert(.kommentare)
      case let name where name.hasPrefix("xl/revisions/"): spuren.insert(.aenderungen)
      default: continue
      }
    }
    return spuren
  }

  private static let kommentarteile = [
    "word/comments", "xl/comments", "xl/threadedComments/", "ppt/comments/",
  ]

  /// The central directory, as far as it can be read.
  private static func verzeichnis(_ datei: Dateibytes) -> [Teil] {
    guard let ende = schluss(datei) else { return [] }
    var teile: [Teil] = []
    var stelle = datei.klein32(ende + 16)
    while teile.count < hoechstens, datei.steht("PK\u{1}\u{2}", an: stelle) {
      let namenslaenge = datei.klein16(stelle + 28)
      let name = stelle + 46
      guard name + namenslaenge <= datei.count else { break }
      teile.append(
        Teil(
          name: String(decoding: datei.bytes[name..<name + namenslaenge], as: UTF8.self),
          methode: datei.klein16(stelle + 10), laenge: datei.klein32(stelle + 20),
          start: datei.klein32(stelle + 42)))
      stelle = name + namenslaenge + datei.klein16(stelle + 30) + datei.klein16(stelle + 32)
    }
    return teile
  }

  /// Where the record at the end of the archive begins; only a comment may stand behind it.
  private static func schluss(_ datei: Dateibytes) -> Int? {
    var stelle = datei.count - 22
    while stelle >= 0, stelle > datei.count - 65_600 {
      if datei.steht("PK\u{5}\u{6}", an: stelle) { return stelle }
      stelle -= 1
    }
    return nil
  }

  /// The first megabyte of an entry, unpacked.
  private static func inhalt(_ teil: Teil, _ datei: Dateibytes) -> [UInt8] {
    guard datei.steht("PK\u{3}\u{4}", an: teil.start) else { return [] }
    let start = teil.start + 30 + datei.klein16(teil.start + 26) + datei.klein16(teil.start + 28)
    let ende = min(datei.count, start + teil.laenge)
    guard start < ende else { return [] }
    return switch teil.methode {
    case 0: Array(datei.bytes[start..<min(ende, start + 1_000_000)])
    case 8: Entpacker.entpacke(datei, von: start, bis: ende, hoechstens: 1_000_000)
    default: []
    }
  }
}
