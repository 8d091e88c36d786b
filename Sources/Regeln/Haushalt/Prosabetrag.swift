import Fachmodell
import SourceText

/// An amount of money in running text: „20.000 €“, „EUR 20.000“, „1,5 Mio. €“, „rund 20 T€“.
struct Prosabetrag: Hashable, Sendable {
  let betrag: Betrag
  /// From the number to its unit.
  let span: Span
  /// What one unit of the last digit is worth, in cents: 1 or 100 for euro, 10,000,000 for „1,5 Mio. €“.
  let koernung: Int
  /// Whether „ca.“, „rund“, „bis zu“ and the like stand before it.
  let istUngefaehr: Bool

  /// Whether the text says that it is not to the cent.
  var istGerundet: Bool { koernung > 100 || istUngefaehr }

  /// Whether another amount may be what is meant: the same, or the same when rounded like this one.
  func meint(_ anderer: Betrag) -> Bool {
    let abstand = (betrag - anderer).cent.magnitude
    if abstand == 0 { return true }
    if koernung > 100, abstand <= UInt(koernung / 2) { return true }
    return istUngefaehr && abstand <= betrag.cent.magnitude / 20
  }

  /// The amounts with a unit between two places, at most a thousand; what stands in comments is left out.
  static func alle(in bytes: [UInt8], _ bereich: Span) -> [Prosabetrag] {
    bytes.withUnsafeBufferPointer { puffer in
      let ende = min(bereich.end, puffer.count)
      var betraege: [Prosabetrag] = []
      var index = bereich.start
      while index < ende, betraege.count < 1_000 {
        // Digits and „<“ stand below nearly all letters.
        if puffer[index] > 0x3C {
          index += 1
        } else if puffer[index] == 0x3C, Textstelle.beginnt("<!--", puffer, index) {
          index = Textstelle.kommentarende(puffer, index, ende)
        } else if Textstelle.istZiffer(puffer, index) {
          var leser = Prosabetragsleser(bytes: puffer, index: index, ende: ende)
          if let betrag = leser.lies(ab: bereich.start) { betraege.append(betrag) }
          index = max(leser.index, index + 1)
        } else {
          index += 1
        }
      }
      return betraege
    }
  }
}
