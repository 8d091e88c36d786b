/// What a picture tells beside what it shows: where it was taken, and by whom.
enum Bildblick {
  static func spuren(_ datei: Dateibytes) -> Set<Dateispur> {
    if datei.gross16(0) == 0xFFD8 { return jpeg(datei) }
    if datei.steht("PNG\r\n", an: 1) { return png(datei) }
    if datei.steht("RIFF", an: 0), datei.steht("WEBP", an: 8) { return webp(datei) }
    return []
  }

  /// Segments: FF, marker, two bytes of length that count themselves.
  private static func jpeg(_ datei: Dateibytes) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    var stelle = 2
    for _ in 0..<500 where datei[stelle] == 0xFF && datei[stelle + 1] != 0xDA {
      let ende = stelle + 2 + datei.gross16(stelle + 2)
      if datei.steht("Exif\0\0", an: stelle + 4) {
        spuren.formUnion(exif(datei, stelle + 10))
      } else if datei.steht("http://ns.adobe.com/xap", an: stelle + 4) {
        spuren.formUnion(xmp(datei, stelle..<min(ende, datei.count)))
      }
      stelle = max(ende, stelle + 2)
    }
    return spuren
  }

  /// Chunks: four bytes of length, four letters, the data, four bytes of check sum.
  private static func png(_ datei: Dateibytes) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    var stelle = 8
    for _ in 0..<5_000 where stelle < datei.count {
      let daten = stelle + 8
      let ende = daten + datei.gross32(stelle)
      if datei.steht("eXIf", an: stelle + 4) {
        spuren.formUnion(exif(datei, daten))
      } else if datei.steht("tEXtAuthor\0", an: stelle + 4)
        || datei.steht("iTXtAuthor\0", an: stelle + 4)
      {
        spuren.insert(.verfasser)
      } else if datei.steht("iTXtXML:com.adobe.xmp", an: stelle + 4) {
        spuren.formUnion(xmp(datei, daten..<min(ende, datei.count)))
      }
      stelle = ende + 4
    }
    return spuren
  }

  /// Chunks: four letters, four bytes of length, the data up to an even offset.
  private static func webp(_ datei: Dateibytes) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    var stelle = 12
    for _ in 0..<5_000 where stelle < datei.count {
      let daten = stelle + 8
      let ende = daten + datei.klein32(stelle + 4)
      if datei.steht("EXIF", an: stelle) {
        spuren.formUnion(exif(datei, datei.steht("Exif\0\0", an: daten) ? daten + 6 : daten))
      } else if datei.steht("XMP ", an: stelle) {
        spuren.formUnion(xmp(datei, daten..<min(ende, datei.count)))
      }
      stelle = ende + ende & 1
    }
    return spuren
  }

  private static func xmp(_ datei: Dateibytes, _ bereich: Range<Int>) -> Set<Dateispur> {
    var spuren: Set<Dateispur> = []
    if datei.hatText("dc:creator", in: bereich) { spuren.insert(.verfasser) }
    if datei.suche("GPSLatitude", von: bereich.lowerBound, bis: bereich.upperBound) != nil {
      spuren.insert(.aufnahmeort)
    }
    return spuren
  }

  /// A TIFF directory of entries of twelve bytes, in either order of bytes; offsets count from `basis`.
  private static func exif(_ datei: Dateibytes, _ basis: Int) -> Set<Dateispur> {
    let istKlein = datei.steht("II", an: basis)
    guard istKlein || datei.steht("MM", an: basis) else { return [] }
    func zahl16(_ stelle: Int) -> Int { istKlein ? datei.klein16(stelle) : datei.gross16(stelle) }
    func zahl32(_ stelle: Int) -> Int { istKlein ? datei.klein32(stelle) : datei.gross32(stelle) }
    func eintraege(_ verzeichnis: Int) -> [(marke: Int, anzahl: Int, stelle: Int)] {
      (0..<min(zahl16(basis + verzeichnis), 500)).map { nummer in
        let stelle = basis + verzeichnis + 2 + nummer * 12
        return (zahl16(stelle), zahl32(stelle + 4), stelle + 8)
      }
    }
    var spuren: Set<Dateispur> = []
    for eintrag in eintraege(zahl32(basis + 4)) {
      switch eintrag.marke {
      case 0x8825:
        // The latitude; a directory without it says only that the camera could have known.
        if eintraege(zahl32(eintrag.stelle)).contains(where: { $0.marke == 2 }) {
          spuren.insert(.aufnahmeort)
        }
      case 0x013B, 0x9C9D:
        let text = eintrag.anzahl > 4 ? basis + zahl32(eintrag.stelle) : eintrag.stelle
        if eintrag.anzahl > 1, datei[text] > 0x20 { spuren.insert(.verfasser) }
      default: continue
      }
    }
    return spuren
  }
}
