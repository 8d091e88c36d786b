import SourceText

/// Units whose papers name each other in their heads, as a glance sees it: one worker reads them
/// together, so that each is rendered with what it shows of the others.
///
/// Like the glance it decides only on the order of work.
struct Verbuende: Sendable {
  /// Indices of units, each unit once, in the order of the units.
  private(set) var gruppen: [[Int]] = []
  /// The groups in runs of a few: a worker reads and checks all units of a run before it renders any, see
  /// `laeufe(_:)`.
  private(set) var laeufe: [[Int]] = []
  /// Units that are named by a unit of another group, or name one: their group had become too large.
  private(set) var getrennt: Set<Int> = []

  /// One worker holds all papers of a group at once.
  private static let hoechstens = 32
  /// Bytes of source a group.
  private static let groesse = 1 << 20

  /// - Parameters:
  ///   - blicke: glances at the papers, by the unit.
  ///   - groessen: bytes of the files of each unit.
  init(_ blicke: [Kopfblick?], groessen: [Int]) {
    var erste: [FoldedKey: Int] = [:]
    for (einheit, blick) in blicke.enumerated() {
      if let nummer = blick?.nummer, erste[nummer] == nil { erste[nummer] = einheit }
    }
    // One edge to the first paper of a number is enough, since all papers of it are tied to that one.
    var wald = Wald(groessen)
    var kanten: [(einheit: Int, andere: Int, nummer: FoldedKey)] = []
    for (einheit, blick) in blicke.enumerated() {
      guard let blick else { continue }
      for nummer in (blick.nummer.map { [$0] } ?? []) + blick.bezuege {
        guard let andere = erste[nummer], andere != einheit else { continue }
        kanten.append((einheit, andere, nummer))
        wald.verbinde(einheit, andere)
      }
    }
    var zerrissen: Set<FoldedKey> = []
    for kante in kanten where wald.wurzel(kante.einheit) != wald.wurzel(kante.andere) {
      zerrissen.insert(kante.nummer)
    }
    for kante in kanten where zerrissen.contains(kante.nummer) {
      getrennt.formUnion([kante.einheit, kante.andere])
    }
    var platz: [Int: Int] = [:]
    for einheit in blicke.indices {
      let wurzel = wald.wurzel(einheit)
      if let stelle = platz[wurzel] {
        gruppen[stelle].append(einheit)
      } else {
        platz[wurzel] = gruppen.count
        gruppen.append([einheit])
      }
    }
    fasseZusammen(groessen)
  }

  private mutating func fasseZusammen(_ groessen: [Int]) {
    let hoechstens = SiteBuilder.laeufe(groessen.count).first?.count ?? 1
    var platz = 0
    var bytes = 0
    for gruppe in gruppen {
      let groesse = gruppe.reduce(0) { $0 + groessen[$1] }
      if gruppe.count <= platz, bytes + groesse <= Self.groesse, var lauf = laeufe.popLast() {
        lauf += gruppe
        laeufe.append(lauf)
        platz -= gruppe.count
        bytes += groesse
      } else {
        laeufe.append(gruppe)
        platz = hoechstens - gruppe.count
        bytes = groesse
      }
    }
  }

  /// Disjoint sets of units.
  private struct Wald {
    private var oben: [Int]
    private var anzahl: [Int]
    private var bytes: [Int]

    init(_ groessen: [Int]) {
      oben = Array(groessen.indices)
      anzahl = Array(repeating: 1, count: groessen.count)
      bytes = groessen
    }

    mutating func wurzel(_ einheit: Int) -> Int {
      var stelle = einheit
      while oben[stelle] != stelle {
        oben[stelle] = oben[oben[stelle]]
        stelle = oben[stelle]
      }
      return stelle
    }

    mutating func verbinde(_ eine: Int, _ andere: Int) {
      let (eine, andere) = (wurzel(eine), wurzel(andere))
      guard eine != andere, anzahl[eine] + anzahl[andere] <= Verbuende.hoechstens,
        bytes[eine] + bytes[andere] <= Verbuende.groesse
      else { return }
      let (gross, klein) = anzahl[eine] < anzahl[andere] ? (andere, eine) : (eine, andere)
      oben[klein] = gross
      anzahl[gross] += anzahl[klein]
      bytes[gross] += bytes[klein]
    }
  }
}
