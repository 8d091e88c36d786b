package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob die Zeilen der Mittelbereitstellung solche des Hauses sind.
///
/// Der Teil von BV-ST-002, der mandant.yml braucht. Quelle: `mittelzeilen`; ohne sie das Formular
/// des Landkreises Lörrach.
package struct MittelzeilenBekannt: Dokumentregel {
  package static let blatt = AngabenBekannt.blatt

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, !lage.bloecke.allSatisfy(\.fremdeZeilen.isEmpty),
      !kontext.mandant.istUnklar(Mandantfeld.mittelzeilen)
    else { return [] }
    return lage.bloecke.flatMap { block in
      let namen =
        block.haushalt == .finanz ? kontext.register.mittelFinanz : kontext.register.mittelErgebnis
      return block.fremdeZeilen.compactMap { nummer -> Finding? in
        guard let eintrag = block.tabelle.zeilen[nummer].eintrag(Mittelzeile.position),
          eintrag.wert != .leer, !namen.kennt(eintrag.text)
        else { return nil }
        return Self.unbekannt(kontext.pfad, eintrag, namen.namen)
      }
    }
  }

  private static func unbekannt(_ pfad: String, _ eintrag: Eintrag, _ namen: [String]) -> Finding {
    // „Sachaufwand“ alone: it is not said whether the need or the plan is meant.
    let ohneVorwort = namen.contains { FoldedKey($0) == FoldedKey("Bedarf: " + eintrag.text) }
    let naechste = nearest(eintrag.text, among: namen)
    let rat =
      ohneVorwort
      ? Fix("Bitte „Bedarf: \(eintrag.text)“ oder „Plan: \(eintrag.text)“ schreiben.")
      : naechste.map { Fix("Bitte „\($0)“ schreiben, wenn das gemeint ist.", replacement: $0) }
        ?? Fix("Bitte eine dieser Zeilen wählen: \(namen.joined(separator: "; ")).")
    let frage = ohneVorwort ? "" : naechste.map { " – meinten Sie „\($0)“?" } ?? ""
    return blatt.befund(
      pfad, eintrag.span,
      "Unbekannte Zeile „\(gekuerzt(eintrag.text))“ in der Mittelbereitstellung" + frage,
      weil: "Nur bekannte Zeilen zählen bei Summen und Vergleichen mit; die des Hauses stehen in "
        + "mandant.yml unter „mittelzeilen“.", rat: [rat])
  }
}
