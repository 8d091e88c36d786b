/// A way round along dependencies that asks of each element on it to lie later than it does: „1.2 AA 1.1 + 5 AT“
/// and „1.1 EE 1.2 + 5 AT“ of two packages of the same length.
package struct Netzwiderspruch: Hashable, Sendable {
  /// Indices of the dependencies, each one's successor the next one's predecessor.
  package let anordnungen: [Int]
  /// Working days by which that is too much, at least 1.
  package let zuviel: Int

  package init(anordnungen: [Int], zuviel: Int) {
    self.anordnungen = anordnungen
    self.zuviel = zuviel
  }

  /// `bewegt` are nodes that have not come to rest, `zuletzt` is the edge that has moved each node last: who
  /// goes back along these comes round, if there are enough of them. Each node is walked once.
  static func alle(_ bewegt: [Int], _ zuletzt: [Int: Netzgraph.Kante]) -> [Netzwiderspruch] {
    var gefunden: [Netzwiderspruch] = []
    var gesehen: Set<Int> = []
    for start in bewegt where gefunden.count < 20 {
      var knoten = start
      var weg: [Netzgraph.Kante] = []
      var stelle: [Int: Int] = [:]
      while stelle[knoten] == nil, !gesehen.contains(knoten), let kante = zuletzt[knoten] {
        stelle[knoten] = weg.count
        weg.append(kante)
        knoten = kante.von
      }
      gesehen.formUnion(stelle.keys)
      guard let anfang = stelle[knoten] else { continue }
      let runde = weg[anfang...].reversed()
      let zuviel = runde.reduce(0) { $0 + $1.gewicht }
      var anordnungen = runde.map(\.anordnung).filter { $0 >= 0 }
      guard zuviel > 0, let erste = anordnungen.min(),
        let platz = anordnungen.firstIndex(of: erste)
      else { continue }
      // Wherever the walk came round: it begins with what stands first in the plan.
      anordnungen = Array(anordnungen[platz...] + anordnungen[..<platz])
      gefunden.append(Netzwiderspruch(anordnungen: anordnungen, zuviel: zuviel))
    }
    return gefunden
  }
}
