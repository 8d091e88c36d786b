import Fachmodell
import SourceText

extension Lauf {
  /// Which papers are read together.
  static func verbuende(
    _ einheiten: [Bestandsaufnahme.Einheit], _ blicke: [Kopfblick], _ aufnahme: Bestandsaufnahme
  ) -> Verbuende {
    Verbuende(
      einheiten.map { einheit in einheit.vorlage.map { blicke[$0] } },
      groessen: einheiten.map { einheit in
        ((einheit.vorlage.map { [$0] } ?? []) + einheit.anlagen + einheit.kandidaten)
          .reduce(0) { $0 + aufnahme.dokumente[$1].groesse }
      })
  }

  /// The records of a group, for what its papers show of each other.
  func gruppenbestand(_ ergebnisse: [Einheitsergebnis]) -> Bestand {
    Bestand(
      register: register,
      steckbriefe: ergebnisse.flatMap(\.steckbriefe).sorted { $0.pfad < $1.pfad }, dateien: [])
  }

  /// Whether a paper can show all that it has to when only its group is known.
  ///
  /// In doubt it waits. Where the glance has missed something that reading finds, all is rendered
  /// anew (`Seitenzuordnung.verlangtNeubau`); so this only has to be right nearly always.
  func genuegt(_ gruppe: Bestand, _ ergebnis: Einheitsergebnis) -> Bool {
    guard !ergebnis.nenntProjekt,
      let einheit = ergebnis.einheit, !verbuende.getrennt.contains(einheit),
      let vorlage = einheiten[einheit].vorlage
    else { return false }
    let blick = blicke[vorlage]
    for steckbrief in ergebnis.steckbriefe where steckbrief.art == .vorlage {
      guard steckbrief.nummer.isEmpty || FoldedKey(steckbrief.nummer) == blick.nummer else {
        return false
      }
      for bezug in steckbrief.bezuege where Nachbarschaft.zeigt(bezug.art) {
        guard blick.bezuege.contains(FoldedKey(bezug.text)) else { return false }
      }
    }
    // Whether an annex has a page depends on all papers around it.
    guard ergebnis.verlinkt.allSatisfy({ gruppe.steckbrief(pfad: $0)?.art == .vorlage }) else {
      return false
    }
    return !ergebnis.hatDateien || vorlagenordner.istAllein(aufnahme.dokumente[vorlage].pfad)
  }
}
