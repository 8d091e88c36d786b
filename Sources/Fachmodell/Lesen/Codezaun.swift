/// The fence of a code block: „```“ or „~~~“.
package struct Codezaun: Sendable {
  /// Bytes of the line that opens it.
  package let zeile: Int
  package let istGeschlossen: Bool

  /// `nil` for code that is indented, or in a line.
  package init?(_ block: ArraySlice<UInt8>) {
    guard block.count >= 3, let zeichen = block.first, zeichen == 0x60 || zeichen == 0x7E else {
      return nil
    }
    let laenge = block.prefix { $0 == zeichen }.count
    let erste = block.prefix { $0 != 0x0A && $0 != 0x0D }
    // Backticks behind the first ones are those of code in a line.
    guard laenge >= 3, zeichen == 0x7E || !erste.dropFirst(laenge).contains(0x60) else {
      return nil
    }
    zeile = erste.count
    let zeilen = block.split { $0 == 0x0A || $0 == 0x0D }
    guard zeilen.count > 1, let letzte = zeilen.last else {
      istGeschlossen = false
      return
    }
    // Quote marks and bullets before it belong to what the block stands in.
    let inhalt = letzte.drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
    let schluss = inhalt.prefix { $0 == zeichen }.count
    istGeschlossen = schluss >= laenge && inhalt.dropFirst(schluss).allSatisfy { $0 == 0x20 }
  }
}
