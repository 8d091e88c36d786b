package import Diagnostics
import Fachmodell
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
    gut: [Regelbeispiel(Pflichtbeispiele.vollstaendig)],
    schlecht: [
      Regelbeispiel(Pflichtbeispiele.ohneNummer), Regelbeispiel(Pflichtbeispiele.leereBegruendung),
      .datei("---\nart: Seite\n⟦titel⟧:\n---\n\nText.\n"),
      .datei("⟦---⟧\ntitel: Hilfe\n---\n\nText.\n"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard !dokument.kopfIstBeschaedigt else { return [] }
    guard !dokument.artwort.isEmpty else { return Self.ohneArt(dokument) }
    let pflicht = Pflicht(dokument, mandant: kontext.mandant)
    // A body that was not read lacks nothing that anybody could add.
    guard !dokument.textIstUngelesen else { return kopf(dokument, pflicht) }
    return kopf(dokument, pflicht) + abschnitte(dokument, pflicht)
      + Pflichtzellen.befunde(dokument)
  }

  private func kopf(_ dokument: Dokument, _ pflicht: Pflicht) -> [Finding] {
    var befunde: [Finding] = []
    for gruppe in pflicht.angaben {
      guard !gruppe.contains(where: { dokument.hat($0) }) else { continue }
      let leer = gruppe.lazy.compactMap { dokument.kopf.eintrag($0.schluessel) }.first
      befunde.append(
        Self.angabeFehlt(
          dokument, leer?.schluesselSpan ?? dokument.artSpan, gruppe.map(\.name), leer != nil))
    }
    return befunde
  }

  private func abschnitte(_ dokument: Dokument, _ pflicht: Pflicht) -> [Finding] {
    var befunde: [Finding] = []
    for definition in pflicht.abschnitte {
      guard let abschnitt = dokument.abschnitt(definition) else {
        if !dokument.meint(ueberschrift: definition.name) {
          befunde.append(
            Self.abschnittFehlt(
              dokument, definition.name, dokument.zeile(wieUeberschrift: definition.schluessel)))
        }
        continue
      }
      if definition.tabelle != nil {
        let hatZeile = abschnitt.tabelle?.zeilen.contains { !$0.istLeer } ?? false
        if !hatZeile, !dokument.hatTabellenfehler(in: abschnitt) {
          befunde.append(Self.ohneZeile(dokument, abschnitt, definition))
        }
      } else if dokument.istLeer(abschnitt) {
        befunde.append(Self.abschnittLeer(dokument, abschnitt))
      }
    }
    return befunde
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
      !dokument.meint(schluessel: Allgemein.art.name)
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

  private static func angabeFehlt(
    _ dokument: Dokument, _ span: Span, _ namen: [String], _ istLeer: Bool
  ) -> Finding {
    let name = namen.map { "„\($0)“" }.joined(separator: " oder ")
    let rat =
      namen == [Vorlage.betreff.name]
      ? "Bitte im Kopf eine Zeile „betreff: …“ ergänzen oder den Text mit einer Überschrift „# …“ "
        + "beginnen."
      : istLeer
        ? "Bitte nach „\(namen[0]):“ den Wert eintragen."
        : "Bitte im Kopf eine Zeile „\(namen[0]): …“ ergänzen."
    return blatt.befund(
      dokument.pfad, span, "Pflichtangabe \(name) \(istLeer ? "ist leer" : "fehlt")",
      weil: "Für „\(dokument.artwort)“ verlangt das Formular diese Angabe.", rat: [Fix(rat)])
  }

  /// `zeile` is what may have been meant as its heading.
  private static func abschnittFehlt(
    _ dokument: Dokument, _ name: String, _ zeile: Span?
  ) -> Finding {
    if let zeile {
      return fehlt(
        dokument, zeile, "Abschnitt „\(name)“ fehlt – ist diese Zeile seine Überschrift?",
        "Bitte „## \(name)“ daraus machen, ohne Nummer, Doppelpunkt und Fettdruck.")
    }
    return fehlt(
      dokument, dokument.artSpan, "Abschnitt „\(name)“ fehlt",
      "Bitte eine Überschrift „## \(name)“ mit dem Text darunter ergänzen.")
  }

  private static func abschnittLeer(_ dokument: Dokument, _ abschnitt: Abschnitt) -> Finding {
    fehlt(
      dokument, abschnitt.titelSpan, "Abschnitt „\(abschnitt.titel)“ ist leer",
      "Bitte unter der Überschrift den Text ergänzen.")
  }

  private static func ohneZeile(
    _ dokument: Dokument, _ abschnitt: Abschnitt, _ definition: Abschnittsdefinition
  ) -> Finding {
    if abschnitt.tabelle == nil, let text = abschnitt.prosa.first {
      let spalten = definition.tabelle?.spalten.prefix(4).map(\.name) ?? []
      return fehlt(
        dokument, dokument.ersteZeile(text),
        "Unter „\(abschnitt.titel)“ steht Text statt der Tabelle",
        "Bitte eine Tabelle daraus machen: in die erste Zeile „| \(spalten.joined(separator: " | ")) "
          + "|“, in die zweite „|\(String(repeating: "---|", count: spalten.count))“, dann je Zeile "
          + "einen Eintrag.")
    }
    return fehlt(
      dokument, abschnitt.titelSpan, "Tabelle „\(abschnitt.titel)“ hat keine Zeile",
      "Bitte die Tabelle mit ihren Spalten und mindestens einer Zeile ergänzen.")
  }

  private static func fehlt(
    _ dokument: Dokument, _ span: Span, _ satz: String, _ rat: String
  ) -> Finding {
    blatt.befund(
      dokument.pfad, span, satz,
      weil: "Für „\(dokument.artwort)“ verlangt das Formular diesen Abschnitt.", rat: [Fix(rat)])
  }
}
