import Markup

extension Dokument {
  /// The document with its head only, for keeping: its text is ten times as large as the file, and
  /// reading it again from `datei` costs little. What reading has found out stays.
  package func ohneText() -> Dokument {
    Dokument(
      datei: datei, lines: lines, art: art, artwort: artwort, kopf: kopf,
      unlesbareSchluessel: unlesbareSchluessel, baum: MarkupTree(), kopfSpan: kopfSpan,
      titelUeberschrift: titelUeberschrift, vorspann: [], abschnitte: [], interneBloecke: [],
      passagen: passagen, befunde: befunde)
  }
}
