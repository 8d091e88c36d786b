import SourceText

/// The words of a passage as they are compared: without marks, case kept.
struct Wortvergleich {
  struct Wort {
    let text: String
    let span: Span
    /// „a)“, „(2)“ or „3.“ at the beginning of a line: how points are counted, and no word of theirs.
    let istGliederung: Bool
  }

  let worte: [Wort]

  /// Words between blanks; signs of markup and punctuation, comments and fences count as nothing.
  init(_ datei: SourceFile, _ bereiche: [Span]) {
    var worte: [Wort] = []
    datei.bytes.withUnsafeBufferPointer { bytes in
      for bereich in bereiche {
        let ende = min(bereich.end, bytes.count)
        var index = bereich.start
        while index < ende {
          if Textstelle.beginnt("<!--", bytes, index) {
            index = Textstelle.kommentarende(bytes, index, ende)
            continue
          }
          let start = index
          while index < ende, bytes[index] > 0x20,
            index == start || !Textstelle.beginnt("<!--", bytes, index)
          {
            index += 1
          }
          guard index > start else {
            index += 1
            continue
          }
          let wort = String(decoding: bytes[start..<index], as: UTF8.self)
            .filter { $0.isLetter || $0.isNumber || "§€%".contains($0) }
          if !wort.isEmpty {
            worte.append(
              Wort(
                text: wort, span: Span(start, index),
                istGliederung: Self.istGliederung(wort, bytes, start, index, ab: bereich.start)))
          }
        }
      }
    }
    self.worte = worte
  }

  private static func istGliederung(
    _ wort: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ende: Int, ab anfang: Int
  ) -> Bool {
    guard wort.utf8.count <= 2, ende - start <= 4,
      bytes[ende - 1] == 0x29 || bytes[ende - 1] == 0x2E
    else { return false }
    var davor = start
    while davor > anfang, bytes[davor - 1] == 0x20 || bytes[davor - 1] == 0x09 { davor -= 1 }
    return davor == anfang || bytes[davor - 1] == 0x0A
  }

  /// Index of the first word that differs, in both; `nil` where all are the same. How the points are
  /// counted makes no difference.
  func ersterUnterschied(_ anderer: Wortvergleich) -> Int? {
    for (index, (a, b)) in zip(worte, anderer.worte).enumerated()
    where a.text != b.text && !(a.istGliederung && b.istGliederung) {
      return index
    }
    return worte.count == anderer.worte.count ? nil : min(worte.count, anderer.worte.count)
  }
}
