package import SourceText

/// Why a line with colons makes the rest of a file non-public.
package enum Passagenfehler: Hashable, Sendable {
  /// Colons like those of a fence, but neither „::: nichtöffentlich“ nor „:::“ alone in the line.
  case keineZeile
  /// A fence inside a list, a quote, or indented.
  case eingerueckt
  /// „::: nichtöffentlich“ inside a passage.
  case verschachtelt
  /// No closing „:::“ up to the end of the file.
  case nichtGeschlossen
  /// „:::“ without a passage to close.
  case nichtGeoeffnet
  /// A fence, or what looks like one, in the head of the file.
  case imKopf
  /// A heading says „nichtöffentlich“ where a fence would have to: what stands under it is closed.
  case ueberschrift
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
    guard Doppelpunkte.kommenVor(bytes, from: 0) else { return passagen }
    if let marke = Doppelpunkte.verdacht(bytes, 0..<min(bodyStart, bytes.count)) {
      passagen.fehler.append((marke, .imKopf))
    }
    var offen: Span?
    // `imCode` counts the lines with colons before the code fence that is open.
    var code: (byte: UInt8, laenge: Int, imCode: Int)?
    // A fence that was taken out by a comment closes nothing; whoever did so meant more to stay inside.
    var istKommentar = false
    var line = lines.line(at: bodyStart)
    while line <= lines.count {
      let ganze = lines.span(ofLine: line, in: bytes)
      // The body may begin behind a byte order mark, or behind the last line.
      let span = Span(min(max(ganze.start, bodyStart), ganze.end), ganze.end)
      let zeile = Zeile(bytes, span)
      line += 1
      let verdacht = Doppelpunkte.verdacht(bytes, span.range)
      // Markdown ends lines at a lone CR too, so nothing can be said of what stands in such a line.
      if let verdacht, offen == nil, bytes[span.range].contains(0x0D) {
        return passagen.gesperrt(ab: span, verdacht, .keineZeile, bytes)
      }
      if let zaun = code {
        if zeile.schliesstCode(zaun.byte, zaun.laenge) { code = nil }
        if verdacht != nil || zeile.beginntMitDoppelpunkten { passagen.imCode.append(span) }
        continue
      }
      if let zaun = zeile.oeffnetCode {
        if let verdacht, offen == nil {
          return passagen.gesperrt(ab: span, verdacht, .keineZeile, bytes)
        }
        code = (zaun.byte, zaun.laenge, passagen.imCode.count)
        continue
      }
      if offen != nil { istKommentar = zeile.istKommentar(nach: istKommentar) }
      guard zeile.beginntMitDoppelpunkten else {
        if let verdacht, offen == nil {
          let marke = Span(verdacht.start, span.end)
          return passagen.gesperrt(ab: span, marke, .keineZeile, bytes)
        }
        continue
      }
      let marke = Span(span.start + zeile.einzug, span.end)
      if let offen, istKommentar {
        return passagen.gesperrt(ab: offen, marke, .keineZeile, bytes)
      }
      switch zeile.zaun {
      case .oeffnend where zeile.einzug == 0 && offen == nil:
        offen = span
        passagen.zaeune.append(span)
      case .schliessend where zeile.einzug == 0 && offen != nil:
        passagen.spans.append(Span(offen?.start ?? span.start, lines.lineEnd(line - 1)))
        passagen.zaeune.append(span)
        offen = nil
        istKommentar = false
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
    // A code fence that nobody closes may be a slip; then the colons in it were meant as a fence.
    if let code, code.imCode < passagen.imCode.count {
      let zeile = passagen.imCode[code.imCode]
      return passagen.gesperrt(ab: zeile, zeile, .keineZeile, bytes)
    }
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

  /// Whether an HTML comment is open at the end of the line; `vorher`: at its start.
  func istKommentar(nach vorher: Bool) -> Bool {
    var ist = vorher
    var index = roh.startIndex
    while index < roh.endIndex {
      if !ist, roh[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
        ist = true
        index += 4
      } else if ist, roh[index...].starts(with: [0x2D, 0x2D, 0x3E]) {
        ist = false
        index += 3
      } else {
        index += 1
      }
    }
    return ist
  }

  func schliesstCode(_ byte: UInt8, _ laenge: Int) -> Bool {
    guard leerzeichen <= 3 else { return false }
    let rest = roh.dropFirst(leerzeichen)
    let danach = rest.drop { $0 == byte }
    return danach.startIndex - rest.startIndex >= laenge
      && danach.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
