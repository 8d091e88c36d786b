import Diagnostics
import Fachmodell
import SourceText

/// Sentences for names that no form knows.
enum Namenssaetze {
  /// `nil` where the fact is another rule's; `text` is what stands at the fact's place.
  static func satz(_ art: Lesebefund.Art, _ pfad: String, _ text: String) -> Lesesatz? {
    switch art {
    case .unbekannteArt(let wort, let naechste): unbekannteArt(wort, naechste)
    case .unbekannterSchluessel(let name, let naechster):
      unbekannterSchluessel(name, naechster, istMandant: pfad.hasSuffix("mandant.yml"))
    case .unbekannteUeberschrift("", let gemeint):
      Lesesatz(
        "Über dieser \(text.hasPrefix("#") ? "Überschrift" : "Tabelle") fehlt die Überschrift „\(gemeint)“",
        "Die Spalten der Tabelle sind die von „\(gemeint)“; ohne die Überschrift wird sie nicht ausgewertet.",
        Fix("Bitte darüber „## \(gemeint)“ und eine leere Zeile ergänzen."))
    case .unbekannteUeberschrift(let ueberschrift, let gemeint)
    where interne.contains(gemeint) && fold(ueberschrift).hasPrefix(fold(gemeint)):
      interneUeberschrift(ueberschrift, gemeint, text)
    case .unbekannteUeberschrift(let ueberschrift, let gemeint):
      Lesesatz(
        "Unbekannte Überschrift „\(gekuerzt(ueberschrift))“ – meinten Sie „\(gemeint)“?",
        "Sie ähnelt „\(gemeint)“; unter dem falschen Namen wird der Abschnitt nicht ausgewertet.",
        meinten(gemeint, ersatz: rauten(text) + gemeint))
    case .ueberschriftEbene(let name, let ist, let soll):
      Lesesatz(
        "Überschrift „\(name)“ steht auf der falschen Ebene: \(ist) statt \(soll)",
        "An der Zahl der „#“ ist zu erkennen, was wozu gehört; so wird der Abschnitt nicht "
          + "ausgewertet.",
        Fix(
          "Bitte „\(String(repeating: "#", count: soll)) \(name)“ schreiben.",
          replacement: text.hasPrefix("#") ? String(repeating: "#", count: soll) + " " + name : nil)
      )
    case .unbekannteSpalte(let spalte, let abschnitt, let naechste):
      unbekannteSpalte(spalte, abschnitt, naechste)
    case .kodierung, .kopf, .yaml, .markup, .passage, .artFehlt, .doppelterSchluessel, .unlesbar,
      .doppelteUeberschrift, .doppelteSpalte, .zweiteTabelle:
      nil
    }
  }

  private static let interne = [Vorlage.mitzeichnung.name, Allgemein.ausnahmen.name]

  /// What was meant as the heading of an internal section, but is at another level, has more words,
  /// or is no heading at all.
  private static func interneUeberschrift(
    _ ueberschrift: String, _ gemeint: String, _ text: String
  ) -> Lesesatz {
    let soll = "## \(gemeint)"
    return Lesesatz(
      "„\(gekuerzt(ueberschrift))“ ist nicht die Überschrift „\(soll)“",
      "Unter „\(soll)“ steht, was im Haus bleibt; deshalb wird vorsichtshalber auch nicht "
        + "veröffentlicht, was hier steht.",
      Fix(
        "Bitte „\(soll)“ in eine eigene Zeile außerhalb von Listen und Zitaten schreiben oder, wenn "
          + "etwas anderes gemeint ist, eine andere Überschrift wählen.",
        replacement: text.hasPrefix(soll) ? nil : soll))
  }

  private static func unbekannteArt(_ wort: String, _ naechste: String?) -> Lesesatz {
    let warum = "Die Art bestimmt das Formular; ohne sie wird das Dokument nicht veröffentlicht."
    let satz = "Art „\(gekuerzt(wort))“ gibt es nicht"
    if let naechste {
      return Lesesatz(
        satz + " – meinten Sie „\(naechste)“?", warum, meinten(naechste, ersatz: naechste))
    }
    let alle = Dokumentart.allCases.flatMap { $0.formular.artworte.worte }
    return Lesesatz(
      satz, warum, Fix("Bitte eine dieser Arten wählen: \(alle.joined(separator: ", ")).")
    )
  }

