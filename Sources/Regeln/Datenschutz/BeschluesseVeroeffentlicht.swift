package import Diagnostics
package import Fachmodell
import Kalender
import SourceText

/// Prüft: Beschlüsse einer öffentlichen Sitzung stehen binnen einer Woche unter „Ergebnisse“, und
/// nichtöffentlich gefasste werden in der nächsten öffentlichen Sitzung bekannt gegeben.
///
/// Only in Baden-Württemberg, whose law says so. A session of which nothing can be found out any more says
/// `ergebnisse: unbekannt` with the reason; items without a paper need no result.
package struct BeschluesseVeroeffentlicht: Bestandsregel {
  package static let blatt = Regelblatt(
    "DS-008", .warnung, "Beschlüsse werden binnen einer Woche veröffentlicht",
    warum:
      "Wer nicht in der Sitzung war, erfährt nur so, was beschlossen wurde; geprüft wird eine Frist von "
      + "einer Woche. Nichtöffentlich gefasste Beschlüsse werden bekannt gegeben, sobald es möglich ist.",
    stattdessen:
      "Die Ergebnisse in der Datei der Sitzung unter „## Ergebnisse“ eintragen; sind sie nicht "
      + "mehr zu ermitteln, „ergebnisse: unbekannt“ mit dem Grund in den Kopf schreiben.",
    quelle:
      "In Baden-Württemberg bitte GemO §§ 35, 41b, LKrO §§ 30, 36a und Geschäftsordnung prüfen; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      beispiel("", ""),
      beispiel("", "", baudatum: "25.06.2018"),
      beispiel("", ergebnis("| Ö 1 | empfohlen | |"), baudatum: "30.07.2018"),
      beispiel("ergebnisse: unbekannt, Niederschrift fehlt\n", "", baudatum: "30.07.2018"),
      beispiel("abgesagt: ja\n", "", baudatum: "30.07.2018"),
      beispiel("", "", mandant: "land: BY", baudatum: "30.07.2018"),
      beispiel(
        "", ergebnis("| Ö 1 | empfohlen | |\n| N 2 | ungeändert beschlossen | 18.07.2018 |"),
        baudatum: "30.07.2018"),
    ],
    schlecht: [
      beispiel("", "", top: "⟦Ö 1⟧", baudatum: "30.07.2018"),
      Regelbeispiel("", dazu: [.sitzung("datum: ⟦20.06.2018⟧")], baudatum: "30.07.2018"),
      beispiel(
        "", ergebnis("| Ö 1 | empfohlen | |\n| ⟦N 2⟧ | ungeändert beschlossen | |"),
        baudatum: "30.07.2018"),
    ])

  private static func beispiel(
    _ kopf: String, _ ergebnisse: String, top: String = "Ö 1", mandant: String = "land: BW",
    baudatum: String = "20.06.2018"
  ) -> Regelbeispiel {
    Regelbeispiel(
      "",
      dazu: [
        .sitzung(
          kopf + "\n## Tagesordnung\n\n| TOP | Vorlage | Titel | Status |\n|---|---|---|---|\n"
            + "| \(top) | 139/2018 | | öffentlich |\n| N 2 | | Personal | nichtöffentlich |\n"
            + "| Ö 3 | | Verschiedenes | öffentlich |\n\n" + ergebnisse),
        .datei(
          "Content/sitzungen/spaeter.md",
          "---\nart: Sitzung\ngremium: Sozialausschuss\ndatum: 27.07.2018\n---\n"),
        .mandant(mandant),
      ], baudatum: baudatum)
  }

  private static func ergebnis(_ zeilen: String) -> String {
    "## Ergebnisse\n\n| TOP | Ergebnis | Bekanntgegeben am |\n|---|---|---|\n\(zeilen)"
  }

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    guard bestand.mandant.land == .bw, !bestand.mandant.istUnklar(Mandantfeld.land.definition)
    else { return [] }
    let faellig = bestand.register.sitzungen.filter { sitzung in
      guard let tag = sitzung.datum?.bis else { return false }
      return tag.adding(tage: 7) < bestand.baudatum && sitzung.dokument.istTreffen
        && sitzung.oeffentlichkeit.istOeffentlich
        && !sitzung.dokument.kopf.istAngegeben(Sitzung.ergebnisse.schluessel)
    }
    guard !faellig.isEmpty else { return [] }
    // Asked only where a session has no agenda.
    lazy var beraten = Self.beratene(bestand)
    return faellig.flatMap { sitzung in
      oeffentliche(sitzung, beraten) + nichtoeffentliche(sitzung, bestand)
    }
  }

  /// Bodies and days to which a public paper goes.
  private static func beratene(_ bestand: Bestand) -> Set<Sitzungstag> {
    var tage: Set<Sitzungstag> = []
    for vorlage in bestand.steckbriefe where vorlage.oeffentlichkeit.istOeffentlich {
      for station in vorlage.stationen where station.istOeffentlich {
        guard let gremium = station.gremium, let tag = station.datum?.von else { continue }
        tage.insert(Sitzungstag(gremium: gremium, tag: tag))
      }
    }
    return tage
  }

  private struct Sitzungstag: Hashable {
    let gremium: Int
    let tag: Datum
  }

  private func oeffentliche(
    _ sitzung: Sitzungseintrag, _ beraten: @autoclosure () -> Set<Sitzungstag>
  ) -> [Finding] {
    let dokument = sitzung.dokument
    let ergebnisse = dokument.zeilen(Sitzung.ergebnistabelle)
    lazy var erledigt = Set(ergebnisse.map { FoldedKey($0.text(Ergebniszeile.top)) })
    var folge = TOPFolge(ergebnisse, Ergebniszeile.top)
    let tagesordnung = dokument.zeilen(Sitzung.tagesordnung)
    guard !tagesordnung.isEmpty else {
      guard erledigt.isEmpty, let bereich = sitzung.datum, let gremium = sitzung.gremium,
        (0..<min(bereich.count, 31)).contains(where: {
          beraten().contains(Sitzungstag(gremium: gremium, tag: bereich.von.adding(tage: $0)))
        })
      else { return [] }
      return [
        Self.blatt.befund(
          dokument.pfad, dokument.kopf.span(Sitzung.datum),
          "Beschlüsse der Sitzung vom \(bereich.text) sind noch nicht veröffentlicht",
          rat: [Fix("Bitte die Ergebnisse unter „## Ergebnisse“ eintragen.")])
      ]
    }
    return tagesordnung.compactMap { zeile in
      let top = zeile.text(Tagesordnungspunkt.top)
      guard zeile[Tagesordnungspunkt.status] == .oeffentlich,
        !dokument.passagen.enthaelt(zeile.span.start), !top.isEmpty,
        zeile.istAngegeben(Tagesordnungspunkt.vorlage.schluessel),
        !folge.hat(top), !erledigt.contains(FoldedKey(top))
      else { return nil }
      return Self.blatt.befund(
        dokument.pfad, zeile.span(Tagesordnungspunkt.top),
        "Ergebnis zu TOP \(top) ist noch nicht veröffentlicht",
        rat: [Fix("Bitte das Ergebnis unter „## Ergebnisse“ eintragen.")])
    }
  }

  private func nichtoeffentliche(_ sitzung: Sitzungseintrag, _ bestand: Bestand) -> [Finding] {
    let dokument = sitzung.dokument
    let geschlossene = dokument.zeilen(Sitzung.tagesordnung).filter {
      $0[Tagesordnungspunkt.status] == .nichtoeffentlich
    }
    guard !geschlossene.isEmpty else { return [] }
    let geschlossen = Set(geschlossene.map { FoldedKey($0.text(Tagesordnungspunkt.top)) })
    guard let tag = sitzung.datum?.bis,
      let naechste = bestand.register.sitzungen.first(where: { andere in
        guard let von = andere.datum?.von else { return false }
        return andere.gremium == sitzung.gremium && von > tag && von < bestand.baudatum
          && andere.dokument.istTreffen && andere.oeffentlichkeit.istOeffentlich
      })
    else { return [] }
    return dokument.zeilen(Sitzung.ergebnistabelle).compactMap { zeile in
      guard geschlossen.contains(FoldedKey(zeile.text(Ergebniszeile.top))),
        Self.istBeschluss(zeile[Ergebniszeile.ergebnis]),
        !zeile.istAngegeben(Ergebniszeile.bekanntgegebenAm.schluessel),
        !zeile.istAngegeben(Ergebniszeile.bekanntgabeGrund.schluessel)
      else { return nil }
      return Self.blatt.befund(
        dokument.pfad, zeile.span(Ergebniszeile.top),
        "Nichtöffentlicher Beschluss zu TOP \(zeile.text(Ergebniszeile.top)) ist nicht bekannt gegeben",
        notizen: [
          Note(
            path: naechste.dokument.pfad, span: naechste.dokument.kopf.span(Sitzung.datum),
            text: "Die nächste Sitzung.")
        ],
        rat: [
          Fix(
            "Bitte „Bekanntgegeben am“ eintragen, oder unter „Bekanntgabe-Grund“, was entgegensteht."
          )
        ])
    }
  }

  private static func istBeschluss(_ ergebnis: Beratungsergebnis?) -> Bool {
    switch ergebnis {
    case .beschlossen, .geaendertBeschlossen, .mitMassgabe, .gewaehlt: true
    default: false
    }
  }
}
