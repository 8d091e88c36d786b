/// Regular expressions (ECMA 262) for days that the calendar has, as `Datumsleser` takes them.
enum Datumsmuster {
  /// „08.06.2018“ or „2018-06-08“; 32.06. and 29.02. of a common year are none.
  static let tag = "(?:\(deutsch)|\(iso))"

  /// A day, „07./08.12.2021“, „30.11.–01.12.2021“ or two days with a dash or „bis“ between; which of
  /// them is the earlier one is left to the reader.
  static let bereich =
    #"(?:"# + tag + "(?:\(trenner)\(tag))?|"
    + #"(?:0[1-9]|[12]\d|3[01])\.(?:(?:0[1-9]|1[0-2])\.)?"# + trenner + tag + ")"

  private static let trenner = #"\s*(?:/|[-–—]|bis|und)\s*"#
  private static let jahr = #"(?!0000)\d{4}"#
  private static let schaltjahr =
    #"(?!0000)(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"#

  private static let deutsch =
    #"(?:(?:0[1-9]|1\d|2[0-8])\.(?:0[1-9]|1[0-2])|(?:29|30)\.(?:0[13-9]|1[0-2])"#
    + #"|31\.(?:0[13578]|1[02]))\."# + jahr + #"|29\.02\."# + schaltjahr

  private static let iso =
    jahr + "-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)"
    + "|(?:0[13578]|1[02])-31)|\(schaltjahr)-02-29"
}
