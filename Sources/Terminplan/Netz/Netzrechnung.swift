import Kalender

/// Forward and backward pass over the numbers of working days.
struct Netzrechnung {
  /// Far away from all numbers that plans reach, and from overflow.
  private static let unendlich = 1 << 48

  private let graph: Netzgraph
  private let vorgaenge: [Vorgang]
  private let laengen: [Int]
  private let istBlatt: [Bool]
  /// Number of the plan's last working day.
  private var schluss = 0
  /// Of each node: no earlier than, no later than; beginnings.
  private var frueh: [Int]
  private var spaet: [Int] = []
  private var istUnloesbar: [Bool]
  /// Ways round on which each element would have to lie later than it does.
  private(set) var widersprueche: [Netzwiderspruch] = []

  init(
    _ graph: Netzgraph, _ vorgaenge: [Vorgang], _ laengen: [Int], _ index: Arbeitstagsindex,
    ende: Datum?
  ) {
    self.graph = graph
    self.vorgaenge = vorgaenge
    self.laengen = laengen
    var istBlatt = [Bool](repeating: true, count: vorgaenge.count)
    for vorgang in vorgaenge { if let eltern = vorgang.eltern { istBlatt[eltern] = false } }
    self.istBlatt = istBlatt
    istUnloesbar = [Bool](repeating: false, count: vorgaenge.count * 3)
    frueh = [Int](repeating: -Self.unendlich, count: vorgaenge.count * 3)
    for (n, vorgang) in vorgaenge.enumerated() {
      if let tag = vorgang.nichtVor {
        // A milestone on a free day lies at the end of the working day before it: the same moment.
        frueh[3 * n] =
          vorgang.istMeilenstein && istBlatt[n] ? index.letzter(bis: tag) : index.naechster(ab: tag)
      } else if istBlatt[n] {
        // What takes no time and says nothing must not hold up others.
        frueh[3 * n] = vorgang.istMeilenstein || vorgang.dauer != nil ? 0 : -1
      }
    }
    vorwaerts()
    let enden = vorgaenge.indices.filter { istGesetzt($0) }.map { frueh[3 * $0] + laengen[$0] }
    schluss = ende.map { index.letzter(bis: $0) } ?? enden.max() ?? 0
    spaet = [Int](repeating: Self.unendlich, count: frueh.count)
    for (n, vorgang) in vorgaenge.enumerated() {
      let grenze = vorgang.nichtNach.map { index.letzter(bis: $0) }
      if istBlatt[n] {
        spaet[3 * n] = min(grenze ?? schluss, schluss) - laengen[n]
      } else if let grenze {
        spaet[3 * n + 2] = grenze
      }
    }
    rueckwaerts(&spaet, blaetterAuch: true)
  }

  /// Elements that no dates satisfy.
  var unloesbare: [Int] {
    vorgaenge.indices.filter { istUnloesbar[3 * $0] || istUnloesbar[3 * $0 + 2] }
  }

  /// Of each leaf that can be placed the number of its first day.
  var fruehesteBeginne: [Int?] {
    vorgaenge.indices.map { istGesetzt($0) ? frueh[3 * $0] : nil }
  }

  /// The smallest and the largest number that a date is asked for.
  var grenzen: ClosedRange<Int> {
    var (von, bis) = (0, 0)
    for n in vorgaenge.indices where istGesetzt(n) {
      von = min(von, frueh[3 * n], spaet[3 * n])
      bis = max(bis, frueh[3 * n] + laengen[n], spaet[3 * n] + laengen[n])
    }
    return von...bis
  }

  /// Whether it is a leaf with dates of its own.
  private func istGesetzt(_ n: Int) -> Bool {
    istBlatt[n] && !istUnloesbar[3 * n]
      && (vorgaenge[n].istMeilenstein || vorgaenge[n].dauer != nil)
  }

