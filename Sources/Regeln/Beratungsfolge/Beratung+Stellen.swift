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

  /// Whether two stations are of one body, known or not.
  func istSelbesGremium(_ andere: Beratung) -> Bool {
    if let gremium, let anderes = andere.gremium { return gremium == anderes }
    return FoldedKey(gremiumText) == FoldedKey(andere.gremiumText)
  }
}
