import Diagnostics
import Fachmodell
import SourceText

/// Findings about entries and sections of the head that a document must have, for the rule whose they are.
struct Pflichtbefunde {
  let blatt: Regelblatt
  let dokument: Dokument
  let pflicht: Pflicht
  /// What the house calls a section.
  var label: (String) -> String = { $0 }

  func kopf() -> [Finding] {
    var befunde: [Finding] = []
    for stelle in pflicht.angaben.indices {
      let gruppe = pflicht.angaben[stelle]
      // Nearly always it is there: whole definitions are copied only where it is not.
      let kopf = dokument.kopf
      guard !gruppe.indices.contains(where: { kopf.istAngegeben(gruppe[$0].schluessel) }),
        !gruppe.contains(where: { dokument.hat($0) })
      else { continue }
      let leer = gruppe.lazy.compactMap { dokument.kopf.eintrag($0.schluessel) }.first
      befunde.append(
        angabeFehlt(leer?.schluesselSpan ?? dokument.artSpan, gruppe.map(\.name), leer != nil))
    }
    return befunde
  }

  func abschnitte() -> [Finding] {
    var befunde: [Finding] = []
    for definition in pflicht.abschnitte {
      guard let abschnitt = dokument.abschnitt(definition) else {
        if !dokument.meint(ueberschrift: definition.name),
          !dokument.meint(ueberschrift: label(definition.name)),
          // A part of it that stands there on the wrong level is told already.
          !definition.unter.contains(where: { dokument.meint(ueberschrift: $0.name) })
        {
          let zeile = dokument.zeile(wieUeberschrift: definition.schluessel)
          befunde.append(
            zeile == nil && sagtEsSelbst(definition)
              ? begruendungFehlt(label(definition.name))
              : abschnittFehlt(label(definition.name), zeile))
        }
        continue
      }
      if definition.tabelle != nil {
        let hatZeile = abschnitt.tabelle?.zeilen.contains { !$0.istLeer } ?? false
        if !hatZeile, !dokument.hatTabellenfehler(in: abschnitt) {
          befunde.append(ohneZeile(abschnitt, definition))
        }
      } else if dokument.istLeer(abschnitt),
        // What stands under a heading of the wrong level is told there.
        !definition.unter.contains(where: { dokument.meint(ueberschrift: $0.name) })
      {
        befunde.append(abschnittLeer(abschnitt))
      }
    }
    return befunde
  }

  /// Whether the paper holds its reasons in what it asks or tells: nobody gives reasons for a report.
  private func sagtEsSelbst(_ definition: Abschnittsdefinition) -> Bool {
    guard definition.schluessel == Vorlage.begruendung.schluessel else { return false }
    let eigener: Abschnittsdefinition? =
      switch dokument.vorlagenart {
      case .anfrage: Vorlage.fragen
      case .informationsvorlage: Vorlage.mitteilung
      default: nil
      }
    return eigener.flatMap { dokument.abschnitt($0) }.map { !dokument.istLeer($0) } ?? false
  }

  private func begruendungFehlt(_ name: String) -> Finding {
    blatt.befund(
      dokument.pfad, dokument.artSpan, "Abschnitt „\(name)“ fehlt – genügt der Text darüber?",
      weil:
        "Das Formular sieht ihn auch für „\(dokument.artwort)“ vor; oft sagt der Text schon alles.",
      rat: [
        Fix(
          "Bitte „## \(name)“ ergänzen, wenn etwas zu begründen ist; was bei dieser Art Pflicht ist, kann "
            + "das Haus in mandant.yml unter „vorlagearten“ festlegen.")
      ], stufe: .hinweis)
  }

  private func angabeFehlt(_ span: Span, _ namen: [String], _ istLeer: Bool) -> Finding {
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
  private func abschnittFehlt(_ name: String, _ zeile: Span?) -> Finding {
    if let zeile {
      return fehlt(
        zeile, "Abschnitt „\(name)“ fehlt – ist diese Zeile seine Überschrift?",
        "Bitte „## \(name)“ daraus machen, ohne Nummer, Doppelpunkt und Fettdruck.")
    }
    return fehlt(
      dokument.artSpan, "Abschnitt „\(name)“ fehlt",
      "Bitte eine Überschrift „## \(name)“ mit dem Text darunter ergänzen.")
  }

  private func abschnittLeer(_ abschnitt: Abschnitt) -> Finding {
    fehlt(
      abschnitt.titelSpan, "Abschnitt „\(abschnitt.titel)“ ist leer",
      "Bitte unter der Überschrift den Text ergänzen.")
  }

  private func ohneZeile(
    _ abschnitt: Abschnitt, _ definition: Abschnittsdefinition
  ) -> Finding {
    if abschnitt.tabelle == nil, let text = abschnitt.prosa.first {
      let spalten = definition.tabelle?.spalten.prefix(4).map(\.name) ?? []
      return fehlt(
        dokument.ersteZeile(text), "Unter „\(abschnitt.titel)“ steht Text statt der Tabelle",
        "Bitte eine Tabelle daraus machen: in die erste Zeile „| \(spalten.joined(separator: " | ")) "
          + "|“, in die zweite „|\(String(repeating: "---|", count: spalten.count))“, dann je Zeile "
          + "einen Eintrag.")
    }
    return fehlt(
      abschnitt.titelSpan, "Tabelle „\(abschnitt.titel)“ hat keine Zeile",
      "Bitte die Tabelle mit ihren Spalten und mindestens einer Zeile ergänzen.")
  }

  private func fehlt(_ span: Span, _ satz: String, _ rat: String) -> Finding {
    blatt.befund(
      dokument.pfad, span, satz,
      weil: "Für „\(dokument.artwort)“ verlangt das Formular diesen Abschnitt.", rat: [Fix(rat)])
  }
}
