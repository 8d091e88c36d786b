import Fachmodell
import SourceText

/// What a text calls an annex.
enum Anlagenverweis: Sendable {
  /// „Anlage 2“, „Anlagen 1 bis 3“: each number with the place of the words.
  case nummern([String], Span)
  /// „als Anlage beigefügte Vereinbarung“: the noun.
  case nomen(String, Span)
  /// „siehe Anlage“, „als Anlagen beigefügt“.
  case allgemein(mehrere: Bool)

  /// The references of a paper's text; those to annexes of laws and of other papers are left out.
  static func alle(_ worte: [Stichwort], _ dokument: Dokument) -> [Anlagenverweis] {
    guard worte.contains(where: { $0.art == .anlage }) else { return [] }
    return dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      worte.compactMap { $0.art == .anlage ? verweis($0.span, bytes) : nil }
    }
  }

  private static func verweis(
    _ wort: Span, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Anlagenverweis? {
    var nummern: [String] = []
    var ende = wort.end
    var index = Textstelle.nachLeerraum(bytes, ende)
    var bis = false
    while let (nummer, hinter) = nummer(bytes, index) {
      if bis, let von = nummern.last.flatMap(Int.init), let letzte = Int(nummer), von < letzte {
        nummern += (von + 1..<min(letzte, von + 50)).map { String($0) }
      }
      nummern.append(nummer)
      ende = hinter
      guard let (weiter, istBis) = bindewort(bytes, hinter) else { break }
      index = weiter
      bis = istBis
    }
    if !nummern.isEmpty {
      return gehoertAnderem(bytes, wort.start, ende)
        ? nil : .nummern(nummern, Span(wort.start, ende))
    }
    if let (nomen, span) = beigefuegtesNomen(bytes, wort) { return .nomen(nomen, span) }
    return .allgemein(mehrere: wort.end - wort.start > 6)
  }

  /// „2“, „2a“, „B“: at most three digits and a letter, or one capital letter.
  private static func nummer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (String, Int)? {
    var ende = start
    while Textstelle.istZiffer(bytes, ende), ende - start < 4 { ende += 1 }
    guard ende > start, ende - start < 4 else { return nil }
    if ende < bytes.count, bytes[ende] >= 0x61, bytes[ende] <= 0x7A { ende += 1 }
    guard !Textstelle.istWortteil(bytes, ende), !Textstelle.istZiffer(bytes, ende) else {
      return nil
    }
    return (String(decoding: bytes[start..<ende], as: UTF8.self), ende)
  }

  /// Behind „, “, „und“, „bis“, „–“; only if a number follows.
  private static func bindewort(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (Int, istBis: Bool)? {
    let index = Textstelle.nachLeerraum(bytes, start)
    for (wort, istBis) in [
      (",", false), ("und ", false), ("sowie ", false), ("bis ", true), ("–", true), ("-", true),
    ] as [(StaticString, Bool)] where Textstelle.beginnt(wort, bytes, index) {
      let weiter = Textstelle.nachLeerraum(bytes, index + wort.utf8CodeUnitCount)
      return nummer(bytes, weiter) == nil ? nil : (weiter, istBis)
    }
    return nil
  }

  /// „Anlage 29/VwV“, „Anlage 2 zur Hauptsatzung“, „GemHVO Anlage 3“.
  private static func gehoertAnderem(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ende: Int
  ) -> Bool {
    if ende < bytes.count, bytes[ende] == 0x2F { return true }
    let danach = Textstelle.nachLeerraum(bytes, ende)
    if danach > ende {
      for wort in ["zur ", "zum ", "des ", "der ", "von ", "vom ", "zu §", "zu Art", "zu Nr"]
        as [StaticString] where Textstelle.beginnt(wort, bytes, danach)
      {
        return true
      }
    }
    let davor = Textstelle.nachLeerraumRueckwaerts(bytes, start, 0)
    var anfang = davor
    while anfang > 0, bytes[anfang - 1] > 0x20, davor - anfang < 40 { anfang -= 1 }
    return bytes[anfang..<davor].filter { (0x41...0x5A).contains($0) }.count > 1
  }

  /// The noun behind „als Anlage beigefügte“, adjectives between.
  private static func beigefuegtesNomen(
    _ bytes: UnsafeBufferPointer<UInt8>, _ wort: Span
  ) -> (String, Span)? {
    guard Textstelle.woerter(bytes, vor: wort.start, 0, hoechstens: 1) == ["als"] else {
      return nil
    }
    var index = Textstelle.nachLeerraum(bytes, wort.end)
    guard Textstelle.beginnt("beigefügte", bytes, index) else { return nil }
    for _ in 0..<5 {
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x2C, bytes[index] != 0x2E {
        index += 1
      }
      index = Textstelle.nachLeerraum(bytes, index)
      var ende = index
      while ende < bytes.count, Textstelle.istWortteil(bytes, ende) || bytes[ende] & 0xC0 == 0x80 {
        ende += 1
      }
      guard ende > index else { return nil }
      let text = String(decoding: bytes[index..<ende], as: UTF8.self)
      if text.first?.isUppercase == true { return (text, Span(index, ende)) }
    }
    return nil
  }
}
