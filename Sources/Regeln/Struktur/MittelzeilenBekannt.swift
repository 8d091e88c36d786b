package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob die Zeilen der Mittelbereitstellung solche des Hauses sind.
///
/// Der Teil von BV-ST-002, der mandant.yml braucht. Quelle: `mittelzeilen`; ohne sie das Formular
/// des Landkreises Lörrach.
package struct MittelzeilenBekannt: Dokumentregel {
  package static let blatt = AngabenBekannt.blatt

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, !kontext.mandant.istUnklar(Mandantfeld.mittelzeilen),
      let abschnitt = dokument.abschnitt(Vorlage.mittelbereitstellung)
    else { return [] }
    return befunde(abschnitt.teil(Vorlage.mittelErgebnis), .ergebnis, kontext)
      + befunde(abschnitt.teil(Vorlage.mittelFinanz), .finanz, kontext)
  }

  private func befunde(
    _ teil: Abschnitt?, _ haushalt: Haushaltsart, _ kontext: Dokumentkontext
  ) -> [Finding] {
    guard let zeilen = teil?.tabelle?.zeilen, !zeilen.isEmpty else { return [] }
    let namen = Self.namen(haushalt, kontext.mandant)
    let bekannt = Set(namen.map { FoldedKey($0) })
    return zeilen.compactMap { zeile in
      guard let eintrag = zeile.eintrag(Mittelzeile.position), eintrag.wert != .leer,
        !bekannt.contains(FoldedKey(eintrag.text))
      else { return nil }
      return Self.unbekannt(kontext.pfad, eintrag, namen)
    }
  }

  private static func namen(_ haushalt: Haushaltsart, _ mandant: Mandant) -> [String] {
    let zeilen = mandant.mittelzeilen.filter { $0.haushalt == haushalt }.map(\.name)
    let gewuenscht = zeilen.map { "Bedarf: " + $0 } + zeilen.map { "Plan: " + $0 }
    return gewuenscht + ["Stand des Plans"]
      + (haushalt == .finanz ? ["Verpflichtungsermächtigung"] : [])
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
