package import Diagnostics
package import Fachmodell
import Kalender
import SourceText

/// Prüft: Tagesordnung und Beratungsfolge sagen dasselbe darüber, ob eine Vorlage öffentlich beraten wird.
///
/// Asked where the paper has a station of that body on that day; of several one that fits is enough.
package struct StatusWieBeratungsfolge: Bestandsregel {
  package static let blatt = Regelblatt(
    "TO-005", .fehler, "Tagesordnung und Beratungsfolge nennen denselben Status",
    warum:
      "Eines von beiden ist falsch: Sonst wird veröffentlicht, was nichtöffentlich ist, oder "
      + "verborgen, was die Öffentlichkeit sehen darf.",
    stattdessen: "Den falschen Status berichtigen, in der Sitzung oder in der Vorlage.",
    gut: [
      Regelbeispiel("", dazu: [Tagesordnungsbeispiel.sitzung(["Ö 1 | 139/2018 | | öffentlich"])])
    ],
    schlecht: [
      Regelbeispiel(
        "", dazu: [Tagesordnungsbeispiel.sitzung(["N 1 | 139/2018 | | ⟦nichtöffentlich⟧"])])
    ])

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    var befunde: [Finding] = []
    for sitzung in bestand.register.sitzungen {
      guard let gremium = sitzung.gremium, let tage = sitzung.datum else { continue }
      for zeile in sitzung.dokument.zeilen(Sitzung.tagesordnung) {
        guard let stelle = zeile.stelle(Tagesordnungspunkt.vorlage.schluessel),
          !zeile.eintraege[stelle].text.isEmpty, let status = zeile[Tagesordnungspunkt.status],
          let (vorlage, station) = Self.andere(
            bestand, zeile.eintraege[stelle].text, gremium, tage, status == .oeffentlich)
        else { continue }
        let nummer = zeile.eintraege[stelle].text
        befunde.append(
          Self.blatt.befund(
            sitzung.dokument.pfad, zeile.span(Tagesordnungspunkt.status),
            "Vorlage \(gekuerzt(nummer)) ist hier \(status.rawValue), in ihrer Beratungsfolge "
              + (station.istOeffentlich ? "öffentlich" : "nichtöffentlich"),
            notizen: [Note(path: vorlage.pfad, span: station.span, text: "Die Station.")],
            rat: [Fix("Bitte den Status hier oder in der Vorlage berichtigen.")]))
      }
    }
    return befunde
  }

  /// The first station of that body on these days; `nil` where there is none, or one that says the same.
  private static func andere(
    _ bestand: Bestand, _ nummer: String, _ gremium: Int, _ tage: Datumsbereich,
    _ istOeffentlich: Bool
  ) -> (Steckbrief, Steckbrief.Station)? {
    var erste: (Steckbrief, Steckbrief.Station)?
    for stelle in bestand.vorlagen(nummer) {
      let vorlage = bestand.steckbriefe[stelle]
      // What letters were guessed may say the opposite.
      if vorlage.istUngelesen { continue }
      for station in vorlage.stationen
      where station.gremium == gremium && station.datum?.overlaps(tage) == true {
        if station.istOeffentlich == istOeffentlich { return nil }
        erste = erste ?? (vorlage, station)
      }
    }
    return erste
  }
}
