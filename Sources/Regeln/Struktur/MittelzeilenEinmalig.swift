package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: ob in der Mittelbereitstellung keine Zeile mit denselben Beträgen zweimal dasteht.
///
/// Der Teil von BV-ST-004, der die Zeilen liest. Two rows of one name with other amounts, or another
/// Zeilen-Nr., are two parts of one sum.
package struct MittelzeilenEinmalig: Dokumentregel {
  package static let blatt = AngabenEinmalig.blatt

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt else { return [] }
    return lage.bloecke.filter(\.hatKopien).flatMap { block in
      var erste: [String: Span] = [:]
      return block.tabelle.zeilen.compactMap { zeile -> Finding? in
        let name = zeile.text(Mittelzeile.position)
        guard !name.isEmpty, zeile.jahreswerte.contains(where: { $0.wert != .leer }),
          let davor = erste.updateValue(zeile.span(Mittelzeile.position), forKey: zeile.wortlaut)
        else { return nil }
        return Self.blatt.befund(
          kontext.pfad, zeile.span(Mittelzeile.position),
          "Zeile „\(gekuerzt(name))“ steht mit denselben Beträgen zweimal da",
          weil: "Ist sie nur versehentlich kopiert, wird jeder Betrag doppelt gezählt.",
          notizen: [Note(span: davor, text: "hier steht sie zuerst")],
          rat: [Fix("Bitte eine der beiden Zeilen streichen oder ihre Beträge berichtigen.")])
      }
    }
  }
}
