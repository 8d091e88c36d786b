package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob Umlaute als solche dastehen und nicht als „Ã¼“.
///
/// Warum: die Datei ist dann einmal zu oft nach UTF-8 umgewandelt worden; lesen kann sie niemand, und
/// kein anderer Befund sagt, woran es liegt. One finding a file, at the first such letter.
/// Quelle: UTF-8, als Windows-1252 gelesen und wieder als UTF-8 gespeichert.
package struct UmlauteNichtDoppelt: Dokumentregel {
  package static let blatt = Regelblatt(
    "LE-018", .warnung, "Umlaute und „ß“ sind als solche zu lesen",
    warum:
      "Die Datei ist vermutlich in einem Programm gespeichert worden, das ihre Kodierung nicht "
      + "erkannt hat; aus „ü“ wird dann „Ã¼“.",
    stattdessen:
      "Bitte die vorige Fassung der Datei zurückholen und sie in einem Programm öffnen, das "
      + "UTF-8 versteht.",
    gut: [.seite("Süß & günstig: Ã, São Paulo, Ångström.\n")],
    schlecht: [.seite("B⟦Ã¼⟧rger und StraÃŸe.\n"), .seite("Gr⟦Ã¶⟧ße\n")])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let bytes = kontext.dokument.datei.bytes
    return bytes.withUnsafeBufferPointer { bytes in
      var ab = 0
      // „Ã“ is C3 83; what follows it is the second half of an umlaut, read as a letter of its own.
      while let index = nextIndex(of: 0x83, in: bytes, from: ab) {
        ab = index + 1
        guard index > 0, bytes[index - 1] == 0xC3, index + 2 < bytes.count,
          bytes[index + 1] == 0xC2,
          [0xA4, 0xB6, 0xBC].contains(bytes[index + 2])
        else { continue }
        let span = Span(index - 1, index + 3)
        return [
          Self.blatt.befund(
            kontext.pfad, span,
            "„\(kontext.dokument.datei.text(span))“ steht für einen Umlaut, der zweimal umgewandelt ist",
            rat: [Fix(Self.blatt.stattdessen)])
        ]
      }
      return []
    }
  }
}