  func termine(_ index: Arbeitstagsindex) -> [Termine?] {
    let frei = freieGrenzen()
    let kleinster = vorgaenge.indices.filter { istGesetzt($0) }
      .map { spaet[3 * $0] - frueh[3 * $0] }.min()
    let blaetter = vorgaenge.indices.map { n -> Terminnummern? in
      guard istGesetzt(n) else { return nil }
      let (faz, saz) = (frueh[3 * n], spaet[3 * n])
      return Terminnummern(
        faz: faz, fez: faz + laengen[n], saz: saz, sez: saz + laengen[n], gesamtpuffer: saz - faz,
        freierPuffer: frei[n] == Self.unendlich
          ? max(schluss - faz - laengen[n], 0) : max(frei[n] - faz, 0),
        istKritisch: saz - faz == kleinster)
    }
    return Terminnummern.mitSummen(blaetter, vorgaenge, ohne: unloesbare).map { $0?.termine(index) }
  }

  /// The latest beginning of each element that moves no successor; `unendlich` where there is none.
  private func freieGrenzen() -> [Int] {
    var werte = [Int](repeating: Self.unendlich, count: frueh.count)
    for n in vorgaenge.indices where istBlatt[n] { werte[3 * n] = frueh[3 * n] }
    rueckwaerts(&werte, blaetterAuch: false)
    return vorgaenge.indices.map { n in
      graph.kanten[graph.ab[3 * n]..<graph.ab[3 * n + 1]].reduce(Self.unendlich) { grenze, kante in
        istUnloesbar[kante.zu] || werte[kante.zu] == Self.unendlich
          ? grenze : min(grenze, werte[kante.zu] - kante.gewicht)
      }
    }
  }

  private mutating func vorwaerts() {
    for knoten in graph.folge where frueh[knoten] > -Self.unendlich / 2 {
      for kante in graph.kanten[graph.ab[knoten]..<graph.ab[knoten + 1]] {
        frueh[kante.zu] = max(frueh[kante.zu], frueh[knoten] + kante.gewicht)
      }
    }
    verwirf(graph.kreise)
    guard !graph.rest.isEmpty else { return }
    // What hangs together in both directions settles after a few rounds, or never.
    var runden = graph.rest.count + 2
    var unruhig: Set<Int> = []
    var zuletzt: [Int: Netzgraph.Kante] = [:]
    repeat {
      unruhig.removeAll(keepingCapacity: true)
      for kante in graph.restkanten where frueh[kante.von] > -Self.unendlich / 2 {
        guard frueh[kante.von] + kante.gewicht > frueh[kante.zu] else { continue }
        frueh[kante.zu] = frueh[kante.von] + kante.gewicht
        zuletzt[kante.zu] = kante
        unruhig.insert(kante.zu)
      }
      runden -= 1
    } while !unruhig.isEmpty && runden > 0 && runden > graph.rest.count - Self.hoechstens(graph)
    let bewegt = unruhig.sorted()
    widersprueche = Netzwiderspruch.alle(bewegt, zuletzt)
    verwirf(bewegt)
  }

  /// Takes the dates from nodes and from all that waits for them.
  private mutating func verwirf(_ knoten: [Int]) {
    for knoten in knoten { istUnloesbar[knoten] = true }
    var weiter = knoten
    while let knoten = weiter.popLast() {
      for kante in graph.kanten[graph.ab[knoten]..<graph.ab[knoten + 1]]
      where !istUnloesbar[kante.zu] {
        istUnloesbar[kante.zu] = true
        weiter.append(kante.zu)
      }
    }
  }

  private static func hoechstens(_ graph: Netzgraph) -> Int {
    max(5_000_000 / (graph.restkanten.count + 1), 8)
  }

  private func rueckwaerts(_ werte: inout [Int], blaetterAuch: Bool) {
    func zieh(_ kante: Netzgraph.Kante) -> Bool {
      guard !istUnloesbar[kante.zu], werte[kante.zu] < Self.unendlich / 2,
        blaetterAuch || kante.von % 3 != 0 || !istBlatt[kante.von / 3],
        werte[kante.zu] - kante.gewicht < werte[kante.von]
      else { return false }
      werte[kante.von] = werte[kante.zu] - kante.gewicht
      return true
    }
    var runden = graph.rest.count + 2
    var unruhig = !graph.rest.isEmpty
    while unruhig, runden > 0 {
      unruhig = false
      for kante in graph.restkanten where !istUnloesbar[kante.von] {
        unruhig = zieh(kante) || unruhig
      }
      runden -= 1
    }
    for knoten in graph.folge.reversed() {
      for kante in graph.kanten[graph.ab[knoten]..<graph.ab[knoten + 1]] { _ = zieh(kante) }
    }
  }
}
