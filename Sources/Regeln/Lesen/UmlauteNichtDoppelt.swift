package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob Umlaute als solche dastehen und nicht als „Ã¼“.
///
/// Warum: die Datei ist dann einmal zu oft nach UTF-8 umgewandelt worden; lesen kann sie niemand, und
/// kein anderer Befund sagt, woran es liegt. Ebenso „u“ mit zwei Punkten als eigenem Zeichen, wie macOS es
/// in Dateinamen schreibt: It looks right, but nobody finds the word. One finding a file, at the first such
/// letter.
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
    schlecht: [
      .seite("Die Bu\u{308}rger a\u{308}ndern.\n".replacing("u\u{308}", with: "⟦u\u{308}⟧")),
      .seite("B⟦Ã¼⟧rger und StraÃŸe.\n"), .seite("Gr⟦Ã¶⟧ße\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    doppelte(kontext) + zerlegte(kontext)
  }

  /// „u“ and U+0308 for „ü“: CC 88.
  private func zerlegte(_ kontext: Dokumentkontext) -> [Finding] {
    let spans = kontext.dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      var spans: [Span] = []
      var ab = 0
      while spans.count < 1000, let index = nextIndex(of: 0xCC, in: bytes, from: ab) {
        ab = index + 1
        guard index > 0, index + 1 < bytes.count, bytes[index + 1] == 0x88,
          Self.umlaute[bytes[index - 1]] != nil
        else { continue }
        spans.append(Span(index - 1, index + 2))
      }
      return spans
    }
    guard let erstes = spans.first else { return [] }
    let rat = "Bitte die Buchstaben neu tippen."
    return [
      Self.blatt.befund(
        kontext.pfad, erstes,
        "Umlaut besteht aus Buchstabe und Punkten: an \(spans.count == 1 ? "einer Stelle" : "\(spans.count) Stellen")",
        weil: "Es sieht richtig aus, aber Suche und Prüfung erkennen das Wort nicht.",
        rat: spans.map { span in
          Fix(
            rat,
            Schriftspur.Ersatz(
              span: span, text: Self.umlaute[kontext.dokument.datei.bytes[span.start]] ?? ""))
        })
    ]
  }

  private static let umlaute: [UInt8: String] = [
    0x61: "ä", 0x6F: "ö", 0x75: "ü", 0x41: "Ä", 0x4F: "Ö", 0x55: "Ü",
  ]

  private func doppelte(_ kontext: Dokumentkontext) -> [Finding] {
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
