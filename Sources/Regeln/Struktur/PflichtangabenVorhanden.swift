package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: ob alle Pflichtangaben, Pflichtabschnitte und Pflichtzellen da sind.
///
/// Warum: ohne sie ist die Vorlage nicht zu beraten. Was schon eine andere Regel meldet (Kopf
/// beschädigt, Angabe verschrieben oder unlesbar), fehlt nicht noch einmal.
/// Beispiel und Stattdessen: im Blatt. Quelle: Formular der Art; `vorlagearten` in mandant.yml.
package struct PflichtangabenVorhanden: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-ST-001", .fehler, "Alle Pflichtangaben sind da",
    warum: "Ohne diese Angabe ist die Vorlage nicht vollständig und kann nicht beraten werden.",
    stattdessen: "Bitte die Angabe ergänzen. Welche Angaben Pflicht sind, sagt das Formular der "
      + "Art; in mandant.yml kann das Haus es unter „vorlagearten“ für jede Art festlegen.",
    gut: [
      Regelbeispiel(Pflichtbeispiele.vollstaendig),
      Regelbeispiel(
        "## Begründung\n\n## Sachverhalt\n\nDer Vertrag läuft aus.", begleitet: ["BV-ST-002"]),
      Regelbeispiel(
        "## Beschlussvorschlag\n\nDer Kreistag beschließt.\n\n## Begründung\n\n<!-- Hinweis\n\nText.",
        begleitet: ["LE-011"]),
      Regelbeispiel(
        "## Sachverhalt\n\nDer Vertrag läuft aus.", ohne: ["## Begründung"],
        begleitet: ["BV-ST-002"]),
    ],
    schlecht: [
      Regelbeispiel(Pflichtbeispiele.ohneNummer), Regelbeispiel(Pflichtbeispiele.leereBegruendung),
      Regelbeispiel(
        "art: ⟦Anfrage⟧\n\n## Fragen\n\nWann?", ohne: ["## Beschlussvorschlag", "## Begründung"]),
      .datei("---\nart: Seite\n⟦titel⟧:\n---\n\nText.\n"),
      .datei("⟦---⟧\ntitel: Hilfe\n---\n\nText.\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard !dokument.kopfIstBeschaedigt else { return [] }
    guard !dokument.artwort.isEmpty else { return Self.ohneArt(dokument) }
    let pflicht = Pflicht(dokument, kontext.register).ohneProjektauftrag(dokument.art)
    let befunde = Pflichtbefunde(
      blatt: Self.blatt, dokument: dokument, pflicht: pflicht, label: { kontext.mandant.label($0) })
    // A body that was not read lacks nothing that anybody could add.
    // A comment that nobody closes has taken the rest of the text with it (LE-011).
    guard !dokument.textIstUngelesen, !Self.hatOffeneAnmerkung(dokument) else {
      return befunde.kopf()
    }
    return befunde.kopf() + befunde.abschnitte() + Pflichtzellen.befunde(dokument)
  }

  private static func hatOffeneAnmerkung(_ dokument: Dokument) -> Bool {
    dokument.befunde.contains { befund in
      if case .markup(let problem) = befund.art { problem.kind == .unclosedComment } else { false }
    }
  }

  private static func ohneArt(_ dokument: Dokument) -> [Finding] {
    // An unknown kind, or a head of which nothing could be read, is told by another rule.
    let istGesagt = dokument.befunde.contains { befund in
      switch befund.art {
      case .unbekannteArt: true
      case .kopf: dokument.kopf.eintraege.isEmpty
      default: false
      }
    }
    guard !istGesagt, !dokument.unlesbareSchluessel.contains(Allgemein.art.schluessel),
      !meint(dokument)
    else { return [] }
    let span = dokument.kopf.eintrag(Allgemein.art)?.schluesselSpan ?? dokument.ersteZeile
    return [
      blatt.befund(
        dokument.pfad, span, "Pflichtangabe „art“ fehlt",
        weil: "Sie sagt, was für ein Dokument das ist; ohne sie ist das Formular nicht bekannt, "
          + "und das Dokument wird nicht veröffentlicht.",
        rat: [
          Fix("Bitte im Kopf eine Zeile „art: …“ ergänzen, zum Beispiel „art: Beschlussvorlage“.")
        ])
    ]
  }

  /// Whether a misspelt key is that one; „ort“ is like „art“, and the key of another kind.
  private static func meint(_ dokument: Dokument) -> Bool {
    dokument.befunde.contains { befund in
      guard case .unbekannterSchluessel(let name, Allgemein.art.name) = befund.art else {
        return false
      }
      let schluessel = FoldedKey(name)
      return !Dokumentart.allCases.contains { $0.formular.feld(schluessel) != nil }
    }
  }
}
