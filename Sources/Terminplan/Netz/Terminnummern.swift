import Kalender

/// `Termine` in numbers of working days.
struct Terminnummern {
  var faz: Int
  var fez: Int
  var saz: Int
  var sez: Int
  var gesamtpuffer: Int
  var freierPuffer: Int
  var istKritisch: Bool

  func termine(_ index: Arbeitstagsindex) -> Termine {
    Termine(
      faz: index.datum(faz), fez: index.datum(fez), saz: index.datum(saz), sez: index.datum(sez),
      gesamtpuffer: gesamtpuffer, freierPuffer: freierPuffer, istKritisch: istKritisch)
  }

  /// Elements with parts from their leaves: from the first beginning to the last end, with the smallest
  /// float of any; those of `ohne` get nothing.
  static func mitSummen(
    _ blaetter: [Terminnummern?], _ vorgaenge: [Vorgang], ohne: [Int]
  ) -> [Terminnummern?] {
    var alle = blaetter
    for (blatt, nummern) in blaetter.enumerated() {
      guard let nummern else { continue }
      var oben = vorgaenge[blatt].eltern
      // No longer way up than there are elements, also where parents stand in a circle.
      var schritte = vorgaenge.count
      while let index = oben, schritte > 0 {
        alle[index] = alle[index].map { $0.vereint(nummern) } ?? nummern
        oben = vorgaenge[index].eltern
        schritte -= 1
      }
    }
    for index in ohne { alle[index] = nil }
    return alle
  }

  private func vereint(_ anderer: Terminnummern) -> Terminnummern {
    Terminnummern(
      faz: min(faz, anderer.faz), fez: max(fez, anderer.fez), saz: min(saz, anderer.saz),
      sez: max(sez, anderer.sez), gesamtpuffer: min(gesamtpuffer, anderer.gesamtpuffer),
      freierPuffer: min(freierPuffer, anderer.freierPuffer),
      istKritisch: istKritisch || anderer.istKritisch)
  }
}
