package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „ja“ angekreuzt ist, steht auch ein Betrag.
///
/// A cell that could not be read, and an amount in the words of the section or of the resolution (as in a
/// Haushaltssatzung), are amounts as well.
package struct FinanzielleAuswirkungenMitBetrag: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-003", .warnung, "Finanzielle Auswirkungen „ja“ heißt: mit Betrag",
    warum: "Das Gremium soll die Kosten kennen, bevor es entscheidet.",
    stattdessen: "Den Betrag eintragen; ist er noch nicht bekannt, im Text sagen, bis wann.",
    quelle: "Formular; in Karlsruhe fehlt der Betrag in 335 von 861 Vorlagen",
    gut: [
      Regelbeispiel("finanzielle-auswirkungen: ja\ngesamtkosten: 20.000 €"),
      Regelbeispiel("finanzielle-auswirkungen: ja\n" + ergebnis("20.000 €")),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\n\n## Finanzielle Auswirkungen\n\nEs entstehen Kosten von "
          + "etwa 20.000 Euro."),
      Regelbeispiel("finanzielle-auswirkungen: nein\n" + ergebnis("")),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\nbetreff: Haushaltssatzung 2019\n\n## Beschlussvorschlag\n\n"
          + "Der Kreistag beschließt die Haushaltssatzung:\n\n| | Betrag |\n|---|--:|\n"
          + "| Gesamtbetrag der Aufwendungen | 210.500.000 € |"),
    ],
    schlecht: [
      Regelbeispiel("finanzielle-auswirkungen: ⟦ja⟧"),
      Regelbeispiel("finanzielle-auswirkungen: ⟦ja⟧\n" + ergebnis("")),
    ])

  private static func ergebnis(_ aufwand: String) -> String {
    """

    ## Finanzielle Auswirkungen

    ### Ergebnishaushalt

    | Betroffen | Aufwand | Ertrag |
    |-----------|--------:|-------:|
    | | \(aufwand) | |
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, dokument[Vorlage.finanzielleAuswirkungen] == true,
      !dokument.textIstUngelesen,
      !dokument.kopf.istAngegeben(Vorlage.gesamtkosten.schluessel),
      !dokument.kopf.istAngegeben(Vorlage.folgekosten.schluessel),
      !dokument.meint(ueberschrift: Vorlage.finanzielleAuswirkungenAbschnitt.name),
      !dokument.meint(ueberschrift: Vorlage.mittelbereitstellung.name), !Self.hatBetrag(dokument)
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Vorlage.finanzielleAuswirkungen), Self.satz,
        rat: [Fix("Bitte den Betrag unter „Finanzielle Auswirkungen“ eintragen.")])
    ]
  }

  private static func hatBetrag(_ dokument: Dokument) -> Bool {
    let abschnitte = [
      Vorlage.finanzielleAuswirkungenAbschnitt, Vorlage.mittelbereitstellung,
      Vorlage.deckungsvorschlag, Vorlage.alternativen, Vorlage.beschlussvorschlag,
    ].compactMap { dokument.abschnitt($0) }
    return abschnitte.contains { abschnitt in
      // A table that could not be read may hold amounts.
      dokument.hatTabellenfehler(in: abschnitt)
        || ([abschnitt] + abschnitt.teile).contains { hatBetrag($0, dokument) }
    }
  }

  private static func hatBetrag(_ abschnitt: Abschnitt, _ dokument: Dokument) -> Bool {
    let zellen = (abschnitt.tabelle?.zeilen ?? []).flatMap { $0.eintraege + $0.jahreswerte }
    return zellen.contains { zelle in
      switch zelle.wert {
      case .betrag, .unlesbar: true
      default: false
      }
    }
      || abschnitt.prosa.contains {
        !Prosabetrag.alle(in: dokument.datei.bytes, dokument.baum.span($0)).isEmpty
      }
  }

  static let satz = "Finanzielle Auswirkungen „ja“, aber kein Betrag angegeben"
}
