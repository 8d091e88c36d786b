import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// A title that a text names, of a paper that may turn out to stay inside.
struct GenannterTitel: Sendable {
  /// Index of that paper among the documents.
  let dokument: Int
  let befund: Finding
}

extension Lauf {
  /// The titles of other papers that a public text names.
  func genannteTitel(_ kontext: Dokumentkontext) -> [GenannterTitel] {
    guard let titelsuche, kontext.dokument.art == .vorlage || kontext.dokument.art.istAnlage else {
      return []
    }
    return titelsuche.funde(in: kontext.dokument.datei.bytes, ab: kontext.dokument.kopfSpan.end)
      .compactMap { fund in
        let pfad = aufnahme.dokumente[fund.dokument].pfad
        return TitelDerGeschlossenenVorlage.befund(kontext, fund.span, vorlage: pfad).map {
          GenannterTitel(dokument: fund.dokument, befund: $0)
        }
      }
  }

  /// Those of papers that do stay inside, now that all records are known.
  func titelbefunde(_ bestand: Bestand, _ teile: [Einheitsergebnis]) -> [Finding] {
    teile.flatMap(\.genannteTitel).compactMap { genannt in
      guard let vorlage = bestand.steckbrief(pfad: aufnahme.dokumente[genannt.dokument].pfad) else {
        return nil
      }
      return TitelDerGeschlossenenVorlage.befund(
        genannt.befund, vorlage, in: bestand.steckbrief(pfad: genannt.befund.path))
    }
  }
}
