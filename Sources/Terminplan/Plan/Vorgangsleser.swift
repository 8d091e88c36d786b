import Fachmodell
import Kalender
import SourceText

/// What the network has to know, from what somebody wrote.
///
/// A written beginning means „no earlier“, as other tools take a typed date; beginning and end give the
/// duration and go before „Dauer“. An end with a duration is counted back from. Where only the work is
/// known, the own days are spread over the share (VZÄ) that the Projektauftrag gives the office, others'
/// days are one a working day, and the longer of the two counts, rounded up.
struct Vorgangsleser {
  let struktur: Strukturplan
  let index: Arbeitstagsindex
  /// Hundredths of VZÄ.
  private(set) var anteile: [FoldedKey: Int] = [:]

  init(_ struktur: Strukturplan, auftrag: Dokument?, index: Arbeitstagsindex) {
    self.struktur = struktur
    self.index = index
    for zeile in auftrag?.zeilen(Projektauftrag.aufwand) ?? [] {
      guard let vzae = zeile[Aufwandszeile.vzae], vzae.wert > 0, vzae.wert < 100_000 else {
        continue
      }
      anteile[FoldedKey(zeile.text(Aufwandszeile.wer))] = vzae.wert
    }
  }

  func vorgang(_ stelle: Int) -> Vorgang {
    let element = struktur.elemente[stelle]
    let zeile = element.zeile
    let beginn = zeile[Strukturelement.beginn]
    let ende = zeile[Strukturelement.ende]
    var vorgang = Vorgang(
      eltern: element.eltern, nichtVor: zeile[Strukturelement.nichtVor],
      nichtNach: zeile[Strukturelement.nichtNach])
    func nichtVor(_ tag: Datum?) {
      vorgang.nichtVor = [vorgang.nichtVor, tag].compactMap { $0 }.max()
    }
    guard element.istBlatt else {
      nichtVor(beginn)
      return vorgang
    }
    guard element.art != .meilenstein else {
      vorgang.istMeilenstein = true
      nichtVor(ende ?? beginn)
      return vorgang
    }
    if let beginn, let ende, beginn <= ende {
      vorgang.dauer = max(index.arbeitstage(von: beginn, bis: ende), 1)
      nichtVor(beginn)
      return vorgang
    }
    let dauer = zeile[Strukturelement.dauer].flatMap { $0 > 0 ? $0 : nil } ?? dauer(zeile)
    switch (beginn, ende) {
    case (let beginn?, _):
      vorgang.dauer = dauer
      nichtVor(beginn)
    case (nil, let ende?):
      vorgang.dauer = dauer
      nichtVor(dauer.map { index.datum(index.letzter(bis: ende) - min($0, 100_000) + 1) } ?? ende)
    case (nil, nil): vorgang.dauer = dauer
    }
    return vorgang
  }

  /// Working days that the work takes; `nil` where none is named.
  private func dauer(_ zeile: Datensatz) -> Int? {
    let wer = FoldedKey(zeile.text(Strukturelement.verantwortlich))
    let intern = zeile[Strukturelement.ptIntern].flatMap { pt in
      Self.tage(pt.wert, anteil: anteile[wer] ?? 100)
    }
    let extern = zeile[Strukturelement.ptExtern].flatMap { Self.tage($0.wert, anteil: 100) }
    return [intern, extern].compactMap { $0 }.max()
  }

  /// `nil` for no work and for more than anybody plans.
  private static func tage(_ hundertstel: Int, anteil: Int) -> Int? {
    guard hundertstel > 0, hundertstel < 1_000_000_000 else { return nil }
    return (hundertstel + anteil - 1) / anteil
  }
}
