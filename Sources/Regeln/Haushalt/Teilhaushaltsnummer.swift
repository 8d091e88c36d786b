import Fachmodell
import SourceText

/// Numbers of Teilhaushalte, in cells and in prose.
enum Teilhaushaltsnummer {
  /// „01“ and „1“ are the same, and „1.2“ is a part of „1“.
  static func gleich(_ a: String, _ b: String) -> Bool {
    a == b || zip(segmente(a), segmente(b)).allSatisfy { $0 == $1 }
  }

  /// The parts of a number, without zeros before them.
  static func segmente(_ nummer: String) -> [String] {
    nummer.split { !$0.isLetter && !$0.isNumber }.map { teil in
      let ohneNull = teil.drop { $0 == "0" }
      return ohneNull.isEmpty ? String(teil) : String(ohneNull)
    }
  }

  /// „Teilhaushalt 6“, „THH 6“, „TH 6“ in the words of a paragraph, each with its place.
  static func alle(in bytes: [UInt8], _ bereich: Span) -> [(nummer: String, span: Span)] {
    bytes.withUnsafeBufferPointer { bytes in
      var gefunden: [(nummer: String, span: Span)] = []
      var index = bereich.start
      while index < min(bereich.end, bytes.count) {
        defer { index += 1 }
        guard bytes[index] == 0x54, Textstelle.istWortanfang(bytes, index),
          let wortende = wortende(bytes, index)
        else { continue }
        let start = Textstelle.nachLeerraum(bytes, wortende)
        var ende = start
        while Textstelle.istZiffer(bytes, ende), ende - start < 6 { ende += 1 }
        guard ende > start, !Textstelle.istWortteil(bytes, ende) else { continue }
        let nummer = String(decoding: bytes[start..<ende], as: UTF8.self)
        gefunden.append((nummer, Span(index, ende)))
      }
      return gefunden
    }
  }

  private static func wortende(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    for wort in [
      "Teilhaushaltes", "Teilhaushalts", "Teilhaushalt", "THH", "TH",
    ] as [StaticString] where Textstelle.beginnt(wort, bytes, index) {
      return index + wort.utf8CodeUnitCount
    }
    return nil
  }
}
