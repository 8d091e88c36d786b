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
    guard let ort = mandant.regelseiten, !ort.isEmpty else { return [] }
    let stelle = wertstelle(Mandantfeld.regelseiten, mandant)
    if let platzhalter = falscherPlatzhalter(ort) {
      return [
        Linkregeln.zielblatt.befund(
          datei.path, stelle, "Platzhalter „\(platzhalter)“ in der Adresse gibt es nicht",
          weil: "Die Befunde führten sonst alle zu derselben Seite, die es nicht gibt.",
          rat: [Fix("Bitte „{regel}“ schreiben, wo die Nummer der Regel stehen soll.")],
          stufe: .warnung)
      ]
    }
    guard !gibtEs(ort) || Handbook.isAddress(ort) && !istAdresse(ort) else { return [] }
    guard !Handbook.isAddress(ort) else { return [keineAdresse(ort, stelle, datei)] }
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

  /// `basis-url` that is no address: nothing could be built on it.
  static func basisURL(_ mandant: Mandant, _ datei: SourceFile) -> [Finding] {
    guard let adresse = mandant.basisURL, !adresse.isEmpty, !istAdresse(adresse) else { return [] }
    return [keineAdresse(adresse, wertstelle(Mandantfeld.basisURL, mandant), datei)]
  }

  private static func keineAdresse(_ text: String, _ span: Span, _ datei: SourceFile) -> Finding {
    let fehltAnfang = !Handbook.isAddress(text) && istAdresse("https://" + text)
    return Dateiregeln.mandantblatt.befund(
      datei.path, span,
      "„\(text.prefix(80))“ ist keine Adresse" + (fehltAnfang ? ": vorn fehlt „https://“" : ""),
      weil:
        "Eine Adresse beginnt mit „https://“ und hat keine Leerzeichen; sonst führt kein Verweis hin.",
      rat: [
        Fix(
          fehltAnfang
            ? "Bitte „https://\(text.prefix(80))“ schreiben."
            : "Bitte die ganze Adresse schreiben, zum Beispiel „https://kreistag.example.org“.")
      ])
  }

  private static func wertstelle(_ feld: Feld<String>, _ mandant: Mandant) -> Span {
    mandant.wertstellen[feld.schluessel] ?? mandant.stellen[feld.schluessel] ?? .fileStart
  }

  /// „https://kreistag.example.org“, with whatever may follow behind the name of the server.
  private static func istAdresse(_ text: String) -> Bool {
    guard Handbook.isAddress(text), let anfang = text.firstRange(of: "//")?.upperBound,
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E })
    else { return false }
    let server = text[anfang...].prefix { !"/?#".contains($0) }
    // A house may have servers of its own without a full stop in their names.
    return server.contains(where: \.isLetter) && server.first != "."
      && server.allSatisfy { $0.isLetter || $0.isNumber || "-._:@[]".contains($0) }
  }

  /// The first „{…}“ that is not „{regel}“, or a lone bracket.
  private static func falscherPlatzhalter(_ ort: String) -> String? {
    let rest = ort.replacing("{regel}", with: "")
    guard let anfang = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return nil }
    let ende = rest[anfang...].firstIndex(of: "}") ?? rest.index(before: rest.endIndex)
    return String(rest[anfang...ende])
  }
}
