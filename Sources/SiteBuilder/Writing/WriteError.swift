/// Why a site was not written. Whatever the case: the site that was there is still there, whole.
package enum WriteError: Error, Hashable, Sendable {
  case disk(DiskError)
  /// The output is „/“, or its last part is no name.
  case unusablePlace(String)
  /// Something that is no folder stands where the output should be.
  case notAFolder(String)
  /// The output is a folder that has to stay, or one of the folders around it.
  case wouldReplace(output: String, folder: String)
  /// The output lies in a folder whose files the build reads.
  case amongSources(output: String, folder: String)
  /// The output has content and no manifest beside it.
  case foreignFolder(String)
  /// The manifest cannot be read, so that nobody knows what is ours.
  case damagedManifest(String)
  /// Another build writes the same output now.
  case busy(String)
  /// A page's path is empty, absolute, or has „..“, „.“, empty parts or control characters.
  case unsafePath(String)
  /// Two pages want the same path, or one wants as a folder what the other has as a file.
  case duplicatePath(String)
  /// A page wants a path where a person has put something else.
  case foreignFile(String)
  /// A person's file in the output cannot be carried over.
  case cannotKeep(String)
  /// The system lets the output neither be exchanged nor renamed: a mounted drive, most often.
  case cannotSwap(String, DiskError)
  /// Written after `commit` or `discard`: a mistake in the program.
  case closed

  package var message: String {
    switch self {
    case .disk(let error): error.message
    case .unusablePlace(let path):
      "„\(path)“ kann nicht der Ausgabeordner sein. Bitte nennen Sie einen eigenen Ordner."
    case .notAFolder(let path):
      "„\(path)“ ist kein Ordner. Bitte nennen Sie für die Ausgabe einen anderen Namen."
    case .wouldReplace(let output, let folder):
      "Der Ausgabeordner „\(output)“ würde „\(folder)“ ersetzen. "
        + "Bitte nennen Sie für die Ausgabe einen eigenen Ordner."
    case .amongSources(let output, let folder):
      "Der Ausgabeordner „\(output)“ liegt in „\(folder)“, woraus gelesen wird. "
        + "Bitte nennen Sie für die Ausgabe einen Ordner außerhalb davon."
    case .foreignFolder(let path):
      "Der Ordner „\(path)“ ist nicht leer und stammt nicht von vorlagenwerk. "
        + "Bitte leeren Sie ihn oder nennen Sie für die Ausgabe einen anderen."
    case .damagedManifest(let path):
      "Die Liste „\(path)“ der zuletzt geschriebenen Dateien ist beschädigt. "
        + "Bitte löschen Sie sie zusammen mit dem Ausgabeordner und bauen Sie neu."
    case .busy(let path):
      "Für den Ausgabeordner „\(path)“ läuft gerade schon ein Bau. "
        + "Bitte warten Sie, bis er fertig ist."
    case .unsafePath(let path):
      "„\(path)“ taugt nicht als Pfad einer Ausgabedatei."
    case .duplicatePath(let path):
      "Die Ausgabedatei „\(path)“ würde zweimal geschrieben."
    case .foreignFile(let path):
      "Im Ausgabeordner steht „\(path)“ schon und stammt nicht von vorlagenwerk. "
        + "Bitte verschieben Sie es oder benennen Sie es um."
    case .cannotKeep(let path):
      "„\(path)“ im Ausgabeordner stammt nicht von vorlagenwerk und lässt sich nicht übernehmen. "
        + "Bitte verschieben Sie es."
    case .cannotSwap(let path, let error):
      "Der Ausgabeordner „\(path)“ lässt sich nicht austauschen. \(error.message) "
        + "Bitte nennen Sie für die Ausgabe einen Unterordner davon oder einen anderen Ordner."
    case .closed: "Es wurde geschrieben, nachdem die Ausgabe abgeschlossen war."
    }
  }
}
