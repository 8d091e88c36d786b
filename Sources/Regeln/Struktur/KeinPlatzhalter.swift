package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob Mustertexte der Vorlagendatei stehen geblieben sind, in Werten des Kopfes und im Text,
/// nicht in Anmerkungen und nicht in Code. Höchstens hundert Stellen je Datei.
///
/// Warum: sie erscheinen sonst in der Sitzung.
/// Beispiel und Stattdessen: im Blatt. Quelle: 1.252 von 21.920 Vorlagen der Stadt Karlsruhe
/// enthalten „bitte auswählen“ oder „bitte ankreuzen“.
package struct KeinPlatzhalter: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ST-005", .warnung, "Kein Mustertext ist stehen geblieben",
    warum: "Mustertexte sagen, was hier noch einzutragen ist; in der veröffentlichten Vorlage "
      + "wirken sie wie vergessen.",
    stattdessen: "Bitte den Text ersetzen oder streichen. Notizen für das Haus dürfen in "
      + "<!-- … --> stehen.",
    quelle: "1.252 von 21.920 Vorlagen der Stadt Karlsruhe enthalten solche Reste.",
    gut: [
      .seite(
        "Handlungsfeld: Soziales <!-- bitte auswählen -->\n\n`<Betrag>` und <https://kreis.de>\n")
    ],
    schlecht: [
      .seite("Handlungsfeld: (⟦bitte auswählen⟧)\n"), .seite("Kosten: ⟦<Betrag>⟧ im Jahr\n"),
      .seite(kopf: "version: ⟦…⟧"), .seite("Stand: ⟦XXX⟧\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    return kontext.platzhalter.map {
      Self.stehengeblieben(kontext.pfad, $0, dokument.datei.text($0))
    }
  }

  private static func stehengeblieben(_ pfad: String, _ span: Span, _ text: String) -> Finding {
    blatt.befund(
      pfad, span, "Mustertext ist stehen geblieben: „\(gekuerzt(text))“",
      rat: [Fix(blatt.stattdessen)])
  }
}

extension Dokumentkontext {
  /// Words that say what is left to do, in the order of the file.
  var platzhalter: [Span] {
    var stellen = Platzhaltersuche(dokument)
    stellen.sucheImKopf(hatKandidaten: gang.kopfHatPlatzhalter)
    return Array((stellen.gefunden + gang.platzhalter).prefix(Platzhaltersuche.hoechstens))
  }
}
