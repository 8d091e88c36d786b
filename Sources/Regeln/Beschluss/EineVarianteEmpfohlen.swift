package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Von mehreren Varianten ist genau eine empfohlen.
package struct EineVarianteEmpfohlen: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-007", .warnung, "Von mehreren Varianten ist genau eine empfohlen",
    warum: "Das Gremium soll wissen, welche Variante die Verwaltung vorschlägt.",
    stattdessen: "Bei genau einer Variante „ja“ in die Spalte „Empfehlung“ schreiben.",
    quelle: "Erlangen: „alternative Handlungsoptionen“; Coesfeld: „III. Alternativen“",
    gut: [
      Regelbeispiel(muster("ja", "nein")),
      Regelbeispiel(muster("", "ja")),
      Regelbeispiel("## Alternativen\n\n| Variante | Empfehlung |\n|---|---|\n| A | |"),
    ],
    schlecht: [
      Regelbeispiel(muster("", "").replacing("## Alternativen", with: "⟦## Alternativen⟧")),
      Regelbeispiel(muster("nein", "").replacing("## Alternativen", with: "⟦## Alternativen⟧")),
      Regelbeispiel(muster("ja", "⟦ja⟧")),
    ])

  private static func muster(_ erste: String, _ zweite: String) -> String {
    """
    ## Alternativen

    | Variante | Inhalt | Empfehlung |
    |---|---|---|
    | A | Fortschreiben | \(erste) |
    | B | Neu beginnen | \(zweite) |
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vorlage,
      let abschnitt = kontext.dokument.abschnitt(Vorlage.alternativen),
      let varianten = abschnitt.tabelle?.zeilen.filter({ !$0.istLeer }), varianten.count > 1,
      !varianten.contains(where: { $0.eintrag(Alternative.empfehlung)?.wert == .unlesbar })
    else { return [] }
    let empfohlene = varianten.filter { $0[Alternative.empfehlung] == true }
    guard empfohlene.count != 1 else { return [] }
    let span = empfohlene.last?.span(Alternative.empfehlung) ?? abschnitt.titelSpan
    return [
      Self.blatt.befund(
        kontext.pfad, span, Self.satz(varianten.count, empfohlene.count),
        notizen: empfohlene.dropLast().map {
          Note(span: $0.span(Alternative.empfehlung), text: "Auch diese ist empfohlen.")
        }, rat: [Fix("Bitte genau eine Variante empfehlen.")])
    ]
  }

  static func satz(_ varianten: Int, _ empfohlene: Int) -> String {
    empfohlene == 0
      ? "Von \(varianten) Varianten ist keine empfohlen"
      : "Von \(varianten) Varianten sind \(empfohlene) empfohlen"
  }
}
