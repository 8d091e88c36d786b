#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A call that the operating system refused.
package struct DiskError: Error, Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case readFile
    case listFolder
    case inspect
    case writeFile
    case makeFolder
    case link
    case rename
    case remove
    case lock
  }

  /// The path as it was handed to the system.
  package var path: String
  package var operation: Operation
  /// errno value, or `notRegular`.
  package var code: Int32

  /// Stands in `code` where the system refused nothing: the path is a pipe, a device or the like.
  package static let notRegular: Int32 = -1

  package init(_ operation: Operation, path: String, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  /// „Die Datei „a.md“ ist nicht lesbar: Keine Berechtigung.“
  package var message: String { "\(what): \(reason)." }

  private var what: String {
    switch operation {
    case .readFile: "Die Datei „\(path)“ ist nicht lesbar"
    case .listFolder: "Der Ordner „\(path)“ ist nicht lesbar"
    case .inspect: "„\(path)“ ist nicht zugänglich"
    case .writeFile: "Die Datei „\(path)“ lässt sich nicht schreiben"
    case .makeFolder: "Der Ordner „\(path)“ lässt sich nicht anlegen"
    case .link: "Die Datei „\(path)“ lässt sich nicht übernehmen"
    case .rename: "„\(path)“ lässt sich nicht umbenennen"
    case .remove: "„\(path)“ lässt sich nicht entfernen"
    case .lock: "Die Sperrdatei „\(path)“ lässt sich nicht belegen"
    }
  }

  private var reason: String {
    switch code {
    case Self.notRegular: "Das ist keine gewöhnliche Datei"
    case ENOENT: "Diesen Pfad gibt es nicht"
    case EACCES, EPERM: "Keine Berechtigung"
    case ENOSPC: "Der Datenträger ist voll"
    case EDQUOT: "Der erlaubte Speicherplatz ist aufgebraucht"
    case EROFS: "Der Datenträger ist schreibgeschützt"
    case EISDIR: "Das ist ein Ordner, keine Datei"
    case ENOTDIR: "Ein Teil des Pfads ist kein Ordner"
    case EEXIST: "Es gibt dort schon etwas"
    case ENOTEMPTY: "Der Ordner ist nicht leer"
    case EMFILE, ENFILE: "Es sind zu viele Dateien zugleich geöffnet"
    case ELOOP: "Eine symbolische Verknüpfung steht im Weg oder führt im Kreis"
    case ENAMETOOLONG: "Der Name oder Pfad ist zu lang"
    case EFBIG: "Die Datei ist zu groß"
    case EINVAL: "Der Name oder Pfad ist nicht erlaubt"
    case EIO: "Der Datenträger meldet einen Fehler"
    case EBUSY: "Der Pfad wird gerade benutzt oder ist ein eingehängtes Laufwerk"
    case EXDEV: "Quelle und Ziel liegen auf verschiedenen Datenträgern"
    case ENOMEM: "Der Arbeitsspeicher reicht nicht"
    default: "Das System meldet den Fehler Nummer \(code)"
    }
  }
}
