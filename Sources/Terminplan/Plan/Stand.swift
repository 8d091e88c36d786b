/// How far an element is on the day to compare with.
package enum Stand: String, Sendable {
  case nichtBegonnen = "nicht begonnen"
  case laeuft = "läuft"
  /// Its end has passed, or its beginning, and nobody has said that it ended or began.
  case verspaetet = "verspätet"
  case fertig
}
