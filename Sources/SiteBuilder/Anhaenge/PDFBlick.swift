/// What stands openly in a PDF beside its pages: the author in its description, comments, other files.
///
/// A search over the bytes: what lies in packed objects is not seen, so it never says that a file is clean.
enum PDFBlick {
  static func spuren(_ datei: Dateibytes) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    if hatVerfasser(datei) || datei.hatText("dc:creator", in: 0..<datei.count) {
      spuren.insert(.verfasser)
    }
    if hatKommentar(datei) { spuren.insert(.kommentare) }
    if datei.suche("/EmbeddedFile") != nil { spuren.insert(.anhaenge) }
    return spuren
  }

  /// „/Author (Muster)“ or „/Author <FEFF004D>“, with something in it.
  private static func hatVerfasser(_ datei: Dateibytes) -> Bool {
    var stelle = 0
    while let treffer = datei.suche("/Author", von: stelle) {
      stelle = treffer + 7
      while [0x20, 0x0A, 0x0D, 0x09].contains(datei[stelle]) { stelle += 1 }
      switch datei[stelle] {
      case 0x28:
        var inhalt = stelle + 1
        while datei[inhalt] == 0x20 { inhalt += 1 }
        if datei[inhalt] != 0x29 { return true }
      case 0x3C
      where !datei.steht("<>", an: stelle) && !datei.steht("<FEFF>", an: stelle)
        && !datei.steht("<feff>", an: stelle) && datei[stelle + 1] != 0x3C:
        return true
      default: break
      }
    }
    return false
  }

  /// „/Subtype /Highlight“ and the other marks that people leave on a page.
  private static func hatKommentar(_ datei: Dateibytes) -> Bool {
    var stelle = 0
    while let treffer = datei.suche("/Subtype", von: stelle) {
      stelle = treffer + 8
      while [0x20, 0x0A, 0x0D, 0x09].contains(datei[stelle]) { stelle += 1 }
      for art in arten where datei.steht(art, an: stelle) {
        let danach = datei[stelle + art.utf8CodeUnitCount]
        if (danach | 0x20) &- 0x61 >= 26, danach &- 0x30 >= 10 { return true }
      }
    }
    return false
  }

  private static let arten: [StaticString] = [
    "/Text", "/Popup", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret",
    "/Ink",
  ]
}
