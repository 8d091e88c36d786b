import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// What `mandant.yml` leaves out, and places it names that are not there.
enum Mandantangaben {
  static func fehlende(_ mandant: Mandant, _ datei: SourceFile) -> [Finding] {
    var befunde = mandant.fehlende.map { fehlend in
      if let liste = fehlend.eintragVon {
        return Dateiregeln.mandantblatt.befund(
          datei.path, fehlend.span,
          "Angabe „\(fehlend.name)“ fehlt in einem Eintrag von „\(liste)“",
          weil: "Ohne sie wirkt der ganze Eintrag nicht, und niemand merkt es.",
          rat: [Fix("Bitte in diesem Eintrag eine Zeile „\(fehlend.name): …“ ergänzen.")])
      }
      let folge =
        fehlend.name == Mandantfeld.land.name
        ? " Bis dahin gelten die Feiertage von \(mandant.land.name)." : ""
      return fehlt(fehlend.name, fehlend.span, datei, Dateiregeln.mandantblatt.warum + folge)
    }
    let adresse = Mandantfeld.basisURL
    if mandant.basisURL == nil, !mandant.stellen.isEmpty, !mandant.istUnklar(adresse.definition) {
      // Papers are right without it, and a house may not know yet where its site will be.
      befunde.append(
        fehlt(
          adresse.name, mandant.stellen[adresse.schluessel] ?? .fileStart, datei,
          "Kalenderdateien nennen ihre Termine nach dieser Adresse; ändert sie sich, halten "
            + "Kalenderprogramme sie für neue. Feste Verweise auf die Website brauchen sie auch.",
          .hinweis))
    }
    return befunde
  }

  private static func fehlt(
    _ name: String, _ span: Span, _ datei: SourceFile, _ warum: String, _ stufe: Stufe? = nil
  ) -> Finding {
    Dateiregeln.mandantblatt.befund(
      datei.path, span, "Angabe „\(name)“ fehlt in mandant.yml", weil: warum,
      rat: [Fix("Bitte eine Zeile „\(name): …“ ergänzen.")], stufe: stufe)
  }

  static func regelseiten(
    _ mandant: Mandant, _ datei: SourceFile, gibtEs: (_ ort: String) -> Bool
  ) -> [Finding] {
    guard let ort = mandant.regelseiten, !gibtEs(ort) else { return [] }
    let stelle = mandant.stellen[Mandantfeld.regelseiten.schluessel] ?? .fileStart
    return [
      Linkregeln.zielblatt.befund(
        datei.path, stelle, "Ordner „\(ort)“ gibt es nicht im Projekt",
        weil: "Die Befunde verweisen so lange auf keine Seite, sondern auf „vorlagenwerk rules“.",
        rat: [
          Fix(
            "Bitte eine Adresse mit https:// oder den Weg vom Projektordner aus schreiben; die Seiten "
              + "schreibt „vorlagenwerk rules --format markdown --output \(ort)“.")
        ], stufe: .warnung)
    ]
  }
}
