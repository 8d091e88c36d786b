package import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a line with colons makes the rest of a file non-public.
package enum Passagenfehler: Hashable, Sendable {
  /// Two or more colons, but neither „::: nichtöffentlich“ nor „:::“.
  case keineZeile
  /// A fence inside a list, a quote, or indented.
  case eingerueckt
  /// „::: nichtöffentlich“ inside a passage.
  case verschachtelt
  /// No closing „:::“ up to the end of the file.
  case nichtGeschlossen
  /// „:::“ without a passage to close.
  case nichtGeoeffnet
}

/// The passages that are never published, found on source lines before any Markdown is read.
///
/// Whatever looks like a fence and is none is a fault, and everything from it to the end of the
/// file counts as non-public: a typing error must not publish what was meant to stay inside.
package struct Passagen: Sendable {
  /// Whole lines with their line ends, fences included; sorted, disjoint.
  package private(set) var spans: [Span] = []
  /// Lines that hold the fences themselves; Markdown never sees them.
  package private(set) var zaeune: [Span] = []
  package private(set) var fehler: [(span: Span, fehler: Passagenfehler)] = []
  /// Lines with colons that stood inside a code fence; the Markdown tree has to confirm that.
  package private(set) var imCode: [Span] = []

  package var istLeer: Bool { spans.isEmpty }

  package static func suche(
    _ bytes: [UInt8], lines: LineIndex, bodyStart: Int
  ) -> Passagen {
    var passagen = Passagen()
    // Nearly every file has no such line: one look for two colons spares the walk over its lines.
    guard Self.hatDoppelteDoppelpunkte(bytes, from: bodyStart) else { return passagen }
    var offen: Span?
    var code: (byte: UInt8, laenge: Int)?
    var line = lines.line(at: bodyStart)
    if lines.starts[line - 1] < bodyStart { line += 1 }
    while line <= lines.count {
      let span = lines.span(ofLine: line, in: bytes)
      let zeile = Zeile(bytes, span)
      line += 1
      if let zaun = code {
        if zeile.schliesstCode(zaun.byte, zaun.laenge) { code = nil }
        if zeile.beginntMitDoppelpunkten { passagen.imCode.append(span) }
        continue
      }
      if let zaun = zeile.oeffnetCode {
        code = zaun
        continue
      }
      guard zeile.beginntMitDoppelpunkten else { continue }
      let marke = Span(span.start + zeile.einzug, span.end)
      switch zeile.zaun {
      case .oeffnend where zeile.einzug == 0 && offen == nil:
        offen = span
        passagen.zaeune.append(span)
      case .schliessend where zeile.einzug == 0 && offen != nil:
        passagen.spans.append(Span(offen?.start ?? span.start, lines.lineEnd(line - 1)))
        passagen.zaeune.append(span)
        offen = nil
      case .oeffnend where zeile.einzug == 0:
        return passagen.gesperrt(ab: offen ?? span, marke, .verschachtelt, bytes)
      case .schliessend where zeile.einzug == 0:
        return passagen.gesperrt(ab: span, marke, .nichtGeoeffnet, bytes)
      case .oeffnend, .schliessend:
        return passagen.gesperrt(ab: offen ?? span, marke, .eingerueckt, bytes)
      case .keiner:
        return passagen.gesperrt(ab: offen ?? span, marke, .keineZeile, bytes)
      }
    }
    if let offen { return passagen.gesperrt(ab: offen, offen, .nichtGeschlossen, bytes) }
    return passagen
  }

  /// The same with everything from `ab` to the end of the file closed.
  package func gesperrt(
    ab: Span, _ marke: Span, _ art: Passagenfehler, _ bytes: [UInt8]
  ) -> Passagen {
    var passagen = self
    passagen.spans.removeAll { $0.start >= ab.start }
    passagen.spans.append(Span(ab.start, bytes.count))
    passagen.fehler.append((marke, art))
    return passagen
  }

  /// Whether the byte lies in a passage.
  package func enthaelt(_ offset: Int) -> Bool {
    spans.contains { $0.start <= offset && offset < $0.end }
  }

  private static func hatDoppelteDoppelpunkte(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = UnsafeRawPointer(buffer.baseAddress) else { return false }
      var index = start
      while index < buffer.count, let found = memchr(base + index, 0x3A, buffer.count - index) {
        index = UnsafeRawPointer(found) - base + 1
        if index < buffer.count, buffer[index] == 0x3A { return true }
      }
      return false
    }
  }
}

extension LineIndex {
  /// The offset behind the line end of a 1-based line.
  func lineEnd(_ line: Int) -> Int { line < count ? starts[line] : length }
}

/// One source line as the search for fences sees it.
private struct Zeile {
  enum Zaun { case oeffnend, schliessend, keiner }

  let inhalt: ArraySlice<UInt8>
  /// Bytes of blanks, list and quote marks before the content.
  let einzug: Int
  private let leerzeichen: Int
  private let roh: ArraySlice<UInt8>

  init(_ bytes: [UInt8], _ span: Span) {
    roh = bytes[span.range]
    var index = roh.startIndex
    while index < roh.endIndex, roh[index] == 0x20 { index += 1 }
    leerzeichen = index - roh.startIndex
    // Marks of quotes, bullets and ordered items, repeated: „> - ::: …“.
    marks: while index < roh.endIndex {
      switch roh[index] {
      case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D: index += 1
      case 0x30...0x39:
        var end = index
        while end < roh.endIndex, roh[end] >= 0x30, roh[end] <= 0x39 { end += 1 }
        guard end < roh.endIndex, roh[end] == 0x2E || roh[end] == 0x29 else { break marks }
        index = end + 1
      default: break marks
      }
    }
    inhalt = roh[index...]
    einzug = index - roh.startIndex
  }

  var beginntMitDoppelpunkten: Bool { inhalt.starts(with: [0x3A, 0x3A]) }

  var zaun: Zaun {
    var rest = inhalt.drop { $0 == 0x3A }
    guard rest.startIndex - inhalt.startIndex == 3 else { return .keiner }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    if rest.isEmpty { return .schliessend }
    let wort = FoldedKey(String(decoding: rest, as: UTF8.self))
    return wort == Self.nichtoeffentlich ? .oeffnend : .keiner
  }

  private static let nichtoeffentlich = FoldedKey("nichtöffentlich")

  /// CommonMark 0.29 § 4.5: up to three blanks, three or more ` or ~; no ` in the info string.
  var oeffnetCode: (byte: UInt8, laenge: Int)? {
    guard leerzeichen <= 3 else { return nil }
    let rest = roh.dropFirst(leerzeichen)
    guard let byte = rest.first, byte == 0x60 || byte == 0x7E else { return nil }
    let info = rest.drop { $0 == byte }
    let laenge = info.startIndex - rest.startIndex
    guard laenge >= 3, byte == 0x7E || !info.contains(0x60) else { return nil }
    return (byte, laenge)
  }

  func schliesstCode(_ byte: UInt8, _ laenge: Int) -> Bool {
    guard leerzeichen <= 3 else { return false }
    let rest = roh.dropFirst(leerzeichen)
    let danach = rest.drop { $0 == byte }
    return danach.startIndex - rest.startIndex >= laenge
      && danach.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
