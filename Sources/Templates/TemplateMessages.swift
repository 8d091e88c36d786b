import Diagnostics

/// The findings about templates, in the words of the people who write them.
///
/// TP-001 unknown name · TP-002 the template cannot be read or called · TP-003 a name used for what
/// it is not · TP-004 text unescaped or markup escaped (Warnung) · TP-005 dropped content (Warnung)
enum TemplateMessages {
  static func finding(_ fault: TemplateFault, path: String, notes: [Note]) -> Finding {
    let rule = rule(of: fault.kind)
    var notes = notes
    if case .wrongClose(_, _, let opener) = fault.kind {
      notes.append(Note(span: opener, text: "Hier beginnt der Abschnitt"))
    }
    return Finding(
      rule == "TP-004" || rule == "TP-005" ? .warnung : .fehler, rule, path: path,
      span: fault.span, summary(of: fault.kind), explanation: explanation(of: fault.kind),
      notes: notes, fixes: [fix(for: fault.kind)])
  }

  static func rule(of kind: TemplateFault.Kind) -> String {
    switch kind {
    case .unknownName, .unknownBlock, .noFields: "TP-001"
    case .printedList, .printedObject, .printedFlag: "TP-003"
    case .rawText, .escapedMarkup: "TP-004"
    case .ignoredInParent, .repeatedArgument: "TP-005"
    default: "TP-002"
    }
  }

  // MARK: What is wrong

  private static func summary(of kind: TemplateFault.Kind) -> String {
    switch kind {
    case .tooLarge: "Seitenvorlage ist zu groß"
    case .notUTF8: "Seitenvorlage ist kein UTF-8-Text"
    case .nulByte: "Seitenvorlage enthält ein Nullbyte"
    case .unknownFileName: "Dateiname passt zu keiner Ausgabe"
    case .missingTemplate(let name): "Seitenvorlage „\(name)“ fehlt"
    case .tooManyFaults: "Seitenvorlage hat mehr als \(TemplateLimits.faults) Fehler"
    case .unclosedTag(let open, _): "„\(open)“ wird nicht geschlossen"
    case .emptyTag: "Name fehlt zwischen den Klammern"
    case .blankInName: "Name enthält ein Leerzeichen"
    case .emptyNamePart: "Name hat einen Punkt zu viel"
    case .dynamicName: "Name eines Bausteins darf nicht berechnet werden"
    case .badDelimiters: "Neue Klammern sind nicht zu lesen"
    case .tooDeep: "Mehr als \(TemplateLimits.nesting) Abschnitte liegen ineinander"
    case .unclosedSection(let name, let sign): "„\(sign)\(name)“ wird nicht geschlossen"
    case .wrongClose(let name, let expected, _):
      "„\(name)“ schließt den Abschnitt „\(expected)“ nicht"
    case .strayClose(let name): "„\(name)“ wird geschlossen, ist aber nicht offen"
    case .ignoredInParent: "Inhalt außerhalb eines Blocks wird nicht ausgegeben"
    case .repeatedArgument(let name): "Block „\(name)“ steht zweimal da"
    case .tooManyArguments: "Mehr als \(TemplateLimits.arguments) Blöcke in einem Rahmen"
    case .unknownTemplate(let name, let type, _): "Baustein „\(name)“ gibt es für \(type) nicht"
    case .endlessCall(let name): "„\(name)“ ruft sich ohne Ende selbst auf"
    case .tooManyCalls: "Mehr als \(TemplateLimits.calls) Bausteine liegen ineinander"
    case .tooComplex: "Seitenvorlagen sind zu verschachtelt, um sie zu prüfen"
    case .tooLong: "Seite wird zu groß"
    case .unknownBlock(let name, let template, _, _):
      "Block „\(name)“ gibt es in „\(template)“ nicht"
    case .unknownName(let name, _, _): "Name „\(name)“ ist hier unbekannt"
    case .noFields(let name, let owner, _): "„\(owner)“ hat keine Angabe „\(name)“"
    case .printedList(let name): "„\(name)“ ist eine Liste und lässt sich nicht drucken"
    case .printedObject(let name, _): "„\(name)“ fasst mehrere Angaben zusammen"
    case .printedFlag(let name): "„\(name)“ ist ja oder nein und lässt sich nicht drucken"
    case .rawText(let name): "Text „\(name)“ wird ungeschützt gedruckt"
    case .escapedMarkup(let name): "„\(name)“ ist fertiges HTML und wird als Text gedruckt"
    }
  }

  // MARK: Why

