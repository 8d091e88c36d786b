import Fachmodell
import SourceText

extension Dokumentkontext {
  /// The noticeable dates that stand in running text: not in code, comments or addresses, and not in
  /// fields and cells that are dates themselves.
  func auffaelligeTextdaten(wo istGemeint: (Textdatum) -> Bool) -> [Textdatum] {
    imFliesstext(gang.textdaten.filter(istGemeint)) { $0 }
  }

  /// The stretches of time there that end before they begin.
  var verkehrteZeiten: [Textdatum.Zeitraum] { imFliesstext(gang.verkehrteZeiten) { $0.bis } }

  private func imFliesstext<Fund>(_ funde: [Fund], _ datum: (Fund) -> Textdatum) -> [Fund] {
    guard !funde.isEmpty else { return [] }
    let fliesstext = Fliesstext(dokument)
    // Asked for the last byte: „31. Juni 2018“ at the start of a line begins with the mark of a list.
    return funde.filter {
      let span = datum($0).span
      return fliesstext.enthaelt(span.end - 1) && !istInAdresse(span.start)
    }
  }

  /// „https://example.org/31.02.2018/“: the word around holds „://“ or „www.“ before the place.
  private func istInAdresse(_ offset: Int) -> Bool {
    let bytes = dokument.datei.bytes
    var start = offset
    while start > 0, offset - start < 512, bytes[start - 1] > 0x20 { start -= 1 }
    let wort = String(decoding: bytes[start..<offset], as: UTF8.self)
    return wort.contains("://") || wort.contains("www.")
  }
}
