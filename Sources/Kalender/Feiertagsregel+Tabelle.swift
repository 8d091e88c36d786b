extension Feiertagsregel {
  /// The holiday laws of the sixteen Länder, in the order of the year. Exact from 1995 on.
  ///
  /// Hessen declares Sundays as such to be holidays and names neither Easter nor Whit Sunday; only
  /// Brandenburg names the two, so only there they stand here. For working days it makes no difference.
  static let tabelle: [Feiertagsregel] = [
    Feiertagsregel("Neujahr", .fest(monat: 1, tag: 1)),
    Feiertagsregel("Heilige Drei Könige", .fest(monat: 1, tag: 6), in: [.bw, .by, .st]),
    Feiertagsregel("Internationaler Frauentag", .fest(monat: 3, tag: 8), in: [.be], ab: 2019),
    Feiertagsregel("Internationaler Frauentag", .fest(monat: 3, tag: 8), in: [.mv], ab: 2023),
    Feiertagsregel("Karfreitag", .ostern(-2)),
    Feiertagsregel("Ostersonntag", .ostern(0), in: [.bb]),
    Feiertagsregel("Ostermontag", .ostern(1)),
    Feiertagsregel("Tag der Arbeit", .fest(monat: 5, tag: 1)),
    Feiertagsregel("Tag der Befreiung", .fest(monat: 5, tag: 8), in: [.be], ab: 2020, bis: 2020),
    Feiertagsregel("Tag der Befreiung", .fest(monat: 5, tag: 8), in: [.be], ab: 2025, bis: 2025),
    Feiertagsregel("Christi Himmelfahrt", .ostern(39)),
    Feiertagsregel("Pfingstsonntag", .ostern(49), in: [.bb]),
    Feiertagsregel("Pfingstmontag", .ostern(50)),
    Feiertagsregel("Fronleichnam", .ostern(60), in: [.bw, .by, .he, .nw, .rp, .sl]),
    Feiertagsregel("Fronleichnam", .ostern(60), in: [.sn, .th], oertlich: .fronleichnam),
    Feiertagsregel(
      "Tag der Deutschen Einheit", .fest(monat: 6, tag: 17), in: west, ab: 1954, bis: 1990),
    Feiertagsregel(
      "75. Jahrestag des Aufstandes vom 17. Juni 1953", .fest(monat: 6, tag: 17), in: [.be],
      ab: 2028, bis: 2028),
    Feiertagsregel(
      "Augsburger Hohes Friedensfest", .fest(monat: 8, tag: 8), in: [.by], oertlich: .friedensfest),
    Feiertagsregel("Mariä Himmelfahrt", .fest(monat: 8, tag: 15), in: [.sl]),
    Feiertagsregel(
      "Mariä Himmelfahrt", .fest(monat: 8, tag: 15), in: [.by], oertlich: .mariaeHimmelfahrt),
    Feiertagsregel("Weltkindertag", .fest(monat: 9, tag: 20), in: [.th], ab: 2019),
    Feiertagsregel("Tag der Deutschen Einheit", .fest(monat: 10, tag: 3), ab: 1990),
    Feiertagsregel(
      "Reformationstag", .fest(monat: 10, tag: 31), in: [.bb, .mv, .sn, .st, .th], ab: 1990),
    Feiertagsregel(
      "Reformationstag", .fest(monat: 10, tag: 31),
      in: [.bw, .by, .be, .he, .nw, .rp, .sl], ab: 2017, bis: 2017),
    Feiertagsregel(
      "Reformationstag", .fest(monat: 10, tag: 31), in: [.hb, .hh, .ni, .sh], ab: 2017),
    Feiertagsregel("Allerheiligen", .fest(monat: 11, tag: 1), in: [.bw, .by, .nw, .rp, .sl]),
    Feiertagsregel(
      "Buß- und Bettag", .bussUndBettag, in: Set(Land.allCases).subtracting([.sn]), bis: 1994),
    Feiertagsregel("Buß- und Bettag", .bussUndBettag, in: [.sn]),
    Feiertagsregel("1. Weihnachtstag", .fest(monat: 12, tag: 25)),
    Feiertagsregel("2. Weihnachtstag", .fest(monat: 12, tag: 26)),
  ]

  /// The Länder of the Federal Republic before 3 October 1990, and Berlin.
  private static let west: Set<Land> = [
    .bw, .by, .be, .hb, .hh, .he, .ni, .nw, .rp, .sl, .sh,
  ]
}
