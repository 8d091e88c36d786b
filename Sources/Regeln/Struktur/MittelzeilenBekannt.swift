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
    let abschnitt = kontext.dokument.abschnitt(Vorlage.mittelbereitstellung)
    let (ergebnis, finanz) = (kontext.register.mittelErgebnis, kontext.register.mittelFinanz)
    return lage.bloecke.flatMap { block in
      block.haushalt == .finanz
        ? befunde(
          block, abschnitt?.teil(Vorlage.mittelFinanz), finanz, andere: ergebnis,
          Vorlage.mittelErgebnis.name, kontext.pfad)
        : befunde(
          block, abschnitt?.teil(Vorlage.mittelErgebnis), ergebnis, andere: finanz,
          Vorlage.mittelFinanz.name, kontext.pfad)
    }
  }

  private func befunde(
    _ block: Mittelblock, _ teil: Abschnitt?, _ namen: Mittelnamen, andere: Mittelnamen,
    _ anderer: String, _ pfad: String
  ) -> [Finding] {
    let unbekannte = block.fremdeZeilen.compactMap { nummer in
      block.tabelle.zeilen[nummer].eintrag(Mittelzeile.position).flatMap { eintrag in
        eintrag.wert != .leer && !namen.kennt(eintrag.text) ? eintrag : nil
      }
    }
    // A whole table under the wrong heading is one fault.
    if let teil, unbekannte.count > 1, unbekannte.allSatisfy({ andere.kennt($0.text) }) {
      return [Self.falscherBlock(pfad, teil, anderer)]
    }
    return unbekannte.map { Self.unbekannt(pfad, $0, namen.namen) }
  }

  private static func falscherBlock(_ pfad: String, _ teil: Abschnitt, _ anderer: String) -> Finding
  {
    blatt.befund(
      pfad, teil.titelSpan, "Zeilen unter „\(teil.titel)“ sind die des anderen Haushalts",
      weil:
        "So, wie sie heißen, gehören sie zu „\(anderer)“; hier zählen sie bei keiner Summe mit.",
      rat: [Fix("Bitte „### \(anderer)“ schreiben oder die Zeilen dorthin stellen.")])
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
