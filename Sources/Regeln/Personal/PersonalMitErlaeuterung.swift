package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Wo „ja“ angekreuzt ist, steht auch, welches Personal.
///
/// In the head, in the table „Stellen“, or in the text by a number of posts.
package struct PersonalMitErlaeuterung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-003", .fehler, "Personelle Auswirkungen „ja“ heißt: mit Erläuterung",
    warum:
      "Das Formular fragt „ja, ggf. Erläuterung“; ohne sie weiß niemand, um wie viel Personal es "
      + "geht.",
    stattdessen:
      "Unter „personelle-erläuterung“ oder in der Tabelle „Stellen“ sagen, welche Stellen "
      + "betroffen sind.",
    quelle: "Formular, „Personelle Auswirkungen“",
    gut: [
      Regelbeispiel("personelle-auswirkungen: ja\npersonelle-erläuterung: 0,5 VZÄ aus Bestand"),
      Regelbeispiel(
        "personelle-auswirkungen: ja\n\n## Stellen\n\n| Stelle | VZÄ |\n|---|--:|\n| Beratung | 0,5 |"
      ),
      Regelbeispiel(
        "personelle-auswirkungen: ja\n\n## Begründung\n\nEs werden 0,5 VZÄ freigestellt."),
    ],
    schlecht: [
      Regelbeispiel("personelle-auswirkungen: ⟦ja⟧"),
      Regelbeispiel("personelle-auswirkungen: ⟦ja⟧\npersonelle-erläuterung:"),
    ])

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, dokument[Vorlage.personelleAuswirkungen] == true,
      !dokument.textIstUngelesen,
      !dokument.kopf.istAngegeben(Vorlage.personelleErlaeuterung.schluessel),
      !dokument.unlesbareSchluessel.contains(Vorlage.personelleErlaeuterung.schluessel),
      !dokument.meint(schluessel: Vorlage.personelleErlaeuterung.name),
      dokument.stellenzeilen.isEmpty, Stellenfund.imText(kontext).isEmpty
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Vorlage.personelleAuswirkungen), Self.satz,
        rat: [Fix("Bitte unter „personelle-erläuterung“ sagen, welche Stellen betroffen sind.")])
    ]
  }

  static let satz = "Personelle Auswirkungen „ja“ ohne Erläuterung"
}
