package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob jeder Teil des Beschlussvorschlags zu einem Gremium der Beratungsfolge gehört.
///
/// Der Teil von BV-ST-002, der die Beratungsfolge braucht. Where a body meets in private, a part
/// whose body nobody knows is not published, since it may be that body's.
package struct BeschlussteileBekannt: Dokumentregel {
  package static let blatt = AngabenBekannt.blatt

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage,
      let abschnitt = dokument.abschnitt(Vorlage.beschlussvorschlag), !abschnitt.teile.isEmpty,
      !kontext.beratungen.isEmpty
    else { return [] }
    let gremien = kontext.register.gremien
    let unbekannt = abschnitt.teile.filter { teil in
      let gremium = gremien.index(teil.titel)
      return !kontext.beratungen.contains { beratung in
        FoldedKey(beratung.gremiumText) == FoldedKey(teil.titel)
          || gremium != nil && gremium == beratung.gremium
          // The station's name is misspelt, and told.
          || beratung.gremium == nil && nearest(teil.titel, among: [beratung.gremiumText]) != nil
      }
    }
    let bleibtImHaus = kontext.beratungen.contains { !$0.istOeffentlich }
    let namen = kontext.beratungen.map(\.gremiumText)
    return unbekannt.filter { !dokument.passagen.enthaelt($0.titelSpan.start) }.map { teil in
      Self.befund(dokument, teil, namen: namen, bleibtImHaus: bleibtImHaus)
    }
  }

  private static func befund(
    _ dokument: Dokument, _ teil: Abschnitt, namen: [String], bleibtImHaus: Bool
  ) -> Finding {
    let naechster = nearest(teil.titel, among: namen)
    let frage = naechster.map { " – meinten Sie „\($0)“?" } ?? ""
    let rat =
      naechster.map {
        Fix("Bitte „### \($0)“ schreiben, wenn das gemeint ist.", replacement: "### \($0)")
      }
      ?? Fix(
        "Bitte hinter „###“ ein Gremium der Beratungsfolge nennen (\(namen.joined(separator: ", "))) "
          + "oder dort eine Station ergänzen; Zwischenüberschriften im Wortlaut bitte mit „####“.")
    return blatt.befund(
      dokument.pfad, teil.titelSpan,
      "Teil „\(gekuerzt(teil.titel))“ des Beschlussvorschlags nennt kein Gremium der Beratungsfolge"
        + frage,
      weil: bleibtImHaus
        ? "Ein Gremium berät nichtöffentlich; wem dieser Teil gehört, ist nicht zu erkennen, deshalb "
          + "wird er nicht veröffentlicht."
        : "Mit „###“ beginnt der Wortlaut für ein Gremium; dieser hier wäre niemandem zugeordnet.",
      rat: [rat], stufe: bleibtImHaus || naechster != nil ? .fehler : .warnung)
  }
}
