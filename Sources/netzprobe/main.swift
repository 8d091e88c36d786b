import Kalender
import Terminplan

// Computes the networks that come in line by line and prints their dates, for `Tests/Netz/run.py`.
//
//     netz BW 2018-09-03 -                  Land, beginning and fixed end of the plan
//     v - 0 5 - 2018-10-01                  parent, milestone, duration, no earlier, no later
//     a 0 1 EA -2                           predecessor, successor, kind, distance
//     .                                     computes
//
// Of each element a line: FAZ FEZ SAZ SEZ, total and free float, 1 for critical; „-“ without dates.

/// `nil` for „-“ and for what is no date.
func datum(_ text: Substring) -> Datum? {
  let teile = text.split(separator: "-").compactMap { Int($0) }
  guard teile.count == 3 else { return nil }
  return Datum(jahr: teile[0], monat: teile[1], tag: teile[2])
}

var kopf: [Substring] = []
var vorgaenge: [Vorgang] = []
var anordnungen: [Anordnung] = []
while let zeile = readLine() {
  let worte = zeile.split(separator: " ")
  switch (worte.first, worte.count) {
  case ("netz", 4): (kopf, vorgaenge, anordnungen) = (worte, [], [])
  case ("v", 6):
    vorgaenge.append(
      Vorgang(
        eltern: Int(worte[1]), istMeilenstein: worte[2] == "1", dauer: Int(worte[3]),
        nichtVor: datum(worte[4]), nichtNach: datum(worte[5])))
  case ("a", 5):
    guard let vor = Int(worte[1]), let nach = Int(worte[2]),
      let art = Anordnungsart(rawValue: String(worte[3])), let abstand = Int(worte[4])
    else { continue }
    anordnungen.append(Anordnung(vorgaenger: vor, nachfolger: nach, art: art, abstand: abstand))
  case (".", _):
    guard kopf.count == 4 else { continue }
    let netz = Netz(
      vorgaenge, anordnungen,
      kalender: Arbeitskalender(land: Land(rawValue: String(kopf[1])) ?? .bw),
      beginn: datum(kopf[2]), ende: datum(kopf[3]))
    for termine in netz.termine {
      guard let termine else {
        print("-")
        continue
      }
      print(
        termine.faz.iso, termine.fez.iso, termine.saz.iso, termine.sez.iso, termine.gesamtpuffer,
        termine.freierPuffer, termine.istKritisch ? 1 : 0)
    }
  default: continue
  }
}
