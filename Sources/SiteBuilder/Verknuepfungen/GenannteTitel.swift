import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// A title that a text names, of a paper that may turn out to stay inside.
struct GenannterTitel: Sendable {
  /// Index of that paper among the documents.
  let dokument: Int
  /// Whether the text names its number only.
  let istNummer: Bool
  let befund: Finding
}

extension Lauf {
  /// The titles of other papers that a public text names.
  func genannteTitel(_ kontext: Dokumentkontext) -> [GenannterTitel] {
    guard let titelsuche, kontext.dokument.art == .vorlage || kontext.dokument.art.istAnlage else {
      return []
    }
    let imText = titelsuche.funde(
      in: kontext.dokument.datei.bytes, ab: kontext.dokument.kopfSpan.end)
    // „Vorlage 7/2018“: behind that word a short number is one as well.
    let verweise = kontext.verweise.compactMap { span in
      titelsuche.dokument(nummer: FoldedKey(kontext.dokument.datei.text(span))).map {
        Titelsuche.Fund(dokument: $0, span: span, istNummer: true)
      }
    }.filter { verweis in
      !imText.contains { $0.istNummer && $0.dokument == verweis.dokument }
    }
    let genannte = (imText + verweise).compactMap { fund in
      let pfad = aufnahme.dokumente[fund.dokument].pfad
      return TitelDerGeschlossenenVorlage.befund(
        kontext, fund.span, vorlage: pfad, istNummer: fund.istNummer
      ).map {
        GenannterTitel(dokument: fund.dokument, istNummer: fund.istNummer, befund: $0)
      }
    }
    // Where the title stands as well, the number adds nothing; and one place of it is enough.
    var nummern: Set<Int> = Set(genannte.lazy.filter { !$0.istNummer }.map(\.dokument))
    return genannte.filter { !$0.istNummer || nummern.insert($0.dokument).inserted }
  }

  /// Those of papers that do stay inside, now that all records are known.
  func titelbefunde(_ bestand: Bestand, _ teile: [Einheitsergebnis]) -> [Finding] {
    teile.flatMap(\.genannteTitel).compactMap { genannt in
      guard let vorlage = bestand.steckbrief(pfad: aufnahme.dokumente[genannt.dokument].pfad) else {
        return nil
      }
      return TitelDerGeschlossenenVorlage.befund(
        genannt.befund, vorlage, in: bestand.steckbrief(pfad: genannt.befund.path),
        istNummer: genannt.istNummer)
    }
  }
}
