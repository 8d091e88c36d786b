package import Diagnostics
package import Fachmodell
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
    bestand.register.sitzungen.flatMap { sitzung -> [Finding] in
      guard let gremium = sitzung.gremium, let tage = sitzung.datum else { return [] }
      return sitzung.dokument.zeilen(Sitzung.tagesordnung).compactMap { zeile -> Finding? in
        let nummer = zeile.text(Tagesordnungspunkt.vorlage)
        guard !nummer.isEmpty, let status = zeile[Tagesordnungspunkt.status] else { return nil }
        let vorlagen = bestand.vorlagen(nummer).map { bestand.steckbriefe[$0] }
        let stationen = vorlagen.flatMap { vorlage in
          // What letters were guessed may say the opposite.
          vorlage.stationen.filter {
            $0.gremium == gremium && !vorlage.istUngelesen
              && $0.datum.map { $0.overlaps(tage) } ?? false
          }.map { (vorlage, $0) }
        }
        let istOeffentlich = status == .oeffentlich
        guard let (vorlage, station) = stationen.first,
          !stationen.contains(where: { $0.1.istOeffentlich == istOeffentlich })
        else { return nil }
        return Self.blatt.befund(
          sitzung.dokument.pfad, zeile.span(Tagesordnungspunkt.status),
          "Vorlage \(gekuerzt(nummer)) ist hier \(status.rawValue), in ihrer Beratungsfolge "
            + (station.istOeffentlich ? "öffentlich" : "nichtöffentlich"),
          notizen: [Note(path: vorlage.pfad, span: station.span, text: "Die Station.")],
          rat: [Fix("Bitte den Status hier oder in der Vorlage berichtigen.")])
      }
    }
  }
}
