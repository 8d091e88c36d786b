import Kalender
import Testing

/// The date that „2018-06-20“ names; the test fails where it names none.
func day(_ iso: String) throws -> Datum {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(Datum(jahr: parts[0], monat: parts[1], tag: parts[2]))
}
