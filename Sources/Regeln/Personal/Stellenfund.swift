import Fachmodell
import SourceText

/// Staff that a paper names, in its text or its table „Stellen“.
struct Stellenfund {
  /// As written, in one line.
  let text: String
  let span: Span
  /// Hundredths of a full post; `nil` for „3 Stellen“, which may be something else.
  let vzae: Hundertstel?

  /// In the order of the text.
  static func imText(_ kontext: Dokumentkontext) -> [Stellenfund] {
    kontext.stichworte.filter {
      switch $0.art {
      case .stellenanteil, .stellenzahl: true
      case .foerderung, .anlage, .jeweiligeFassung: false
      }
    }.map { stichwort in
      let text = kontext.dokument.datei.text(stichwort.span)
        .split { $0.isWhitespace }.joined(separator: " ")
      if case .stellenanteil(let vzae) = stichwort.art {
        return Stellenfund(text: text, span: stichwort.span, vzae: vzae)
      }
      return Stellenfund(text: text, span: stichwort.span, vzae: nil)
    }
  }
}

extension Dokument {
  /// Rows of „Stellen“ with something in them.
  var stellenzeilen: [Datensatz] { zeilen(Vorlage.stellen).filter { !$0.istLeer } }
}
