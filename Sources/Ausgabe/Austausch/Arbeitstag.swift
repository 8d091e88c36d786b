import Kalender

/// The hours of a working day in a file that counts hours where the plan counts days.
struct Arbeitstag {
  /// Minutes of work.
  let minuten: Int

  /// Minutes from midnight.
  var beginn: Int { 8 * 60 }
  var ende: Int { minuten > 240 ? 13 * 60 + minuten - 240 : beginn + minuten }

  /// The hours of work, with an hour at noon where the day goes on after it.
  var zeiten: [(von: Int, bis: Int)] {
    guard minuten > 240 else { return [(beginn, beginn + minuten)] }
    return [(beginn, 12 * 60), (13 * 60, ende)]
  }
}
