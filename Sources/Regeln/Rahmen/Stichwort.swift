import Fachmodell
import SourceText

/// A word of running text that a rule asks for; found for all of them in one pass over the bytes.
struct Stichwort: Hashable, Sendable {
  enum Art: Hashable, Sendable {
    /// „0,5 VZÄ“, „2 Vollzeitstellen“: staff in hundredths of a full post.
    case stellenanteil(Hundertstel)
    /// „3 Stellen“: may be something else than staff.
    case stellenzahl
    /// „Fördermittel“, „Zuschuss des Landes“: somebody else pays.
    case foerderung
    /// „Anlage“, with what follows read by the rule.
    case anlage
    /// „in der jeweils gültigen Fassung“.
    case jeweiligeFassung
  }

  let art: Art
  let span: Span

  /// Those that stand in what is published or read aloud: not in internal sections, code or the cells of
  /// the list of annexes.
  static func imText(
    _ alle: [Stichwort], _ dokument: Dokument, code: [Span]
  ) -> [Stichwort] {
    guard !alle.isEmpty else { return [] }
    let fremd = dokument.abschnitte.filter {
      $0.intern || $0.schluessel == Vorlage.anlagen.schluessel
    }.map { dokument.bereich($0) }
    let ausgenommen = fremd + code
    return alle.filter { stichwort in
      !ausgenommen.contains { $0.range.contains(stichwort.span.start) }
    }
  }
}

extension Dokument {
  /// Bytes of a section of the second level, heading and parts included.
  func bereich(_ abschnitt: Abschnitt) -> Span {
    let start = abschnitt.titelSpan.start
    let ende = abschnitte.lazy.map(\.titelSpan.start).filter { $0 > start }.min()
    return Span(start, ende ?? datei.bytes.count)
  }
}