  private static func unbekannterSchluessel(
    _ name: String, _ naechster: String?, istMandant: Bool
  ) -> Lesesatz {
    let satz = "Unbekannte Angabe „\(gekuerzt(name))“"
    if let naechster {
      return Lesesatz(
        satz + " – meinten Sie „\(naechster)“?", AngabenBekannt.blatt.warum,
        meinten(naechster, ersatz: naechster))
    }
    if istMandant {
      return Lesesatz(
        satz, "In mandant.yml steht nur, was das Programm kennt; diese Zeile bliebe ohne Wirkung.",
        Fix("Bitte die Zeile streichen oder den Namen prüfen."))
    }
    let schluessel = FoldedKey(name)
    if let abschnitt = abschnitt(schluessel) {
      return Lesesatz(
        satz, "„\(abschnitt)“ ist keine Angabe des Kopfes, sondern ein Abschnitt des Textes.",
        Fix("Bitte unter dem Kopf eine Überschrift „## \(abschnitt)“ anlegen."))
    }
    let andere = Dokumentart.allCases.filter { $0.formular.feld(schluessel) != nil }
    if !andere.isEmpty {
      return Lesesatz(
        satz, "Diese Angabe gehört zu: \(andere.map(\.rawValue).joined(separator: ", ")).",
        Fix("Bitte die Zeile dorthin verschieben oder die „art“ prüfen."))
    }
    if !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Lesesatz(
        satz, "Vielleicht hat ein Komma in Klammern einen Betrag zerteilt.",
        Fix("Bitte Werte mit Komma nicht in Klammern schreiben; mehrere mit „;“ trennen."))
    }
    return Lesesatz(
      satz, AngabenBekannt.blatt.warum,
      Fix(
        "Bitte den Namen prüfen oder die Zeile streichen; Vermerke für das Haus gehören hinter „intern:“."
      ))
  }

  private static func unbekannteSpalte(
    _ spalte: String, _ abschnitt: String, _ naechste: String?
  ) -> Lesesatz {
    let satz =
      spalte.isEmpty
      ? "Spalte ohne Überschrift in der Tabelle „\(abschnitt)“"
      : "Unbekannte Spalte „\(gekuerzt(spalte))“ in der Tabelle „\(abschnitt)“"
    guard let naechste else {
      if case .success(.jahre(let jahre)) = Wertleser().lies(spalte, .haushaltsjahre) {
        let spalten = jahre.map { "„\($0)“" }.joined(separator: " und ")
        return Lesesatz(
          satz, "Auch ein Doppelhaushalt wird für jedes seiner Jahre beschlossen.",
          Fix("Bitte je Jahr eine eigene Spalte schreiben: \(spalten)."))
      }
      return Lesesatz(
        satz, AngabenBekannt.blatt.warum, Fix("Bitte die Spalte umbenennen oder streichen."))
    }
    return Lesesatz(
      satz + " – meinten Sie „\(naechste)“?", AngabenBekannt.blatt.warum,
      meinten(naechste, ersatz: naechste))
  }

  private static func meinten(_ wort: String, ersatz: String) -> Fix {
    Fix("Bitte „\(wort)“ schreiben, wenn das gemeint ist.", replacement: ersatz)
  }

  /// The marks of a heading with the blank behind them; empty where the place holds none.
  private static func rauten(_ text: String) -> String {
    String(text.prefix { $0 == "#" || $0 == " " })
  }

  /// The reserved heading of that name, whatever the kind of document.
  private static func abschnitt(_ schluessel: FoldedKey) -> String? {
    for art in Dokumentart.allCases {
      if let gefunden = art.formular.abschnitt(schluessel) { return gefunden.name }
    }
    return nil
  }
}
