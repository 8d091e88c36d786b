package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo mehr gebraucht wird als geplant, steht ein Deckungsvorschlag.
///
/// Gross, for each budget and year from the paper's year on; income is cover only where the
/// Deckungsvorschlag names it. A Fehler in the Ergebnishaushalt of an adopted year, the paper's own year
/// if nobody says which are adopted. Investments may be secured by the next year (GemO § 84 Abs. 2):
/// there a Warnung. Where the plan is left empty the rule only asks. Years still to be planned are
/// BV-HH-010's.
package struct MehrbedarfMitDeckung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-009", .fehler, "Ein Mehrbedarf hat einen Deckungsvorschlag",
    warum:
      "Über- und außerplanmäßige Aufwendungen setzen voraus, dass die Deckung gewährleistet ist.",
    stattdessen: "Unter „Deckungsvorschlag“ sagen, woher das Geld kommt, oder Bedarf und Plan "
      + "berichtigen. Im Finanzhaushalt ist es eine Warnung, bei leerem Plan ein Hinweis.",
    quelle: "Formular; in Baden-Württemberg GemO § 84 Abs. 1 i. V. m. LKrO § 48; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("5.000 €", "5.000 €")),
      Regelbeispiel(
        muster("5.000 €", "0 €") + "\n\n## Deckungsvorschlag\n\nAus Minderaufwand im Budget."),
      Regelbeispiel(
        muster("5.000 €", "0 €") + "\n\n## Deckungsvorschlage\n\nAus Minderaufwand im Budget.",
        begleitet: ["BV-ST-002"]),
      Regelbeispiel(muster("", "0 €", danach: "15.000 €")),
      Regelbeispiel(muster("5.000 €", "0 €").replacing("2018 | 2019", with: "2017 | 2018")),
      Regelbeispiel(muster("5.000 €", "0 €") + "\n| Stand des Plans | Entwurf | |"),
      Regelbeispiel("haushalt-beschlossen: 2017\n" + muster("5.000 €", "0 €")),
      // Adopted is what a Haushaltsplan says; this one is for 2018 only.
      Regelbeispiel(
        muster("5.000 €", "5.000 €", danach: "9.000 €"),
        dazu: [.haushaltsplan("jahr: 2018\nbeschlossen-am: 22.11.2017")]),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦5.000 €⟧", "0 €")),
      Regelbeispiel(muster("⟦5.000 €⟧", "")),
      Regelbeispiel(muster("⟦5.000 €⟧", "0 €") + "\n\n## Deckungsvorschlag\n\nEntfällt."),
      Regelbeispiel(
        muster("5.000 €", "5.000 €", danach: "⟦9.000 €⟧"),
        dazu: [.haushaltsplan("jahr: 2019\nbeschlossen-am: 22.11.2017")]),
      // A Doppelhaushalt has both its years adopted.
      Regelbeispiel(
        muster("5.000 €", "5.000 €", danach: "⟦9.000 €⟧"),
        dazu: [.haushaltsplan("jahr: 2018/2019\nbeschlossen-am: 22.11.2017")]),
      Regelbeispiel(
        "haushalt-beschlossen: 2018/19\n" + muster("5.000 €", "5.000 €", danach: "⟦9.000 €⟧")),
      Regelbeispiel(
        muster("5.000 €", "5.000 €", danach: "⟦15.000 €⟧")
          + "\n| Stand des Plans | beschlossen | beschlossen |"),
      Regelbeispiel(
        muster("⟦5.000 €⟧", "0 €").replacing("### Ergebnis", with: "### Finanz")
          .replacing("Sachaufwand", with: "Auszahlung")),
    ])

  static func muster(_ bedarf: String, _ plan: String, danach: String = "") -> String {
    """
    finanzielle-auswirkungen: ja
    auftrag-im-jahr: 2019

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    | Position | 2018 | 2019 |
    |---|--:|--:|
    | Bedarf: Sachaufwand | \(bedarf) | \(danach) |
    | Plan: Sachaufwand | \(plan) | |
    """
  }

  package static let betrifft: Merkmale = [.mehrbedarf]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, kontext.deckung == nil,
      !kontext.dokument.meint(ueberschrift: Vorlage.deckungsvorschlag.name),
      !kontext.dokument.meint(
        ueberschrift: kontext.mandant.label(Vorlage.deckungsvorschlag.name))
    else { return [] }
    return lage.mehrbedarfe.filter(\.istBeschlossen).map { mehr in
      var notizen = mehr.bedarf.zellen.filter { $0.span != mehr.bedarf.span }
        .map { Note(span: $0.span, text: "Bedarf: \($0.betrag.text).") }
      notizen += (mehr.plan?.zellen ?? []).map {
        Note(span: $0.span, text: "Plan: \($0.betrag.text).")
      }
      return Self.blatt.befund(
        kontext.pfad, mehr.bedarf.span,
        Self.satz(mehr, kontext.mandant.label("Deckungsvorschlag")), notizen: notizen,
        rat: [
          Fix(
            "Bitte unter „\(kontext.mandant.label("Deckungsvorschlag"))“ sagen, woher das Geld kommt."
          )
        ],
        stufe: mehr.plan == nil ? .hinweis : mehr.haushalt == .finanz ? .warnung : nil)
    }
  }

  static func satz(_ mehr: Mehrbedarf, _ label: String) -> String {
    "Mehrbedarf \(mehr.jahr.text): \(mehr.betrag.text) (\(mehr.rechnung)), „\(label)“ fehlt"
  }
}
