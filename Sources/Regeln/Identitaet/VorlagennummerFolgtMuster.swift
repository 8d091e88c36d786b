package import Diagnostics
package import Fachmodell
import Kalender

/// Prüft: Die Nummer einer Vorlage passt zu einem Muster des Hauses, das am Tag der Vorlage gilt.
///
/// A number with „/1“ behind it is one of a supplement. Without patterns nothing is said; where none is
/// in force on the days of some papers, that is said once, where the patterns are. People see the
/// example of a pattern and never the regular expression.
package struct VorlagennummerFolgtMuster: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-ID-001", .fehler, "Die Vorlagennummer folgt der Nummerierung des Hauses",
    warum: "Unter ihrer Nummer wird die Vorlage gesucht, verlinkt und zitiert.",
    stattdessen: "Die Nummer so schreiben, wie das Haus sie vergibt: „139/2018“.",
    quelle: "Nummernmuster in mandant.yml",
    gut: [
      Regelbeispiel("nummer: 139/2018"),
      Regelbeispiel(
        "nummer: 071-XVI./2019\ndatum: 08.06.2019", dazu: [.mandant(zweiMuster)]),
      Regelbeispiel("nummer: GRDrs 12", dazu: [.mandant("nummernmuster: []")]),
    ],
    schlecht: [
      Regelbeispiel("nummer: ⟦139-2018⟧"),
      Regelbeispiel(
        "nummer: ⟦139-2018⟧\n\n## Begründung\n\nSiehe Vorlage 139/2018.",
        dazu: [
          .anlage(
            "vereinbarung",
            "---\nart: Vereinbarung\nkennung: V-1\ntitel: Begleitung\nvorlage: 139/2018\n"
              + "auftraggeber: Landkreis\nauftragnehmer: Büro\n---\n\n## Gegenstand\n\nBegleitung.\n\n"
              + "## Leistungsumfang\n\n| Leistung |\n|---|\n| Beratung |\n\n## Vergütung\n\n"
              + "| Position | 2018 |\n|---|--:|\n| Beratung | 5 € |\n")
        ]),
      Regelbeispiel("nummer: ⟦071-XVI./2019⟧", dazu: [.mandant(zweiMuster)]),
      Regelbeispiel(
        "nummer: GRDrs 12",
        dazu: [
          .mandant(
            "⟦nummernmuster⟧:\n  - muster: '\\d{1,4}/\\d{4}'\n    beispiel: 139/2018\n"
              + "    gültig-ab: 01.01.2019")
        ]),
    ])

  private static let zweiMuster = """
    nummernmuster:
      - muster: '\\d{1,4}/\\d{4}'
        beispiel: 139/2018
        gültig-bis: 31.12.2018
      - muster: '\\d{3}-XVI\\./\\d{4}'
        beispiel: 170-XVI./2019
        gültig-ab: 01.01.2019
    """

  package init() {}

  package func check(_ bestand: Bestand, _ pruefer: Nummernpruefer) -> [Finding] {
    // A pattern that cannot be read may be the one that these numbers follow.
    guard !pruefer.istLeer, !bestand.mandant.istUnklar(Mandantfeld.nummernmuster) else { return [] }
    return ohneMuster(bestand, pruefer)
      + bestand.steckbriefe.compactMap { vorlage in
        guard vorlage.art == .vorlage, !vorlage.nummer.isEmpty,
          !pruefer.passt(vorlage.nummer, am: vorlage.datum), pruefer.hatMuster(am: vorlage.datum),
          pruefer.stamm(vorlage.nummer) == nil
        else { return nil }
        let beispiele = pruefer.beispiele(am: vorlage.datum)
        return Self.blatt.befund(
          vorlage.pfad, vorlage.nummerSpan, Self.satz(vorlage.nummer, beispiele),
          rat: [Fix("Bitte die Nummer so schreiben, wie das Haus sie vergibt.")])
      }
  }

  /// Papers of days for which the house has said nothing: one finding for all.
  private func ohneMuster(_ bestand: Bestand, _ pruefer: Nummernpruefer) -> [Finding] {
    let ungeprueft = bestand.steckbriefe.filter { vorlage in
      vorlage.art == .vorlage && !vorlage.nummer.isEmpty && !pruefer.hatMuster(am: vorlage.datum)
    }
    let tage = ungeprueft.compactMap(\.datum)
    guard let erster = tage.min(), let letzter = tage.max() else { return [] }
    let zeit = erster == letzter ? "am \(erster.text)" : "vom \(erster.text) bis \(letzter.text)"
    let anzahl = ungeprueft.count
    let stelle = bestand.mandant.stellen[Mandantfeld.nummernmuster.schluessel] ?? .fileStart
    return [
      Self.blatt.befund(
        "Content/mandant.yml", stelle,
        "Für Vorlagen \(zeit) gilt kein Nummernmuster – fehlt eines?",
        weil: anzahl == 1
          ? "Die Nummer dieser Vorlage wird nicht geprüft."
          : "Die Nummern dieser \(anzahl) Vorlagen werden nicht geprüft.",
        notizen: ungeprueft.prefix(3).map { vorlage in
          Note(
            path: vorlage.pfad, span: vorlage.datumSpan,
            text: "Für diesen Tag ist kein Muster angegeben.")
        },
        rat: [
          Fix(
            "Bitte „gültig-ab“ und „gültig-bis“ prüfen oder ein Muster für diese Zeit ergänzen.")
        ], stufe: .hinweis)
    ]
  }

  static func satz(_ nummer: String, _ beispiele: [String]) -> String {
    let beispiel = beispiele.isEmpty ? "" : " (Beispiel: \(beispiele.joined(separator: ", ")))"
    return "Nummer „\(nummer)“ passt nicht zur Nummerierung des Hauses" + beispiel
  }
}
