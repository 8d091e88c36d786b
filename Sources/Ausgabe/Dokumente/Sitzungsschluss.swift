import Fachmodell
import Markup
import SourceText

extension OeffentlichesDokument {
  /// The top-level blocks of a session that are never shown, wherever they stand: those under a
  /// heading of a closed item, and wordings, except those of public items below Ergebnisse.
  ///
  /// A heading closes everything up to the next one of its level or a higher one.
  func geschlossene(_ agenda: Tagesordnung) -> Set<Int> {
    let baum = sicht.baum
    let bloecke = Array(baum.topLevel)
    let ergebnisse = sicht.abschnitt(Sitzung.ergebnistabelle)?.alles ?? 0..<0
    var geschlossene: Set<Int> = []
    var ebene: Int32?
    for (stelle, knoten) in bloecke.enumerated() {
      func istGeschlossen(_ ueberschrift: Int) -> Bool {
        let titel = trimmed(baum.plainText(of: ueberschrift))
        if Tagesordnung.istWortlaut(titel) {
          return !(ergebnisse.contains(stelle) && agenda.istOffenerWortlaut(titel))
        }
        return agenda.istGeschlossen(titel)
      }
      let block = baum.nodes[knoten]
      if block.kind == .heading {
        if let offen = ebene, block.level <= offen { ebene = nil }
        if ebene == nil, istGeschlossen(knoten) { ebene = block.level }
      }
      if ebene != nil || baum.ueberschriften(unter: knoten).contains(where: istGeschlossen) {
        geschlossene.insert(knoten)
      }
    }
    return geschlossene
  }
}

extension MarkupTree {
  /// Headings inside a quotation or a list.
  fileprivate func ueberschriften(unter knoten: Int) -> [Int] {
    var gefunden: [Int] = []
    var offen = [knoten]
    while let naechster = offen.popLast() {
      for kind in children(of: naechster) {
        if nodes[kind].kind == .heading { gefunden.append(kind) } else { offen.append(kind) }
      }
    }
    return gefunden
  }
}
