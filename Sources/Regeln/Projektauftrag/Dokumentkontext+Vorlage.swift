import Fachmodell
import SourceText

extension Dokumentkontext {
  /// The paper that an annex names; without a number the only one of its folder.
  var vorlageDerAnlage: Dokument? {
    let vorlagen = ordner.filter { $0.art == .vorlage }
    guard let nummer = dokument[Projektauftrag.vorlage] else {
      return vorlagen.count == 1 ? vorlagen[0] : nil
    }
    return vorlagen.first { FoldedKey($0[Vorlage.nummer] ?? "") == FoldedKey(nummer) }
  }

  /// Where the last body decides about the paper.
  func entscheidung(_ vorlage: Dokument) -> Beratung? {
    vorlage.beratungen(register.gremien).last {
      $0.zustaendigkeit == .entscheidung && $0.datum != nil
    }
  }
}
