/// The waiting of elements for each other as a graph of three nodes an element, whose values are numbers of
/// working days.
///
/// - `3n`: the day on which n begins; of an element with parts: no part begins earlier.
/// - `3n + 1`: of an element with parts only: the day before which no part begins, and on the eve of which a
///   milestone below may lie (EA into it).
/// - `3n + 2`: of an element with parts only: the last day of its last part.
///
/// The end of a leaf is its beginning and its length, so a leaf is one node. An edge says
/// `value(to) ≥ value(from) + weight`.
struct Netzgraph {
  struct Kante {
    let von: Int
    let zu: Int
    let gewicht: Int
    /// Which ends of the two it ties; the beginning comes before the end, whatever the weights say.
    var vomEnde = false
    var zumEnde = false
    /// Index of what somebody wrote; -1 where the edge follows from the hierarchy.
    var anordnung = -1
  }

  /// Sorted by `von`; those of node k are `kanten[ab[k]..<ab[k + 1]]`.
  let kanten: [Kante]
  let ab: [Int]
  /// Nodes in an order in which all edges go forward, without those in circles and behind them.
  let folge: [Int]
  /// Those that hold each other, and what waits for them, but those of `kreise`; by their numbers.
  let rest: [Int]
  /// Those that in the end wait for themselves, and what waits for them; by their numbers.
  let kreise: [Int]
  /// Edges between two nodes of the rest.
  let restkanten: [Kante]

  /// `frueh` as for `Netzteile`.
  init(
    _ vorgaenge: [Vorgang], _ anordnungen: [Anordnung], laengen: [Int], frueh: [Int?] = []
  ) {
    var liste: [Kante] = []
    liste.reserveCapacity(vorgaenge.count * 2 + anordnungen.count)
    let teile = Netzteile(vorgaenge, anordnungen, frueh: frueh)
    for (index, vorgang) in vorgaenge.enumerated() {
      guard let eltern = vorgang.eltern else { continue }
      if teile.istBlatt[index] {
        liste.append(Kante(von: 3 * eltern, zu: 3 * index, gewicht: 0))
        let vorabend = teile.istPunkt(index) ? -1 : 0
        liste.append(Kante(von: 3 * eltern + 1, zu: 3 * index, gewicht: vorabend))
        liste.append(
          Kante(
            von: 3 * index, zu: 3 * eltern + 2, gewicht: laengen[index], vomEnde: true))
      } else {
        for knoten in 0...1 {
          liste.append(Kante(von: 3 * eltern + knoten, zu: 3 * index + knoten, gewicht: 0))
        }
        liste.append(Kante(von: 3 * index + 2, zu: 3 * eltern + 2, gewicht: 0, vomEnde: true))
      }
    }
    for (index, anordnung) in anordnungen.enumerated() {
      liste.append(Self.kante(anordnung, index, teile, laengen))
    }
    (kanten, ab) = Self.sortiert(liste, knoten: vorgaenge.count * 3)
    let verflochten: [Int]
    (folge, verflochten) = Self.ordne(kanten, ab)
    guard !verflochten.isEmpty else {
      (rest, kreise, restkanten) = ([], [], [])
      return
    }
    var imRest = [Bool](repeating: false, count: ab.count)
    for knoten in verflochten { imRest[knoten] = true }
    kreise = Self.kreise(verflochten, kanten.filter { imRest[$0.von] && imRest[$0.zu] })
    for knoten in kreise { imRest[knoten] = false }
    rest = verflochten.filter { imRest[$0] }
    restkanten = kanten.filter { imRest[$0.von] && imRest[$0.zu] }
  }

  /// The nodes once more, each with a beginning (2k) and an end (2k + 1): what cannot be put in order now
  /// waits for itself. „1.2 EE 1.1, 1.1 AA 1.2“ is no such circle, three milestones one after the other are.
  private static func kreise(_ knoten: [Int], _ kanten: [Kante]) -> [Int] {
    let enden = knoten.map { Kante(von: 2 * $0, zu: 2 * $0 + 1, gewicht: 0) }
    let doppelt = kanten.map { kante in
      Kante(
        von: 2 * kante.von + (kante.vomEnde ? 1 : 0), zu: 2 * kante.zu + (kante.zumEnde ? 1 : 0),
        gewicht: 0)
    }
    let (geordnet, ab) = sortiert(enden + doppelt, knoten: 2 * ((knoten.last ?? 0) + 1))
    let (_, gebunden) = ordne(geordnet, ab)
    var gefunden: [Int] = []
    for halber in gebunden where gefunden.last != halber / 2 { gefunden.append(halber / 2) }
    return gefunden
  }

  /// What waits for the beginning of an element with parts waits for its first leaf; where its end has to
  /// wait, its last leaf waits.
  private static func kante(
    _ anordnung: Anordnung, _ index: Int, _ teile: Netzteile, _ laengen: [Int]
  ) -> Kante {
    let (vor, nach) = (anordnung.vorgaenger, anordnung.nachfolger)
    let von: (knoten: Int, plus: Int)
    switch anordnung.art {
    case .endeAnfang, .endeEnde:
      von = teile.istBlatt[vor] ? (3 * vor, laengen[vor]) : (3 * vor + 2, 0)
    case .anfangAnfang, .anfangEnde:
      von = (3 * (teile.istBlatt[vor] ? vor : teile.erstesBlatt(vor)), 0)
    }
    let zu: (knoten: Int, plus: Int)
    switch anordnung.art {
    case .endeAnfang:
      // The next working day; but a milestone may lie at the end of the same one.
      zu = teile.istBlatt[nach] ? (3 * nach, teile.istPunkt(nach) ? 0 : 1) : (3 * nach + 1, 1)
    case .anfangAnfang: zu = (3 * nach, 0)
    case .endeEnde, .anfangEnde:
      let blatt = teile.istBlatt[nach] ? nach : teile.letztesBlatt(nach)
      zu = (3 * blatt, -laengen[blatt])
    }
    return Kante(
      von: von.knoten, zu: zu.knoten,
      gewicht: von.plus + zu.plus + min(max(anordnung.abstand, -100_000), 100_000),
      vomEnde: anordnung.art == .endeAnfang || anordnung.art == .endeEnde,
      zumEnde: anordnung.art == .endeEnde || anordnung.art == .anfangEnde, anordnung: index)
  }

  private static func sortiert(_ liste: [Kante], knoten: Int) -> ([Kante], [Int]) {
    var ab = [Int](repeating: 0, count: knoten + 1)
    for kante in liste { ab[kante.von + 1] += 1 }
    for knoten in 0..<knoten { ab[knoten + 1] += ab[knoten] }
    var stelle = ab
    var kanten = liste
    for kante in liste {
      kanten[stelle[kante.von]] = kante
      stelle[kante.von] += 1
    }
    return (kanten, ab)
  }

  /// Takes away, again and again, what waits for nothing (Kahn).
  private static func ordne(_ kanten: [Kante], _ ab: [Int]) -> ([Int], [Int]) {
    var wartet = [Int](repeating: 0, count: ab.count - 1)
    for kante in kanten { wartet[kante.zu] += 1 }
    var folge = wartet.indices.filter { wartet[$0] == 0 }
    var naechster = 0
    while naechster < folge.count {
      let knoten = folge[naechster]
      naechster += 1
      for kante in kanten[ab[knoten]..<ab[knoten + 1]] {
        wartet[kante.zu] -= 1
        if wartet[kante.zu] == 0 { folge.append(kante.zu) }
      }
    }
    return (folge, wartet.indices.filter { wartet[$0] > 0 })
  }
}
