internal import Diagnostics
internal import SiteBuilder

extension Werkzeug {
  /// Writes the mended files, or tells what would change.
  ///
  /// - Returns: the difference, `nil` where it has been written.
  static func settle(
    _ korrektur: Korrektur, _ auftrag: Auftrag, isWritten: Bool
  ) throws -> String? {
    guard isWritten else {
      return korrektur.dateien.map { datei in
        LineDifference.unified(
          String(decoding: datei.alt, as: UTF8.self), String(decoding: datei.neu, as: UTF8.self),
          path: datei.pfad)
      }.joined()
    }
    for datei in korrektur.dateien {
      let path = auftrag.projekt + "/" + datei.pfad
      // Somebody may have saved the file in an editor meanwhile.
      guard let now = try? Disk.real.read(path), now == datei.alt else {
        throw RunFailure(
          "„\(datei.pfad)“ hat sich während der Prüfung geändert und bleibt, wie sie ist. "
            + "Bitte rufen Sie „check --fix“ noch einmal auf.")
      }
      try WholeFile.write(path) { sink in try datei.neu.withUnsafeBufferPointer(sink) }
    }
    return nil
  }

  /// „3 Stellen in 2 Dateien berichtigt.“
  static func sums(of korrektur: Korrektur, isWritten: Bool) -> String {
    let places = korrektur.stellen
    guard places > 0 else { return "Es gibt nichts, was sich von selbst berichtigen lässt." }
    let files = korrektur.dateien.count
    return (places == 1 ? "1 Stelle" : "\(places) Stellen")
      + (files == 1 ? " in 1 Datei " : " in \(files) Dateien ")
      + (isWritten ? "berichtigt." : places == 1 ? "würde berichtigt." : "würden berichtigt.")
  }
}
