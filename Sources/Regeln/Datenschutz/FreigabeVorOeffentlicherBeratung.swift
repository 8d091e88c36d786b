package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob eine Vorlage, die erst nichtöffentlich und später öffentlich beraten wird, sagt, ab
/// wann sie veröffentlicht werden darf.
///
/// Warum: ohne Freigabe bleibt sie von der Website fern; wer sie dort sucht, soll es erfahren.
/// Quelle: GemO § 41b Abs. 2, LKrO § 36a.
package struct FreigabeVorOeffentlicherBeratung: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-003", .hinweis,
    "Eine Vorlage, die zuerst nichtöffentlich beraten wird, nennt den Tag ihrer Freigabe",
    warum: "Unterlagen einer öffentlichen Sitzung dürfen erst veröffentlicht werden, wenn die "
      + "Mitglieder sie haben. Ohne Freigabe bleibt die Vorlage nichtöffentlich.",
    stattdessen:
      "Bitte im Kopf „freigabe-ab: TT.MM.JJJJ“ ergänzen, wenn sie veröffentlicht werden soll.",
    quelle: "GemO § 41b Abs. 2; LKrO § 36a",
    gut: [
      Regelbeispiel("freigabe-ab: 12.06.2018\n" + folge("nichtöffentlich")),
      Regelbeispiel(folge("öffentlich")),
    ],
    schlecht: [Regelbeispiel(folge("⟦nichtöffentlich⟧"))])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage,
      dokument.oeffentlichkeit(am: kontext.register.baudatum)
        == .nicht(.nichtoeffentlichVorOeffentlich),
      let erste = dokument.zeilen(Vorlage.beratungsfolge).first
    else { return [] }
    return [
      Self.blatt.befund(
        dokument.pfad, erste.span(Station.status),
        "Vorlage wird nicht veröffentlicht: zuerst nichtöffentlich beraten, ohne „freigabe-ab“",
        rat: [Fix(Self.blatt.stattdessen)])
    ]
  }

  private static func folge(_ status: String) -> String {
    """
    ## Beratungsfolge

    | Gremium         | Status     | Datum      | Zuständigkeit |
    |-----------------|------------|------------|---------------|
    | Sozialausschuss | \(status) | 20.06.2018 | Vorberatung   |
    | Kreistag        | öffentlich | 18.07.2018 | Entscheidung  |
    """
  }
}