  private static func explanation(of kind: TemplateFault.Kind) -> String? {
    switch kind {
    case .unknownFileName:
      "Seitenvorlagen enden auf .html.mustache, .md.mustache oder .txt.mustache."
    case .unknownTemplate(_, _, let nearest): nearest.map { "Meinten Sie „\($0)“?" }
    case .unknownName(_, let nearest, let known), .unknownBlock(_, _, let nearest, let known):
      suggestion(nearest, known: known)
    case .noFields(_, let owner, true): "„\(owner)“ ist eine Liste."
    case .noFields(_, let owner, false): "„\(owner)“ ist eine einzelne Angabe."
    case .rawText:
      "Ein „<“ oder „&“ im Text würde als HTML gelesen; so kann fremder Code in die Seite kommen."
    case .escapedMarkup: "Die Lesenden sähen spitze Klammern statt der Gestaltung."
    case .ignoredInParent: "In einem Rahmen {{<…}} zählen nur die Blöcke {{$…}}."
    case .endlessCall: "Kein Abschnitt über eine Liste sorgt dafür, dass es einmal aufhört."
    case .tooLong:
      "Eine Seite hat höchstens \(TemplateLimits.pageSize >> 20) MB und \(TemplateLimits.turns) Wiederholungen."
    case .tooManyCalls: "Meist ruft sich dann ein Baustein selbst auf."
    default: nil
    }
  }

  private static func suggestion(_ nearest: String?, known: [String]) -> String {
    let guess = nearest.map { "Meinten Sie „\($0)“? " } ?? ""
    if known.isEmpty { return guess + "Hier gibt es keine Namen." }
    let shown = known.prefix(12).map { "„\($0)“" }.joined(separator: ", ")
    return "\(guess)Hier gibt es: \(shown)\(known.count > 12 ? " und weitere" : "")."
  }

  // MARK: What to do

  private static func fix(for kind: TemplateFault.Kind) -> Fix {
    switch kind {
    case .tooLarge: Fix("Bitte die Seitenvorlage in Bausteine von höchstens 1 MB teilen.")
    case .notUTF8: Fix("Bitte die Datei als UTF-8 speichern.")
    case .nulByte: Fix("Bitte das Nullbyte löschen oder die Datei als UTF-8 speichern.")
    case .unknownFileName: Fix("Bitte die Datei umbenennen oder aus dem Ordner nehmen.")
    case .missingTemplate(let name): Fix("Bitte die Datei „\(name)“ anlegen.")
    case .tooManyFaults: Fix("Bitte zuerst die gezeigten Fehler beheben.")
    case .unclosedTag(_, let close): Fix("Bitte mit „\(close)“ schließen.")
    case .emptyTag: Fix("Bitte einen Namen einsetzen oder die Klammern löschen.")
    case .blankInName: Fix("Bitte nur einen Namen ohne Leerzeichen einsetzen.")
    case .emptyNamePart: Fix("Bitte den Namen in der Form „teil.name“ schreiben.")
    case .dynamicName: Fix("Bitte den Namen des Bausteins ausschreiben.")
    case .badDelimiters: Fix("Bitte zwei Zeichenfolgen angeben, zum Beispiel {{=<% %>=}}.")
    case .tooDeep, .tooManyCalls, .tooComplex, .tooLong, .endlessCall:
      Fix("Bitte die Seitenvorlage einfacher aufbauen.")
    case .unclosedSection(let name, _): Fix("Bitte mit „{{/\(name)}}“ schließen.")
    case .wrongClose(_, let expected, _):
      Fix("Bitte „\(expected)“ schreiben.", replacement: expected)
    case .strayClose: Fix("Bitte löschen oder den Anfang des Abschnitts ergänzen.")
    case .ignoredInParent: Fix("Bitte in einen Block setzen oder löschen.")
    case .repeatedArgument: Fix("Bitte nur einen der Blöcke behalten.")
    case .tooManyArguments: Fix("Bitte Blöcke zusammenfassen.")
    case .unknownTemplate(let name, let type, let nearest):
      rename(to: nearest) ?? Fix("Bitte „\(name).\(type).mustache“ anlegen oder löschen.")
    case .unknownName(_, let nearest, _), .unknownBlock(_, _, let nearest, _):
      rename(to: nearest) ?? Fix("Bitte einen der bekannten Namen einsetzen.")
    case .noFields(_, let owner, true):
      Fix("Bitte die Liste mit „{{#\(owner)}} … {{/\(owner)}}“ durchlaufen.")
    case .noFields: Fix("Bitte den Teil hinter dem Punkt weglassen.")
    case .printedList(let name): Fix("Bitte mit „{{#\(name)}} {{.}} {{/\(name)}}“ durchlaufen.")
    case .printedObject(let name, let fields):
      Fix("Bitte eine der Angaben nennen, zum Beispiel „{{\(name).\(fields.first ?? "…")}}“.")
    case .printedFlag(let name):
      Fix("Bitte „{{#\(name)}}ja{{/\(name)}}{{^\(name)}}nein{{/\(name)}}“ schreiben.")
    case .rawText(let name): Fix("Bitte „{{\(name)}}“ schreiben.")
    case .escapedMarkup(let name): Fix("Bitte „{{{\(name)}}}“ schreiben.")
    }
  }

  private static func rename(to name: String?) -> Fix? {
    name.map { Fix("Bitte „\($0)“ schreiben.", replacement: $0) }
  }
}
