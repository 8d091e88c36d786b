import Kalender
import Terminplan
import Testing

@Suite("Netz against walking days")
struct NetzvergleichTests {
  @Test(
    "a thousand random networks have the dates that walking day by day finds", arguments: 0..<10)
  func compare(zehntel: Int) {
    var gesetzt = 0
    for nummer in zehntel * 100..<zehntel * 100 + 100 {
      let fall = Zufallsnetz(nummer)
      let naiv = Naivnetz(fall)
      let netz = Netz(
        fall.vorgaenge, fall.anordnungen, kalender: fall.kalender, beginn: fall.beginn,
        ende: fall.ende)
      let (frueh, spaet, frei) = (naiv.frueh(), naiv.spaet(), naiv.freiePuffer())
      let puffer = frueh.indices.map { fall.kalender.abstand(von: frueh[$0].0, bis: spaet[$0].0) }
      let kleinster = frueh.indices.filter(naiv.istBlatt).map { puffer[$0] }.min()
      for n in frueh.indices where naiv.istBlatt(n) {
        gesetzt += 1
        let soll = Termine(
          faz: frueh[n].0, fez: frueh[n].1, saz: spaet[n].0, sez: spaet[n].1,
          gesamtpuffer: puffer[n], freierPuffer: frei[n], istKritisch: puffer[n] == kleinster)
        #expect(netz.termine[n] == soll, "Netz \(nummer), Element \(n)")
      }
    }
    #expect(gesetzt > 900)
  }
}
