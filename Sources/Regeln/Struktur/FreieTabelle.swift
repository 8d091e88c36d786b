import Fachmodell
import Markup

/// A table that is none of the form.
struct FreieTabelle {
  let knoten: Int
  /// The block before it.
  let davor: Int?
}

extension Dokumentkontext {
  /// The tables among the blocks of the document that are none of the form, in order.
  var freieTabellen: [FreieTabelle] {
    guard baumgang.hatTabellen else { return [] }
    let (formular, bloecke) = (dokument.formulartabellen, baumgang.bloecke)
    var freie: [FreieTabelle] = []
    // Both are in the order of the file.
    var naechste = 0
    dokument.baum.nodes.withUnsafeBufferPointer { nodes in
      for stelle in bloecke.indices where nodes[bloecke[stelle]].kind == .table {
        if naechste < formular.count, formular[naechste] == bloecke[stelle] {
          naechste += 1
        } else if !formular.contains(bloecke[stelle]) {
          freie.append(
            FreieTabelle(knoten: bloecke[stelle], davor: stelle > 0 ? bloecke[stelle - 1] : nil))
        }
      }
    }
    return freie
  }
}

extension Dokument {
  /// The tables of the form, as nodes of the tree.
  var formulartabellen: [Int] {
    var tabellen: [Int] = []
    tabellen.reserveCapacity(16)
    // Looked at where they lie: to take each section in hand costs more than all the rest.
    func sammle(_ abschnitte: [Abschnitt]) {
      abschnitte.withUnsafeBufferPointer { abschnitte in
        for stelle in abschnitte.indices {
          if let knoten = abschnitte[stelle].tabelle?.knoten { tabellen.append(knoten) }
          if !abschnitte[stelle].teile.isEmpty { sammle(abschnitte[stelle].teile) }
        }
      }
    }
    sammle(abschnitte)
    return tabellen
  }
}
