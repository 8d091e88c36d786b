package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Keine zwei Vorlagen, gleich welcher Art, haben dieselbe Nummer.
///
/// Numbers are compared folded: „GRDrs 12“ and „GRDRS-12“ are one. Every paper that shares the number
/// is told, since nobody knows which of them is wrong; the others are named by their paths only,
/// because a title may not be public.
package struct VorlagennummerIstEinmalig: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-ID-002", .fehler, "Jede Vorlagennummer ist nur einmal vergeben",
    warum: "Zwei Vorlagen mit derselben Nummer können weder zitiert noch verlinkt werden.",
    stattdessen: "Die nächste freie Nummer nehmen; Ergänzungen mit „/1“ kennzeichnen.",
    gut: [
      Regelbeispiel(
        "nummer: 139/2018",
        dazu: [
          .vorlage(
            "art: Ergänzungsvorlage\nnummer: 139/2018/1\nergänzt: 139/2018", ordner: "139-1")
        ])
    ],
    schlecht: [
      Regelbeispiel(
        "nummer: ⟦139/2018⟧", dazu: [.vorlage("nummer: ⟦139/2018⟧", ordner: "140-kreisstrasse")]),
      Regelbeispiel(
        "nummer: ⟦139/2018⟧",
        dazu: [
          .vorlage("art: Antrag\nnummer: ⟦139 / 2018⟧", ordner: "140-antrag")
        ], begleitet: ["BV-ID-001"]),
    ])

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    var befunde: [Finding] = []
    for (index, vorlage) in bestand.steckbriefe.enumerated() {
      guard vorlage.art == .vorlage, !vorlage.nummer.isEmpty else { continue }
      let gleiche = bestand.vorlagen(vorlage.nummer)
      guard gleiche.count > 1, let andere = gleiche.first(where: { $0 != index }) else { continue }
      let anderer = bestand.steckbriefe[andere]
      befunde.append(
        Self.blatt.befund(
          vorlage.pfad, vorlage.nummerSpan, Self.satz(vorlage.nummer, anderer.pfad),
          notizen: [
            Note(path: anderer.pfad, span: anderer.nummerSpan, text: "Dieselbe Nummer steht hier.")
          ], rat: [Fix("Bitte einer der Vorlagen eine freie Nummer geben.")]))
    }
    return befunde
  }

  static func satz(_ nummer: String, _ pfad: String) -> String {
    "Nummer \(nummer) ist mehrfach vergeben, auch in \(pfad)"
  }
}
