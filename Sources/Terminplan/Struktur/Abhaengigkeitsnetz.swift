package import SourceText

/// The beginnings and ends of all elements, and what has to come before what.
package struct Abhaengigkeitsnetz {
  package struct Kreis {
    /// The codes on the way round; the first one is also the last.
    package let codes: [String]
    /// The dependency that closes it.
    package let span: Span
  }

  private struct Kante {
    let ziel: Int
    /// Of the dependency; `nil` where the edge follows from the hierarchy.
    let span: Span?
  }

  private let plan: Strukturplan
  /// Node 2n is the beginning of element n, 2n + 1 its end.
  private var kanten: [[Kante]]

  package init(_ plan: Strukturplan) {
    self.plan = plan
    kanten = [[Kante]](repeating: [], count: plan.elemente.count * 2)
    for (index, element) in plan.elemente.enumerated() {
      kanten[2 * index].append(Kante(ziel: 2 * index + 1, span: nil))
      for kind in element.kinder {
        kanten[2 * index].append(Kante(ziel: 2 * kind, span: nil))
        kanten[2 * kind + 1].append(Kante(ziel: 2 * index + 1, span: nil))
      }
      for abhaengigkeit in element.vorgaenger {
        guard let vorgaenger = abhaengigkeit.vorgaenger else { continue }
        let (von, zu) =
          switch abhaengigkeit.art {
          case .endeAnfang: (2 * vorgaenger + 1, 2 * index)
          case .anfangAnfang: (2 * vorgaenger, 2 * index)
          case .endeEnde: (2 * vorgaenger + 1, 2 * index + 1)
          case .anfangEnde: (2 * vorgaenger, 2 * index + 1)
          }
        kanten[von].append(Kante(ziel: zu, span: abhaengigkeit.span))
      }
    }
  }

  /// One circle of each knot, at most twenty; every edge is walked once, with a stack of its own.
  package func kreise() -> [Kreis] {
    var farbe = [UInt8](repeating: 0, count: kanten.count)
    var naechste = [Int](repeating: 0, count: kanten.count)
    var stapel: [(knoten: Int, ueber: Span?)] = []
    var stelle = [Int](repeating: -1, count: kanten.count)
    var belegt = [Bool](repeating: false, count: plan.elemente.count)
    var kreise: [Kreis] = []
    // What looking at ways round may cost; a plan that needs more is told of enough of them.
    var schritte = 10_000_000
    for start in kanten.indices where farbe[start] == 0 {
      stapel.append((start, nil))
      farbe[start] = 1
      stelle[start] = 0
      while let (knoten, _) = stapel.last {
        guard naechste[knoten] < kanten[knoten].count else {
          farbe[knoten] = 2
          stelle[knoten] = -1
          stapel.removeLast()
          continue
        }
        let kante = kanten[knoten][naechste[knoten]]
        naechste[knoten] += 1
        switch farbe[kante.ziel] {
        case 0:
          farbe[kante.ziel] = 1
          stelle[kante.ziel] = stapel.count
          stapel.append((kante.ziel, kante.span))
        case 1:
          // Others through the same elements are told when this one is gone.
          guard kreise.count < 20, !belegt[knoten / 2], !belegt[kante.ziel / 2], schritte > 0 else {
            continue
          }
          schritte -= stapel.count - stelle[kante.ziel]
          let runde = stapel[stelle[kante.ziel]...]
          let elemente = runde.map { $0.knoten / 2 }
          guard !elemente.contains(where: { belegt[$0] }),
            let span = kante.span ?? runde.dropFirst().last(where: { $0.ueber != nil })?.ueber
          else { continue }
          for element in elemente { belegt[element] = true }
          kreise.append(Kreis(codes: codes(elemente), span: span))
        default: continue
        }
      }
    }
    return kreise
  }

  private func codes(_ elemente: [Int]) -> [String] {
    var codes: [String] = []
    for element in elemente + elemente.prefix(1) where codes.last != plan.elemente[element].code {
      codes.append(plan.elemente[element].code)
    }
    return codes.count == 1 ? codes + codes : codes
  }
}
