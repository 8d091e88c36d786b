import SourceText

/// A year inside the number of a paper: „2018“ of „139/2018“.
///
/// Only four digits that stand alone; two digits may be anything. Houses write the year first or
/// last, and a running number may look like a year too, so all that could be one are given.
enum Nummernjahr {
  /// Each with its offset and length in bytes of the text, in the order of the text.
  static func moegliche(_ nummer: String) -> [(jahr: Int, stelle: Int)] {
    var jahre: [(jahr: Int, stelle: Int)] = []
    var zahl = 0
    var start = 0
    var istWort = false
    for (index, byte) in (Array(nummer.utf8) + [0x20]).enumerated() {
      switch byte {
      case 0x30...0x39:
        if index == start { zahl = 0 }
        zahl = min(zahl * 10 + Int(byte & 0x0F), 100_000)
      case 0x41...0x5A, 0x61...0x7A, 0x80...: istWort = true
      default:
        if !istWort, index - start == 4, (1900...2199).contains(zahl) {
          jahre.append((zahl, start))
        }
        start = index + 1
        istWort = false
      }
    }
    return jahre
  }

  /// The year nearest to a wanted one.
  static func naechstes(_ nummer: String, zu jahr: Int) -> (jahr: Int, stelle: Int)? {
    moegliche(nummer).min { abs($0.jahr - jahr) < abs($1.jahr - jahr) }
  }
}
