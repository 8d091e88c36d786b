package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Verpflichtungsermächtigungen sind nicht größer als die Auszahlungen, die sie belasten.
///
/// Der Teil von BV-HH-017, der zu große findet. A year counts with what it needs or what the plan has,
/// whichever is more. Some houses enter the whole of it in the year of the budget: one year is asked about
/// only where it has payments of its own and comes after the contract.
package struct VerpflichtungsermaechtigungNichtZuGross: Dokumentregel {
  package static let blatt = VerpflichtungsermaechtigungBedacht.blatt

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt, let block = lage.finanz, block.hatVerpflichtung,
      !block.istUnsicher, JahresspaltenFortlaufend.sprung(block.jahre) == nil
    else { return [] }
    let auftrag = kontext.dokument[Vorlage.auftragImJahr]
    let zellen = block.jahre.indices.compactMap { spalte in
      block.verpflichtung(spalte).flatMap { $0.betrag > .null ? (spalte: spalte, zelle: $0) : nil }
    }
    func auszahlung(_ spalte: Int) -> Betrag {
      [Mittelblock.Seite.bedarf, .plan].compactMap { block.betrag($0, .aufwand, spalte) }
        .max() ?? .null
    }
    guard !zellen.isEmpty else { return [] }
    // Without the year of the contract any of them may be burdened.
    let belastet = block.jahre.indices.filter { spalte in
      let jahr = block.jahre[spalte]
      return auftrag.map { jahr.undSpaeter || jahr.jahr > $0 } ?? true
    }
    let gesamt = zellen.map(\.zelle.betrag).reduce(.null, +)
    let moeglich = belastet.map(auszahlung).reduce(.null, +)
    let zuGrosse = zellen.filter { spalte, zelle in
      let zahlt = auszahlung(spalte)
      return zelle.betrag > zahlt && zahlt > .null && !Self.istGerundet(zelle.betrag, zahlt)
        && block.jahre[spalte].jahr > auftrag ?? lage.vorlagenjahr ?? .max
    }
    if gesamt > moeglich, moeglich > .null, !Self.istGerundet(gesamt, moeglich) {
      let groesste = zuGrosse.first ?? zellen.max { $0.zelle.betrag < $1.zelle.betrag }
      let span = groesste?.zelle.span ?? zellen[0].zelle.span
      return [
        Self.blatt.befund(
          kontext.pfad, span, Self.satz(zellen.map(\.zelle.betrag), moeglich), weil: Self.weil,
          notizen: belastet.compactMap { spalte in
            block.summe(.bedarf, .aufwand, spalte).map {
              Note(
                span: $0.span,
                text: "Auszahlung \(block.jahre[spalte].text): \($0.betrag.text).")
            }
          }, rat: [Fix("Bitte die Verpflichtungsermächtigung oder die Auszahlung berichtigen.")])
      ]
    }
    return zuGrosse.map { spalte, zelle in
      Self.blatt.befund(
        kontext.pfad, zelle.span,
        "Verpflichtungsermächtigung \(block.jahre[spalte].text): \(zelle.betrag.text), "
          + "die Auszahlung ist nur \(auszahlung(spalte).text)", weil: Self.weil,
        rat: [
          Fix("Bitte prüfen, ob sie in der Spalte des Jahres steht, zu dessen Lasten sie geht.")
        ],
        stufe: .hinweis)
    }
  }

  /// „290.000 €“ for 289.900 €: promised in round figures.
  private static func istGerundet(_ gesamt: Betrag, _ moeglich: Betrag) -> Bool {
    (gesamt - moeglich).cent <= moeglich.cent / 100 && koernung(gesamt) > koernung(moeglich)
  }

  /// The last digit that is not zero: 1,000 € for 289,000 €.
  private static func koernung(_ betrag: Betrag) -> Int {
    var koernung = 1
    while koernung < 1 << 50, betrag.cent % (koernung * 10) == 0 { koernung *= 10 }
    return koernung
  }

  private static let weil =
    "Eine Verpflichtungsermächtigung erlaubt, künftige Jahre mit Auszahlungen zu belasten; mehr, als "
    + "in ihnen ausgezahlt wird, muss sie nicht umfassen."

  static func satz(_ teile: [Betrag], _ auszahlungen: Betrag) -> String {
    "Verpflichtungsermächtigung ist größer als die Auszahlungen der späteren Jahre: "
      + "\(Geldsumme.rechnung(teile)), ausgezahlt werden \(auszahlungen.text)"
  }
}
