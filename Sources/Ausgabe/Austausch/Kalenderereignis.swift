import Kalender

/// A date that is not of the plan itself but around it: a session, an election.
struct Kalenderereignis {
  /// What stays when the title changes: „sitzung-2018-07-18-kreistag“.
  var kennung: String
  var titel: String
  var tage: Datumsbereich
  /// „Sitzung“.
  var art: String
}
