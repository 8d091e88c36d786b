import Fachmodell
import SourceText

extension Beratung {
  var gremiumSpan: Span { zeile.span(Station.gremium) }

  /// Where the Zuständigkeit is written, or the body where it follows from the Beschlussvorschlag.
  var zustaendigkeitSpan: Span {
    zeile.istAngegeben(Station.zustaendigkeit.schluessel)
      ? zeile.span(Station.zustaendigkeit) : gremiumSpan
  }

  var datumSpan: Span { zeile.span(Station.datum) }

  /// The same for two stations of one body, whether it is known or not.
  var gremiumSchluessel: Gremiumschluessel {
    gremium.map { .bekannt($0) } ?? .unbekannt(FoldedKey(gremiumText))
  }
}

/// A body by its index in the Gremienverzeichnis, or by the name that nobody knows.
enum Gremiumschluessel: Hashable {
  case bekannt(Int)
  case unbekannt(FoldedKey)
}
