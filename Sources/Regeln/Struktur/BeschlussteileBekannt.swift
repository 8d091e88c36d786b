package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob jeder Teil des Beschlussvorschlags zu einem Gremium der Beratungsfolge gehört.
///
/// Der Teil von BV-ST-002, der die Beratungsfolge braucht. Where a body meets in private, a part
/// whose body nobody knows is not published, since it may be that body's.
package struct BeschlussteileBekannt: Dokumentregel {
  package static let blatt = AngabenBekannt.blatt

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage,
      let abschnitt = dokument.abschnitt(Vorlage.beschlussvorschlag), !abschnitt.teile.isEmpty,
      // Without the column of the bodies nobody can be missing in it; that is told.
      kontext.beratungen.contains(where: { !$0.gremiumText.isEmpty })
    else { return [] }
    let gremien = kontext.register.gremien
    let stationen = kontext.beratungen.prefix(20)
    let schluessel = stationen.map { FoldedKey($0.gremiumText) }
    // Nearly all papers end here: each part is headed by the name of a station.
    let sindBekannt = abschnitt.teile.allSatisfy { teil in
      if schluessel.contains(FoldedKey(teil.titel)) { return true }
      guard let gremium = gremien.index(teil.titel) else { return false }
      return stationen.contains { $0.gremium == gremium }
    }
    return sindBekannt ? [] : fremde(kontext, abschnitt, gremien)
  }

  private func fremde(
    _ kontext: Dokumentkontext, _ abschnitt: Abschnitt, _ gremien: Gremienverzeichnis
  ) -> [Finding] {
    let dokument = kontext.dokument
    let schluessel = Set(kontext.beratungen.map { FoldedKey($0.gremiumText) })
    let bekannte = Set(kontext.beratungen.compactMap(\.gremium))
    // Names of stations that are misspelt are told; no paper has more than a few.
    let verschriebene = kontext.beratungen.filter { $0.gremium == nil }.prefix(20)
      .map(\.gremiumText)
    let unbekannt = abschnitt.teile.lazy.filter { teil in
      !schluessel.contains(FoldedKey(teil.titel))
        && !(gremien.index(teil.titel).map(bekannte.contains) ?? false)
        && nearest(teil.titel, among: verschriebene) == nil
        && !dokument.passagen.enthaelt(teil.titelSpan.start)
    }
    // Of a station that nobody knows (BV-BF-001) this may be the part.
    let titel = Set(abschnitt.teile.map { FoldedKey($0.titel) })
    let ohneTeil = kontext.beratungen.count {
      $0.gremium == nil && !$0.gremiumText.isEmpty && !titel.contains(FoldedKey($0.gremiumText))
    }
    let gemeldete = Array(unbekannt.prefix(101))
    guard gemeldete.count > ohneTeil else { return [] }
    let bleibtImHaus = kontext.beratungen.contains { !$0.istOeffentlich }
    let namen = kontext.beratungen.prefix(20).map(\.gremiumText)
    return gemeldete.prefix(100).map { teil in
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
