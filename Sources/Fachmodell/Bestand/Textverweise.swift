package import SourceText

extension Dokument {
  /// Numbers of papers that the text names: „Vorlage 12/2018“, „Drucksache Nr. 12/2018“.
  ///
  /// Words behind „Vorlage“ or „Drucksache“ that hold a digit; whether they look like a number of
  /// the house is for others to say. `schonGenannt` are numbers that nobody asks for again.
  ///
  /// `alle`: what `Textverweise` finds in the bytes, where somebody has walked over them already.
  func textverweise(schonGenannt: [String], alle: [Span]? = nil) -> [Span] {
    let spans = (alle ?? Textverweise.suche(datei.bytes)).filter { span in
      !schonGenannt.contains { $0.utf8.elementsEqual(datei.bytes[span.range]) }
    }
    guard !spans.isEmpty else { return [] }
    let fliesstext = Fliesstext(self)
    return spans.filter { fliesstext.enthaelt($0.start) }
  }
}

/// Looks in the bytes of a file for the words before numbers of papers: in a walk of its own, or where
/// somebody sends it who walks over them anyhow.
package enum Textverweise {
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether the two bytes are those of „Vorlage“ or „Drucksache“ that stand in few other words.
  package static func istAnlass(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    erstes == 0x72 && zweites == 0x6C || erstes == 0x6B && zweites == 0x73
  }

  /// Whether the third byte is that of these words.
  package static func lohnt(_ drittes: UInt8) -> Bool { drittes == 0x61 }

  /// Appends the numbers behind the word that has such bytes at `stelle`.
  package static func lies(_ bytes: Bytes, _ stelle: Int, _ spans: inout [Span]) {
    let letztes = stelle + (bytes[stelle] == 0x72 ? 4 : 5)
    guard letztes < bytes.count, bytes[stelle + 2] == 0x61, bytes[letztes] == 0x65,
      let ende = wortende(bytes, letztes)
    else { return }
    zahlen(bytes, ende, &spans)
  }

  static func suche(_ bytes: [UInt8]) -> [Span] {
    bytes.withUnsafeBufferPointer { bytes in
      spruenge.withUnsafeBufferPointer { spruenge in
        var spans: [Span] = []
        var letztes = 5
        // Horspool: the last byte of the window says how far it can be moved.
        while letztes < bytes.count {
          let byte = bytes[letztes]
          if byte == 0x65, let ende = wortende(bytes, letztes) { zahlen(bytes, ende, &spans) }
          letztes += Int(spruenge[Int(byte)])
        }
        return spans
      }
    }
  }

  /// How far each byte is from the end of „orlage“ and „ksache“, whichever is nearer.
  private static let spruenge: [UInt8] = {
    var spruenge = [UInt8](repeating: 6, count: 256)
    for wort in ["orlage", "ksache"] {
      for (stelle, byte) in wort.utf8.enumerated() where stelle < 5 {
        spruenge[Int(byte)] = min(spruenge[Int(byte)], UInt8(5 - stelle))
      }
    }
    return spruenge
  }()

  /// Kinds of papers in whose names „vorlage“ is the last part.
  private static let bestimmungsworte: [StaticString] = [
    "Beschluss", "Sitzungs", "Informations", "Mitteilungs", "Ergänzungs", "Tisch",
    "Dringlichkeits", "Kreistags", "Gemeinderats", "Stadtrats", "Ratsbeschluss", "Verwaltungs",
    "Haupt",
  ]

  /// The offset behind „Vorlage“, „Sitzungsvorlage“ or „Drucksache“ if the word ends at `letztes`.
  private static func wortende(_ bytes: Bytes, _ letztes: Int) -> Int? {
    let ende = letztes + 1
    if endet(bytes, ende, "Vorlage"), !istWortteil(bytes, ende - 8) { return ende }
    if endet(bytes, ende, "vorlage") {
      for wort in bestimmungsworte where endet(bytes, ende - 7, wort) {
        return istWortteil(bytes, ende - 8 - wort.utf8CodeUnitCount) ? nil : ende
      }
      return nil
    }
    // „Bundestagsdrucksache“ and „BT-Drucksache“ are other houses' papers.
    if endet(bytes, ende, "Drucksache"), !istWortteil(bytes, ende - 11) { return ende }
    return nil
  }

  /// The numbers that follow: „12/2018“, „Nr. 12/2018“, „n 12/2018, 13/2018 und 14/2018“.
  private static func zahlen(_ bytes: Bytes, _ ende: Int, _ spans: inout [Span]) {
    var index = ende
    if index < bytes.count, bytes[index] == 0x6E { index += 1 }
    if beginnt(bytes, index, "nnummer") || beginnt(bytes, index, "nummer") {
      index += beginnt(bytes, index, "nummer") ? 6 : 7
    }
    index = nachLeerraum(bytes, index)
    for wort in ["Nr.", "Nrn.", "Nummer"] as [StaticString] where beginnt(bytes, index, wort) {
      index = nachLeerraum(bytes, index + wort.utf8CodeUnitCount)
      break
    }
    let erste = spans.count
    while let span = nummer(bytes, index) {
      spans.append(span)
      guard let weiter = nachBindewort(bytes, span.end) else { break }
      index = weiter
    }
    if spans.count > erste, istBundOderLand(bytes, spans[spans.count - 1].end) {
      spans.removeSubrange(erste...)
    }
  }

  /// Letters, digits, „/“, „.“ and „-“ with a digit among them, at most 40 bytes.
  private static func nummer(_ bytes: Bytes, _ start: Int) -> Span? {
    var ende = start
    var hatZiffer = false
    scan: while ende < bytes.count {
      switch bytes[ende] {
      case 0x30...0x39: hatZiffer = true
      case 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F: break
      default: break scan
      }
      ende += 1
      guard ende - start <= 40 else { return nil }
    }
    while ende > start, bytes[ende - 1] >= 0x2D, bytes[ende - 1] <= 0x2F { ende -= 1 }
    return hatZiffer && ende > start ? Span(start, ende) : nil
  }

  private static func nachBindewort(_ bytes: Bytes, _ ende: Int) -> Int? {
    if beginnt(bytes, ende, ",") { return nachLeerraum(bytes, ende + 1) }
    let index = nachLeerraum(bytes, ende)
    for wort in ["und ", "sowie ", "bzw. "] as [StaticString] where beginnt(bytes, index, wort) {
      return nachLeerraum(bytes, index + wort.utf8CodeUnitCount)
    }
    return nil
  }

  /// „Drucksache 19/2018 des Deutschen Bundestages“.
  private static func istBundOderLand(_ bytes: Bytes, _ ende: Int) -> Bool {
    for index in ende..<min(ende + 40, bytes.count) {
      switch bytes[index] {
      case 0x2E, 0x0A: return false
      case 0x42 where beginnt(bytes, index, "Bundes"): return true
      case 0x4C where beginnt(bytes, index, "Landtag"): return true
      default: continue
      }
    }
    return false
  }
}
