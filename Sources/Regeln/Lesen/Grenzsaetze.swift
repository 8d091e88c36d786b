import Markup

/// One line for each limit of reading.
enum Grenzsaetze {
  static func satz(_ kind: MarkupProblem.Kind) -> String {
    switch kind {
    case .fileTooLarge(let bytes, let grenze):
      "Datei ist zu groß: \(kilobyte(bytes)), erlaubt sind \(kilobyte(grenze))"
    case .lineTooManyPipes(let gefunden, let grenze):
      "Zeile hat zu viele Striche „|“: \(gefunden), erlaubt sind \(grenze)"
    case .tooManyFilledCells(let grenze):
      "Tabellen der Datei lassen mehr als \(grenze) Zellen aus"
    case .paragraphTooLong(let grenze): "Absatz hat mehr als \(grenze) Zeilen"
    case .tooMany(let zeichen, let grenze):
      "Zeichenfolge „\(zeichen)“ steht öfter als \(grenze)-mal in der Datei"
    case .referencesTooLong: "Linkadressen am Textende sind zu lang und werden zu oft benutzt"
    case .nestedTooDeep(let grenze):
      "Listen, Zitate oder Hervorhebungen stehen mehr als \(grenze)-fach ineinander"
    case .rawHTML, .unclosedComment, .surplusCells, .missingCells, .textAboveTable,
      .textBelowTable, .noTable, .unsafeLink, .unsafeImage:
      ""
    }
  }

  /// Rounded up, so that a file is never said to be smaller than it is.
  private static func kilobyte(_ bytes: Int) -> String { "\((bytes + 1023) / 1024) KB" }
}
