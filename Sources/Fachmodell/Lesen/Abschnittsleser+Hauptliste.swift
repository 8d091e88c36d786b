import Markup
import SourceText

extension Abschnittsleser {
  /// Reads the one table of a form where it stands without its heading, or under another one.
  ///
  /// None is passed over in silence: where no table has a column of the form, the first is read, and
  /// says so; a second one that has is reported.
  mutating func ergaenze(_ liste: Abschnittsdefinition, in gliederung: inout Gliederung) {
    guard let spalten = liste.tabelle else { return }
    var stellen = [gliederung.vorspann]
    for abschnitt in gliederung.abschnitte where abschnitt.istFrei {
      stellen.append(abschnitt.prosa)
      stellen += abschnitt.teile.filter { !$0.intern }.map(\.prosa)
    }
    let tabellen = stellen.joined().filter { baum.nodes[$0].kind == .table }
    guard !tabellen.isEmpty else { return }
    let bekannte = tabellen.filter { kennt($0, spalten, liste.name) }
    var weitere = bekannte[...]
    let hatListe = gliederung.abschnitte.contains {
      $0.schluessel == liste.schluessel && $0.tabelle != nil
    }
    if !hatListe {
      var gewaehlte = [bekannte.first ?? tabellen[0]]
      weitere = bekannte.dropFirst()
      if let tabelle = tabelle(&gewaehlte, spalten, liste.name) {
        gliederung.nimm(tabelle, als: liste)
      }
    }
    for knoten in weitere {
      befunde.append(Lesebefund(.zweiteTabelle(abschnitt: liste.name), baum.nodes[knoten].span))
    }
  }

  /// Whether a table has a column of the form.
  private func kennt(_ knoten: Int, _ spalten: Tabellendefinition, _ name: String) -> Bool {
    Tabellenleser(
      knoten, baum: baum, definition: spalten, abschnitt: name, leser: leser,
      eigeneWorte: eigeneWorte
    ).spaltenzahl.bekannt > 0
  }
}

extension Abschnittsleser.Gliederung {
  /// The table becomes the section of the form, in place of the one that it stands in.
  fileprivate mutating func nimm(_ tabelle: Tabelle, als liste: Abschnittsdefinition) {
    for (index, abschnitt) in abschnitte.enumerated()
    where abschnitt.istFrei && abschnitt.enthaelt(tabelle) {
      abschnitte[index] = abschnitt.mit(tabelle, schluessel: liste.schluessel)
      return
    }
    vorspann.removeAll { $0 == tabelle.knoten }
    abschnitte.insert(
      Abschnitt(
        schluessel: liste.schluessel, titel: liste.name, ebene: 2, titelSpan: tabelle.kopfSpan,
        ueberschrift: tabelle.knoten, prosa: [], alles: 0..<0, tabelle: tabelle, teile: [],
        intern: false), at: 0)
  }
}

extension Abschnitt {
  /// Whether its heading is none of the form.
  fileprivate var istFrei: Bool { schluessel == nil && !intern }

  fileprivate func enthaelt(_ tabelle: Tabelle) -> Bool {
    prosa.contains(tabelle.knoten) || teile.contains { $0.prosa.contains(tabelle.knoten) }
  }

  /// The same with a table of the form, taken from its own blocks or from those of a part.
  fileprivate func mit(_ tabelle: Tabelle, schluessel: FoldedKey) -> Abschnitt {
    Abschnitt(
      schluessel: schluessel, titel: titel, ebene: ebene, titelSpan: titelSpan,
      ueberschrift: ueberschrift, prosa: prosa.filter { $0 != tabelle.knoten }, alles: alles,
      tabelle: tabelle, teile: teile, intern: intern)
  }
}
