import Foundation
import Kalender
import Testing

/// A line of `Fixtures/feiertage-bw.csv`: the days of Baden-Württemberg, 2015 to 2030.
struct KalenderzeileBW {
  enum Art: String {
    case feiertag = "ja"
    case sonntag = "Sonntag"
    case keinFeiertag = "nein"
  }

  let datum: Datum
  let wochentag: Substring
  /// Without the remark in brackets.
  let name: String
  let art: Art

  /// Columns: `datum,wochentag,name,gesetzlich_bw`; only the name may hold commas, and is quoted then.
  static func all() throws -> [KalenderzeileBW] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/feiertage-bw.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      try #require(cells.count >= 4)
      let name = cells[2].split(separator: " (")[0].filter { $0 != "\"" }
      return KalenderzeileBW(
        datum: try day(String(cells[0])), wochentag: cells[1], name: name,
        art: try #require(Art(rawValue: String(cells[cells.count - 1]))))
    }
  }
}
