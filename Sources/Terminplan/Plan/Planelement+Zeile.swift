import Fachmodell

extension Planelement {
  /// As written, without anything that follows from other rows but the dates of parts.
  init(_ element: Strukturplan.Element) {
    let zeile = element.zeile
    self.init(
      code: element.code, name: zeile.text(Strukturelement.element),
      art: element.art ?? (element.istBlatt ? .arbeitspaket : .teilaufgabe),
      eltern: element.eltern, kinder: element.kinder,
      verantwortlich: zeile.text(Strukturelement.verantwortlich),
      ergebnis: zeile.text(Strukturelement.ergebnis),
      abnahme: zeile.text(Strukturelement.abnahme))
    beginn = element.beginn
    ende = element.ende
    dauer = art == .meilenstein ? 0 : zeile[Strukturelement.dauer]
    ptIntern = zeile[Strukturelement.ptIntern]
    ptExtern = zeile[Strukturelement.ptExtern]
    kosten = zeile[Strukturelement.kosten]
    fertig = zeile[Strukturelement.fertig].map { min(max($0, 0), 100) }
    istBeginn = zeile[Strukturelement.istBeginn]
    istEnde = zeile[Strukturelement.istEnde]
    nichtVor = zeile[Strukturelement.nichtVor]
    nichtNach = zeile[Strukturelement.nichtNach]
  }
}
