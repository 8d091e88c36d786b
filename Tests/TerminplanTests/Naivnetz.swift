import Kalender
import Terminplan

/// The network once more, slowly and otherwise: dates move day by day until every sentence about them holds.
///
/// It shares nothing with the product but the question whether a day is a working day.
struct Naivnetz {
  let vorgaenge: [Vorgang]
  let anordnungen: [Anordnung]
  let beginn: Datum
  let ende: Datum?
  private let werktage: Set<Datum>
  /// Of each element the leaves below it, or itself.
  private let blaetter: [[Int]]

  init(_ fall: Zufallsnetz) {
    vorgaenge = fall.vorgaenge
    anordnungen = fall.anordnungen
    beginn = fall.beginn
    ende = fall.ende
    blaetter = fall.vorgaenge.indices.map { n in
      let teile = fall.vorgaenge.indices.filter { fall.vorgaenge[$0].eltern == n }
      return teile.isEmpty ? [n] : teile
    }
    werktage = Set(
      (-300...900).map { fall.beginn.adding(tage: $0) }.filter(fall.kalender.isArbeitstag))
  }

  /// Beginning and end of each leaf, as early as can be.
  func frueh() -> [(Datum, Datum)] {
    var tage = vorgaenge.map { vorgang in
      let oben = vorgang.eltern.flatMap { vorgaenge[$0].nichtVor }
      return spanne(
        vorgang, ab: naechster(max(vorgang.nichtVor ?? beginn, oben ?? beginn)))
    }
    var bewegt = true
    while bewegt {
      bewegt = false
      for n in vorgaenge.indices where istBlatt(n) {
        while !halten(n, tage) {
          tage[n] = spanne(vorgaenge[n], ab: plus(tage[n].0, 1))
          bewegt = true
        }
      }
    }
    return tage
  }

  /// As late as can be without moving the end of the plan.
  func spaet() -> [(Datum, Datum)] {
    let frueh = frueh()
    let enden = vorgaenge.indices.filter(istBlatt).map { frueh[$0].1 }
    let schluss = ende ?? enden.max() ?? beginn
    var tage = vorgaenge.map { vorgang in
      let oben = vorgang.eltern.flatMap { vorgaenge[$0].nichtNach } ?? schluss
      return spanne(
        vorgang, bis: vorgaenger(min(vorgang.nichtNach ?? schluss, oben, schluss)))
    }
    var bewegt = true
    while bewegt {
      bewegt = false
      for anordnung in anordnungen {
        for vor in blaetter[anordnung.vorgaenger] {
          for nach in blaetter[anordnung.nachfolger] {
            while !haelt(anordnung, vor, nach, tage) {
              tage[vor] = spanne(vorgaenge[vor], ab: plus(tage[vor].0, -1))
              bewegt = true
            }
          }
        }
      }
    }
    return tage
  }

  /// How many working days each leaf may move alone before somebody has to move too.
  func freiePuffer() -> [Int] {
    let frueh = frueh()
    let schluss = ende ?? vorgaenge.indices.filter(istBlatt).map { frueh[$0].1 }.max() ?? beginn
    return vorgaenge.indices.map { n in
      let folgen = anordnungen.filter { blaetter[$0.vorgaenger].contains(n) }
      var tage = frueh
      var puffer = -1
      repeat {
        puffer += 1
        tage[n] = spanne(vorgaenge[n], ab: plus(tage[n].0, 1))
      } while folgen.isEmpty
        ? tage[n].1 <= schluss
        : folgen.allSatisfy { anordnung in
          blaetter[anordnung.nachfolger].allSatisfy { haelt(anordnung, n, $0, tage) }
        }
      return puffer
    }
  }

  private func halten(_ n: Int, _ tage: [(Datum, Datum)]) -> Bool {
    anordnungen.allSatisfy { anordnung in
      !blaetter[anordnung.nachfolger].contains(n)
        || blaetter[anordnung.vorgaenger].allSatisfy { haelt(anordnung, $0, n, tage) }
    }
  }

  private func haelt(
    _ anordnung: Anordnung, _ vor: Int, _ nach: Int, _ tage: [(Datum, Datum)]
  ) -> Bool {
    let (a, b) = (tage[vor], tage[nach])
    switch anordnung.art {
    case .endeAnfang:
      let tag = plus(a.1, anordnung.abstand)
      return vorgaenge[nach].istMeilenstein ? b.0 >= tag : b.0 >= plus(tag, 1)
    case .anfangAnfang: return b.0 >= plus(a.0, anordnung.abstand)
    case .endeEnde: return b.1 >= plus(a.1, anordnung.abstand)
    case .anfangEnde: return b.1 >= plus(a.0, anordnung.abstand)
    }
  }

  func istBlatt(_ n: Int) -> Bool { blaetter[n] == [n] }

  private func spanne(_ vorgang: Vorgang, ab tag: Datum) -> (Datum, Datum) {
    (tag, plus(tag, vorgang.istMeilenstein ? 0 : (vorgang.dauer ?? 1) - 1))
  }

  private func spanne(_ vorgang: Vorgang, bis tag: Datum) -> (Datum, Datum) {
    (plus(tag, vorgang.istMeilenstein ? 0 : 1 - (vorgang.dauer ?? 1)), tag)
  }

  /// Walks one day after the other.
  private func plus(_ tag: Datum, _ arbeitstage: Int) -> Datum {
    var (tag, noch) = (tag, arbeitstage)
    while noch != 0 {
      tag = tag.adding(tage: noch > 0 ? 1 : -1)
      if werktage.contains(tag) { noch += noch > 0 ? -1 : 1 }
    }
    return tag
  }

  private func naechster(_ tag: Datum) -> Datum {
    werktage.contains(tag) ? tag : naechster(tag.adding(tage: 1))
  }

  private func vorgaenger(_ tag: Datum) -> Datum {
    werktage.contains(tag) ? tag : vorgaenger(tag.adding(tage: -1))
  }
}
