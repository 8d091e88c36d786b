import Markup
import SourceText

extension Dokument {
  /// Whether some of the sections, or a part of one, is kept inside.
  static func hatInterne(_ abschnitte: [Abschnitt]) -> Bool {
    // Looked at where they lie: each reference to a section would be counted.
    abschnitte.withUnsafeBufferPointer { abschnitte in
      for index in abschnitte.indices {
        if abschnitte[index].intern { return true }
        if !abschnitte[index].teile.isEmpty, hatInterne(abschnitte[index].teile) { return true }
      }
      return false
    }
  }

  /// The document without its internal sections, wherever they stand: an internal heading closes all
  /// blocks up to the next heading of its own or a higher level, and what only looks like one all
  /// up to the next heading.
  func ohneInternes() -> Dokument {
    guard hatInternes else { return self }
    // By node: the level that ends what the block closes, -1 where it closes nothing.
    var koepfe = [Int32](repeating: -1, count: baum.nodes.count)
    for block in interneBloecke { koepfe[block.knoten] = block.endetAn }
    Self.sammleInterne(abschnitte, &koepfe)
    var entfernt = [Bool](repeating: false, count: baum.nodes.count)
    // Old place among the top-level blocks → new one.
    var stelle: [Int] = []
    var neue = 0
    var offen: Int32?
    for block in baum.children(of: 0) {
      let knoten = baum.nodes[block]
      if knoten.kind == .heading, let ebene = offen, knoten.level <= ebene { offen = nil }
      if offen == nil, koepfe[block] >= 0 { offen = koepfe[block] }
      stelle.append(neue)
      if offen == nil { neue += 1 } else { entfernt[block] = true }
      if offen == 0 { offen = nil }
    }
    stelle.append(neue)
    func bereinigt(_ abschnitte: [Abschnitt]) -> [Abschnitt] {
      abschnitte.compactMap { abschnitt in
        guard !entfernt[abschnitt.ueberschrift] else { return nil }
        // What stands before the first block that is taken out stays as it is.
        guard stelle[abschnitt.alles.upperBound] < abschnitt.alles.upperBound else {
          return abschnitt
        }
        return Abschnitt(
          schluessel: abschnitt.schluessel, titel: abschnitt.titel, ebene: abschnitt.ebene,
          titelSpan: abschnitt.titelSpan, ueberschrift: abschnitt.ueberschrift,
          prosa: abschnitt.prosa.filter { !entfernt[$0] },
          alles: stelle[abschnitt.alles.lowerBound]..<stelle[abschnitt.alles.upperBound],
          tabelle: abschnitt.tabelle.flatMap { entfernt[$0.knoten] ? nil : $0 },
          teile: bereinigt(abschnitt.teile), intern: false)
      }
    }
    return Dokument(
      datei: datei, lines: lines, art: art, artwort: artwort, kopf: kopf,
      unlesbareSchluessel: unlesbareSchluessel, baum: baum.without(entfernt), kopfSpan: kopfSpan,
      titelUeberschrift: titelUeberschrift.flatMap { entfernt[$0.knoten] ? nil : $0 },
      vorspann: vorspann.filter { !entfernt[$0] },
      abschnitte: bereinigt(abschnitte), interneBloecke: [], passagen: passagen,
      endetImCode: endetImCode, geratene: geratene, befunde: befunde)
  }

  /// Internal headings, at any depth, with their levels.
  private static func sammleInterne(_ abschnitte: [Abschnitt], _ koepfe: inout [Int32]) {
    // Looked at where they lie: a copy of each section would cost more than all the rest.
    abschnitte.withUnsafeBufferPointer { abschnitte in
      for index in abschnitte.indices {
        if abschnitte[index].intern {
          koepfe[abschnitte[index].ueberschrift] = Int32(abschnitte[index].ebene)
        }
        if !abschnitte[index].teile.isEmpty { sammleInterne(abschnitte[index].teile, &koepfe) }
      }
    }
  }
}
