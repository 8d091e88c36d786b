import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Sentences for what is wrong with a text as Markdown.
enum MarkupSaetze {
  /// Which rule a fact belongs to.
  enum Rubrik { case html, zuVieleZellen, zuWenigeZellen, tabelle, link, grenze }

  /// The finding, if the fact is of this kind.
  static func befund(
    _ befund: Lesebefund, _ rubrik: Rubrik, _ blatt: Regelblatt, _ pfad: String,
    _ text: (Span) -> String
  ) -> Finding? {
    guard case .markup(let problem) = befund.art, self.rubrik(problem.kind) == rubrik else {
      return nil
    }
    if problem.kind == .unclosedComment {
      return blatt.befund(pfad, problem.span, satz(problem, ""), stufe: .fehler)
    }
    let wort = text(problem.span)
    // „<Betrag>“ is HTML to Markdown, and a blank left to fill in to everybody else.
    if problem.kind == .rawHTML, Platzhalter.istSpitzeKlammer(Array(wort.utf8)[...]) { return nil }
    return blatt.befund(pfad, problem.span, satz(problem, wort))
  }

  static func rubrik(_ kind: MarkupProblem.Kind) -> Rubrik {
    switch kind {
    case .rawHTML, .unclosedComment: .html
    case .surplusCells: .zuVieleZellen
    case .missingCells: .zuWenigeZellen
    case .textAboveTable, .textBelowTable, .noTable: .tabelle
    case .unsafeLink, .unsafeImage: .link
    case .fileTooLarge, .lineTooManyPipes, .tooManyFilledCells, .paragraphTooLong, .tooMany,
      .referencesTooLong, .nestedTooDeep:
      .grenze
    }
  }

  /// What is said about the problem; `text` is what stands at its place.
  static func satz(_ problem: MarkupProblem, _ text: String) -> Lesesatz {
    let wort = gekuerzt(text)
    return switch problem.kind {
    case .rawHTML:
      Lesesatz(
        "HTML „\(wort)“ wird als Text gedruckt", OhneHTML.blatt.warum,
        Fix(OhneHTML.blatt.stattdessen))
    case .unclosedComment:
      Lesesatz(
        "Anmerkung „<!--“ wird nicht geschlossen",
        "Eine Anmerkung reicht bis „-->“. Ohne dieses Ende fehlt auf der Website alles, was danach "
          + "steht.", Fix("Bitte am Ende der Anmerkung „-->“ ergänzen."))
    case .surplusCells(let gefunden, let spalten):
      Lesesatz(
        "Zelle „\(wort)“ ist überzählig: \(gefunden) Zellen, aber \(anzahl(spalten)) in der Kopfzeile",
        ZellenNichtZuViele.blatt.warum, Fix(ZellenNichtZuViele.blatt.stattdessen))
    case .missingCells(let gefunden, let spalten):
      Lesesatz(
        "Zellen fehlen in der Zeile: \(gefunden) statt \(spalten)",
        ZellenNichtZuWenige.blatt.warum, Fix(ZellenNichtZuWenige.blatt.stattdessen))
    case .textAboveTable:
      Lesesatz(
        "Leere Zeile vor der Tabelle fehlt",
        "Die Textzeile klebt an der Tabelle; manche Programme machen dann beides zu einem Absatz.",
        Fix(
          "Bitte unter dieser Zeile eine leere einfügen.", replacement: "\n",
          span: Span(problem.span.end, problem.span.end)))
    case .textBelowTable:
      Lesesatz(
        "Leere Zeile nach der Tabelle fehlt",
        "Die Textzeile klebt an der Tabelle und wird zu ihrer letzten Zeile.",
        Fix(
          "Bitte über dieser Zeile eine leere einfügen.", replacement: "\n",
          span: Span(problem.span.start, problem.span.start)))
    case .noTable(let kopf, let striche): strichzeile(kopf: kopf, striche: striche)
    case .unsafeLink(let ziel), .unsafeImage(let ziel): unsicher(problem.kind, ziel)
    case .fileTooLarge, .lineTooManyPipes, .tooManyFilledCells, .paragraphTooLong, .tooMany,
      .referencesTooLong, .nestedTooDeep:
      Lesesatz(
        Grenzsaetze.satz(problem.kind), DateiInGrenzen.blatt.warum,
        Fix(DateiInGrenzen.blatt.stattdessen))
    }
  }

  /// What is said about a table whose delimiter row has other cells than its head.
  static func strichzeile(kopf: Int, striche: Int) -> Lesesatz {
    guard striche > 0 else {
      return Lesesatz(
        "Strichzeile „|---|“ unter der Kopfzeile der Tabelle fehlt",
        "Erst die Strichzeile direkt unter der Kopfzeile, ohne leere Zeile dazwischen, macht daraus "
          + "eine Tabelle; sonst werden die Zeilen als Text voller Striche gedruckt.",
        Fix(
          "Bitte unter die Kopfzeile „\(muster(kopf))“ setzen und zwischen den Zeilen der Tabelle "
            + "keine leere lassen."))
    }
    let zahlen =
      kopf == striche ? "" : ": \(anzahl(kopf)), aber \(striche)-mal „---“"
    return Lesesatz(
      "Strichzeile passt nicht zur Kopfzeile" + zahlen,
      "Nur wenn beide Zeilen gleich viele Zellen haben, wird daraus eine Tabelle; sonst wird sie "
        + "als Text voller Striche gedruckt.",
      Fix("Bitte unter jede Spalte der Kopfzeile einmal „---“ setzen, mit „|“ dazwischen."))
  }

  /// „|---|---|“; a very wide table is only begun.
  private static func muster(_ spalten: Int) -> String {
    "|" + String(repeating: "---|", count: min(spalten, 12)) + (spalten > 12 ? " …" : "")
  }

  private static func unsicher(_ kind: MarkupProblem.Kind, _ ziel: String) -> Lesesatz {
    let istBild = if case .unsafeImage = kind { true } else { false }
    let zeichen = Array(ziel.utf8.prefix(8))
    if ziel.lowercased().hasPrefix("file:") || zeichen.count > 2 && zeichen[1] == 0x3A {
      return Lesesatz(
        "\(istBild ? "Bild" : "Link") „\(gekuerzt(ziel))“ führt auf den eigenen Rechner",
        "Den Pfad gibt es nur an dem Rechner, an dem er geschrieben wurde; auf der Website wird er "
          + "nur als Text gedruckt.",
        Fix("Bitte die Datei neben das Dokument legen und nur ihren Namen schreiben."))
    }
    return Lesesatz(
      "\(istBild ? "Bild" : "Link") mit der Adresse „\(gekuerzt(ziel))“ ist nicht erlaubt",
      LinkSicher.blatt.warum, Fix(LinkSicher.blatt.stattdessen))
  }

  private static func anzahl(_ spalten: Int) -> String {
    spalten == 1 ? "1 Spalte" : "\(spalten) Spalten"
  }
}
