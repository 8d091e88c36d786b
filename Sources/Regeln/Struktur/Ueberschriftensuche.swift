import Fachmodell
import Markup
import SourceText

extension Dokument {
  /// The first line of a block that may have been meant as a heading: bold, numbered, with a colon,
  /// without the blank behind „##“, or at a level of its own.
  func zeile(wieUeberschrift schluessel: FoldedKey) -> Span? {
    for block in baum.children(of: 0) {
      switch baum.nodes[block].kind {
      case .heading, .paragraph:
        let zeile = ersteZeile(block)
        guard zeile.end - zeile.start <= 60 else { continue }
        var text = datei.text(zeile)[...].drop { "#*_ .)".contains($0) || $0.isNumber }
        while let letztes = text.last, "*_:# ".contains(letztes) { text.removeLast() }
        if FoldedKey(String(text)) == schluessel { return zeile }
      default: continue
      }
    }
    return nil
  }

  /// Bytes of the first line of a block.
  func ersteZeile(_ block: Int) -> Span {
    let span = baum.nodes[block].span
    let ende = datei.bytes[span.range].firstIndex { $0 == 0x0A || $0 == 0x0D }
    return Span(span.start, ende ?? span.end)
  }
}
