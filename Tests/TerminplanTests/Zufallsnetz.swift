import Kalender
import Terminplan

/// Networks that are the same in every run: by number, from a generator with a fixed rule.
struct Zufallsnetz {
  let vorgaenge: [Vorgang]
  let anordnungen: [Anordnung]
  let kalender: Arbeitskalender
  let beginn: Datum
  let ende: Datum?

  /// The first up to three elements are groups of some of the others; what waits stands further down. Only
  /// „EA“ and „EE“ leave a group, „EA“ and „AA“ enter one.
  init(_ nummer: Int, anzahl: Int = 12) {
    var zahl = Zahlenfolge(UInt64(nummer) &* 7919 &+ 17)
    let beginn = Datum.letztes.adding(tage: -(2_900_000 - zahl.bis(3000)))
    let gruppen = anzahl > 8 ? zahl.bis(4) : 0
    var vorgaenge: [Vorgang] = []
    for n in 0..<anzahl {
      let istGruppe = n < gruppen
      var vorgang = Vorgang(
        eltern: !istGruppe && gruppen > 0 && zahl.bis(2) == 0 ? zahl.bis(gruppen) : nil)
      if !istGruppe {
        vorgang.istMeilenstein = zahl.bis(6) == 0
        vorgang.dauer = 1 + zahl.bis(12)
        if zahl.bis(8) == 0 {
          let tag = beginn.adding(tage: zahl.bis(60))
          vorgang.nichtVor = vorgang.istMeilenstein ? nil : tag
        }
        if zahl.bis(12) == 0 { vorgang.nichtNach = beginn.adding(tage: 20 + zahl.bis(60)) }
      }
      vorgaenge.append(vorgang)
    }
    // A group that nobody belongs to is a task.
    for n in 0..<gruppen where !vorgaenge.contains(where: { $0.eltern == n }) {
      vorgaenge[n].dauer = 2
    }
    for n in 0..<gruppen where zahl.bis(5) == 0 {
      vorgaenge[n].nichtVor = beginn.adding(tage: zahl.bis(30))
      vorgaenge[n].nichtNach = beginn.adding(tage: 30 + zahl.bis(40))
    }
    let (alle, fest) = (vorgaenge, zahl.bis(3) == 0)
    self.vorgaenge = vorgaenge
    func teile(_ n: Int) -> [Int] { alle.indices.filter { alle[$0].eltern == n } }
    anordnungen = (0..<anzahl * 2).compactMap { _ in
      let (a, b) = (zahl.bis(anzahl), zahl.bis(anzahl))
      let art = Anordnungsart.allCases[zahl.bis(4)]
      let abstand = zahl.bis(11) - 4
      // All of the one before all of the other, so that no circle comes about.
      guard (teile(a).last ?? a) < (teile(b).first ?? b),
        teile(a).isEmpty || art == .endeAnfang || art == .endeEnde,
        teile(b).isEmpty || art == .endeAnfang || art == .anfangAnfang
      else { return nil }
      return Anordnung(vorgaenger: a, nachfolger: b, art: art, abstand: abstand)
    }
    kalender = Arbeitskalender(
      land: Land.allCases[zahl.bis(Land.allCases.count)],
      freieTage: [Datumsbereich(von: beginn.adding(tage: 30), bis: beginn.adding(tage: 40))]
        .compactMap { $0 })
    self.beginn = beginn
    ende = fest ? beginn.adding(tage: 25 + zahl.bis(60)) : nil
  }
}

/// splitmix64: Steele, Lea, Flood, „Fast Splittable Pseudorandom Number Generators“, 2014.
private struct Zahlenfolge {
  private var stand: UInt64

  init(_ start: UInt64) { stand = start }

  /// 0 to one less than `grenze`.
  mutating func bis(_ grenze: Int) -> Int {
    stand &+= 0x9E37_79B9_7F4A_7C15
    var z = stand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(grenze, 1)))
  }
}
