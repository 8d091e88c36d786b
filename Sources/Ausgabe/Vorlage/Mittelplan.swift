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
    // The column that names the row becomes the first one.
    if let stelle = tafel.spalten.firstIndex(where: {
      $0.schluessel == Mittelzeile.position.schluessel
    }) {
      tafel.stelleVoran(stelle)
    }
    for index in tafel.spalten.indices
    where tafel.spalten[index].schluessel == Mittelzeile.zeile.schluessel {
      tafel.spalten[index].titel = quelle.umgebung.wort(Formulartexte.zeilennummer)
    }
    let zeilen = tafel.gruppen.first ?? []
    guard tabelle.zeilen.count == zeilen.count, !tafel.spalten.isEmpty else { return tafel }
    var namen = Zeilennamen(tabelle)
    let formular = quelle.umgebung.mittelzeilen
    let baum = quelle.dokument.sicht.baum
    var uebrig = zeilen
    var gruppen: [[Int]] = []
    for block in Umgebung.mittelbloecke {
      var gruppe: [Int] = []
      gruppe.reserveCapacity(8)
      // By index: a row of the form holds texts, and each would be counted.
      for form in formular.indices
      where formular[form].haushalt == haushalt && formular[form].block == block {
        let stelle = uebrig.firstIndex {
          namen.heisst($0, formular[form].text, formular[form].schluessel)
        }
        let zeile = stelle.map { uebrig.remove(at: $0) } ?? tafel.fuegeZeile(formular[form].text)
        tafel.kuerze(zeile, formular[form].knapp)
        gruppe.append(zeile)
      }
      let anfang = "\(block):"
      var fremde: [Int] = []
      for zeile in uebrig {
        if tafel.beginnt(zeile, anfang, baum) {
          gruppe.append(zeile)
        } else {
          fremde.append(zeile)
        }
      }
      uebrig = fremde
      gruppen.append(gruppe)
    }
    // A table that shares no row with the form is another one: it is shown as it stands.
    guard uebrig.count < zeilen.count else {
      tafel.verwirfZeilen(ab: zeilen.count)
      return tafel
    }
    gruppen.append(uebrig)
    tafel.gruppen = gruppen.filter { !$0.isEmpty }
    return tafel
  }
}

/// What the rows of a Mittelbereitstellung are called: mostly as the form prints it, and then nothing has to
/// be folded.
private struct Zeilennamen {
  private let namen: [String]
  private var gefaltet: [UInt64?]

  init(_ tabelle: Tabelle) {
    namen = tabelle.zeilen.map { $0.text(Mittelzeile.position) }
    gefaltet = Array(repeating: nil, count: namen.count)
  }

  mutating func heisst(_ zeile: Int, _ text: String, _ schluessel: FoldedKey) -> Bool {
    if namen[zeile].istGleich(text) { return true }
    let hash = gefaltet[zeile] ?? FoldedKey(namen[zeile]).hash
    gefaltet[zeile] = hash
    return hash == schluessel.hash
  }
}
