import Markup
import SourceText

/// Lines of a drawing in characters, 80 columns wide.
enum Textspalten {
  static let breite = 80

  /// Columns that a text takes; combining marks count too, so that no line is ever longer than it says.
  static func breite(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable { codePoints($0) } ?? text.unicodeScalars.count
  }

  /// Makes what stands from there on exactly so many columns wide (1 or more): with blanks behind it, or with
  /// „…“ where it is too long.
  static func fuelle(ab start: Int, _ breite: Int, in out: inout ByteWriter) {
    let (spalten, schnitt) = out.withBytes { bytes in
      var (spalten, schnitt) = (0, start)
      for stelle in start..<bytes.count where bytes[stelle] & 0xC0 != 0x80 {
        if spalten == breite - 1 { schnitt = stelle }
        spalten += 1
      }
      return (spalten, schnitt)
    }
    guard spalten > breite else { return out.put(0x20, times: breite - spalten) }
    out.truncate(to: schnitt)
    out.put("…" as StaticString)
  }

  /// Ends the line that began there, without the blanks at its end.
  static func beende(ab start: Int, in out: inout ByteWriter) {
    while out.count > start, out.last == 0x20 { out.truncate(to: out.count - 1) }
    out.put(byte: 0x0A)
  }

  /// The text at the right end of so many columns.
  static func rechts(_ text: String, _ breite: Int, into out: inout ByteWriter) {
    out.put(0x20, times: breite - self.breite(text))
    out.put(text)
  }

  /// A line without the blanks at its end.
  static func zeile(_ text: String, into out: inout ByteWriter) {
    var ende = text.utf8.endIndex
    while ende > text.utf8.startIndex, text.utf8[text.utf8.index(before: ende)] == 0x20 {
      ende = text.utf8.index(before: ende)
    }
    out.put(text[..<ende])
    out.put(byte: 0x0A)
  }

  /// The text in lines of 80 columns: the first one behind `erste`, all others behind `rest`.
  static func umbrochen(
    _ text: String, erste: String, rest: String, into out: inout ByteWriter
  ) {
    let platz = max(20, breite - max(breite(erste), breite(rest)))
    // Most texts fit as they are.
    if text.utf8.count <= platz, let erstes = text.utf8.first, erstes != 0x20,
      !text.verleiheBytes({ $0.contains(0x0A) })
    {
      let start = out.count
      out.put(erste)
      out.put(text)
      return beende(ab: start, in: &out)
    }
    var zeilen = wrapText(text, width: platz)
    zeilen.withUTF8 { bytes in
      var stelle = 0
      var istErste = true
      while true {
        var ende = stelle
        var spalten = 0
        while ende < bytes.count, bytes[ende] != 0x0A {
          // A word that may not be broken, such as an address, is broken here all the same.
          if bytes[ende] & 0xC0 != 0x80 {
            if spalten == platz { break }
            spalten += 1
          }
          ende += 1
        }
        let start = out.count
        out.put(istErste ? erste : rest)
        out.put(UnsafeBufferPointer(rebasing: bytes[stelle..<ende]))
        beende(ab: start, in: &out)
        istErste = false
        guard ende < bytes.count else { return }
        stelle = bytes[ende] == 0x0A ? ende + 1 : ende
      }
    }
  }
}
