import Fachmodell
import SourceText

extension Tafel {
  /// The Mittelbereitstellung of one budget: the rows of the house's form, those the file leaves out
  /// included, first what is needed, then what is planned; rows that the form does not have behind
  /// their block.
  static func mittelplan(
    _ tabelle: Tabelle, _ haushalt: Haushaltsart, _ quelle: Abschnittsquelle
  ) -> Tafel {
    var tafel = quelle.tafel(
      tabelle, Vorlage.mittelErgebnis.tabelle,
      titel: quelle.umgebung.wort(Formulartexte.haushalt(haushalt)))
    tafel.titelIstSichtbar = true
    tafel.stellePositionVoran()
    for index in tafel.spalten.indices
    where tafel.spalten[index].schluessel == Mittelzeile.zeile.schluessel {
      tafel.spalten[index].titel = quelle.umgebung.wort(Formulartexte.zeilennummer)
    }
    // The rows have one owner from here on, so that none is copied when it is completed.
    var zeilen = tafel.gruppen.flatMap { $0 }
    tafel.gruppen = []
    let namen = tabelle.zeilen.map { FoldedKey($0.text(Mittelzeile.position)) }
    guard namen.count == zeilen.count, !tafel.spalten.isEmpty else {
      tafel.gruppen = [zeilen]
      return tafel
    }
    var uebrig = Array(zeilen.indices)
    var gruppen: [[[Zelle]]] = []
    for block in Umgebung.mittelbloecke {
      var gruppe: [[Zelle]] = []
      for form in quelle.umgebung.mittelzeilen
      where form.haushalt == haushalt && form.block == block {
        var zeile: [Zelle] = []
        if let stelle = uebrig.firstIndex(where: { namen[$0] == form.schluessel }) {
          swap(&zeile, &zeilen[uebrig.remove(at: stelle)])
        } else {
          zeile = Array(repeating: .leer, count: tafel.spalten.count)
          zeile[0].text = form.text
        }
        zeile[0].knapp = form.knapp
        gruppe.append(zeile)
      }
      let eigene = uebrig.filter { zeilen[$0].first?.text.hasPrefix("\(block):") == true }
      uebrig.removeAll { eigene.contains($0) }
      gruppen.append(gruppe + eigene.map { zeilen[$0] })
    }
    // A table that shares no row with the form is another one: it is shown as it stands.
    let bekannt = zeilen.count - uebrig.count
    guard bekannt > 0 else {
      tafel.gruppen = [zeilen]
      return tafel
    }
    if !uebrig.isEmpty { gruppen.append(uebrig.map { zeilen[$0] }) }
    tafel.gruppen = gruppen.filter { !$0.isEmpty }
    return tafel
  }

  /// The column that names the row becomes the first one.
  private mutating func stellePositionVoran() {
    guard
      let stelle = spalten.firstIndex(where: {
        $0.schluessel == Mittelzeile.position.schluessel
      }), stelle > 0
    else { return }
    spalten.insert(spalten.remove(at: stelle), at: 0)
    gruppen = gruppen.map { gruppe in
      gruppe.map { zeile in
        var zeile = zeile
        zeile.insert(zeile.remove(at: stelle), at: 0)
        return zeile
      }
    }
  }
}
