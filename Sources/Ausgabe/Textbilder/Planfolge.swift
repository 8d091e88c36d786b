import Terminplan

/// The elements of a plan as its tree is read: each before its parts, which follow at once.
struct Planfolge {
  struct Stelle {
    /// Index of the element.
    let element: Int
    /// 0 for roots; counted here, since a plan may skip a level in its codes.
    let ebene: Int
    /// The place among the siblings, from 1.
    let platz: Int
    /// Whether it is the last of its siblings.
    let istLetztes: Bool
  }

  /// Each element once.
  private(set) var stellen: [Stelle] = []

  init(_ plan: Projektplan) {
    var gesehen = [Bool](repeating: false, count: plan.elemente.count)
    let wurzeln = plan.elemente.indices.filter { plan.elemente[$0].eltern == nil }
    sammle(wurzeln, erste: 1, plan, &gesehen)
    // What no root leads to would be lost.
    let rest = plan.elemente.indices.filter { !gesehen[$0] }
    for (nummer, element) in rest.enumerated() where !gesehen[element] {
      sammle([element], erste: wurzeln.count + nummer + 1, plan, &gesehen)
    }
  }

  /// With a stack of its own: a tree may be as deep as a file is long.
  private mutating func sammle(
    _ wurzeln: [Int], erste: Int, _ plan: Projektplan, _ gesehen: inout [Bool]
  ) {
    func geschwister(_ elemente: [Int], ebene: Int, ab: Int) -> [Stelle] {
      elemente.enumerated().reversed().map { stelle, element in
        Stelle(
          element: element, ebene: ebene, platz: stelle + ab,
          istLetztes: stelle == elemente.count - 1)
      }
    }
    var offen = geschwister(wurzeln, ebene: 0, ab: erste)
    while let stelle = offen.popLast() {
      guard plan.elemente.indices.contains(stelle.element), !gesehen[stelle.element] else {
        continue
      }
      gesehen[stelle.element] = true
      stellen.append(stelle)
      offen += geschwister(
        plan.elemente[stelle.element].kinder, ebene: stelle.ebene + 1, ab: 1)
    }
  }
}
