import Markup
import SourceText

extension Dokument {
  /// The document without its internal sections, wherever they stand: an internal heading closes all
  /// blocks up to the next heading of its own or a higher level, and what only looks like one all
  /// up to the next heading.
  func ohneInternes() -> Dokument {
    var koepfe: [Int: Int32] = [:]
    for block in interneBloecke { koepfe[block.knoten] = block.endetAn }
    for abschnitt in abschnitte.interne {
      koepfe[abschnitt.ueberschrift] = Int32(abschnitt.ebene)
    }
    guard !koepfe.isEmpty else { return self }
    var entfernt: Set<Int> = []
    // Old place among the top-level blocks → new one.
    var stelle: [Int] = []
    var neue = 0
    var offen: Int32?
    for block in baum.children(of: 0) {
      let knoten = baum.nodes[block]
      if knoten.kind == .heading, let ebene = offen, knoten.level <= ebene { offen = nil }
      if offen == nil { offen = koepfe[block] }
      stelle.append(neue)
      if offen == nil { neue += 1 } else { entfernt.insert(block) }
      if offen == 0 { offen = nil }
    }
    stelle.append(neue)
    func bereinigt(_ abschnitte: [Abschnitt]) -> [Abschnitt] {
      abschnitte.compactMap { abschnitt in
        guard !entfernt.contains(abschnitt.ueberschrift) else { return nil }
        return Abschnitt(
          schluessel: abschnitt.schluessel, titel: abschnitt.titel, ebene: abschnitt.ebene,
          titelSpan: abschnitt.titelSpan, ueberschrift: abschnitt.ueberschrift,
          prosa: abschnitt.prosa.filter { !entfernt.contains($0) },
          alles: stelle[abschnitt.alles.lowerBound]..<stelle[abschnitt.alles.upperBound],
          tabelle: abschnitt.tabelle.flatMap { entfernt.contains($0.knoten) ? nil : $0 },
          teile: bereinigt(abschnitt.teile), intern: false)
      }
    }
    return Dokument(
      datei: datei, lines: lines, art: art, artwort: artwort, kopf: kopf,
      unlesbareSchluessel: unlesbareSchluessel, baum: baum.without(entfernt), kopfSpan: kopfSpan,
      titelUeberschrift: titelUeberschrift.flatMap { entfernt.contains($0.knoten) ? nil : $0 },
      vorspann: vorspann.filter { !entfernt.contains($0) },
      abschnitte: bereinigt(abschnitte), interneBloecke: [], passagen: passagen, befunde: befunde)
  }
}
