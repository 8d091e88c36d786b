import Markup
import SourceText

/// Finds what was meant as a table and is text full of pipes, since the line „|---|---|“ under its
/// head is missing, or an empty line stands between its rows.
enum Strichzeilen {
  static func befunde(_ baum: MarkupTree, _ bytes: [UInt8]) -> [Lesebefund] {
    var befunde: [Lesebefund] = []
    var imRest = false
    for block in baum.children(of: 0) {
      let span = baum.nodes[block].span
      guard baum.nodes[block].kind == .paragraph, span.end <= bytes.count, !span.isEmpty,
        bytes[span.start] == strich || istOhneRand(bytes, span)
      else {
        imRest = false
        continue
      }
      // Of a table in pieces the first line says it all.
      if !imRest, let kopf = kopf(bytes[span.range]) {
        let striche = MarkupProblem.Kind.noTable(header: kopf.spalten, delimiters: 0)
        let zeile = Span(span.start, kopf.ende)
        befunde.append(Lesebefund(.markup(MarkupProblem(kind: striche, span: zeile)), zeile))
      }
      imRest = true
    }
    return befunde
  }

  /// Whether the first two lines are cells without a „|“ at their edges: „TOP | Titel | Status“.
  private static func istOhneRand(_ bytes: [UInt8], _ span: Span) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let absatz = UnsafeBufferPointer(rebasing: bytes[span.range])
      guard nextIndex(of: strich, in: absatz, from: 0) != nil else { return false }
      let zeilen = absatz.split(maxSplits: 2) { $0 == 0x0A || $0 == 0x0D }
      return zeilen.count > 1
        && zeilen.prefix(2).allSatisfy { zeile in
          zeile.count { $0 == strich } >= 2
        }
    }
  }

  private static let strich = UInt8(ascii: "|")

  /// The first line of a paragraph of rows: its columns, and where it ends.
  private static func kopf(_ absatz: ArraySlice<UInt8>) -> (spalten: Int, ende: Int)? {
    let zeilen = absatz.split(maxSplits: 2) { $0 == 0x0A || $0 == 0x0D }
    guard let erste = zeilen.first, let text = getrimmt(erste),
      text.last == strich || text.first != strich
    else { return nil }
    let raender = (text.first == strich ? 1 : 0) + (text.last == strich ? 1 : 0)
    let spalten = text.count { $0 == strich } + 1 - raender
    guard spalten >= 2, !istStrichzeile(text) else { return nil }
    if zeilen.count > 1 {
      // A line of dashes that does not fit has been told.
      guard let zweite = getrimmt(zeilen[1]), zweite.contains(strich), !istStrichzeile(zweite)
      else {
        return nil
      }
    }
    return (spalten, text.endIndex)
  }

  private static func getrimmt(_ zeile: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var zeile = zeile.drop { $0 == 0x20 || $0 == 0x09 }
    while let letztes = zeile.last, letztes == 0x20 || letztes == 0x09 { zeile.removeLast() }
    return zeile.isEmpty ? nil : zeile
  }

  private static func istStrichzeile(_ zeile: ArraySlice<UInt8>) -> Bool {
    zeile.allSatisfy { "|-: \t".utf8.contains($0) }
  }
}
