package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Jahresspalten laufen ohne Lücke, „ab JJJJ“ steht am Ende, und das Jahr der Vorlage liegt darin.
///
/// Whether the paper's year must be there depends on what the paper is about: columns of the next year
/// on are fine, as are later ones that „zeitliche Umsetzung“ has, too; others only a Warnung, and nothing is said
/// about an empty table.
package struct JahresspaltenFortlaufend: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-008", .fehler, "Die Jahresspalten laufen Jahr für Jahr",
    warum: "In einer Lücke oder einem doppelten Jahr gehen Beträge verloren.",
    stattdessen:
      "Die Jahre in der Kopfzeile berichtigen. Fehlt nur das Jahr der Vorlage, ist es eine "
      + "Warnung.",
    quelle: "Formular, „Mittelbereitstellung“",
    gut: [
      Regelbeispiel(muster("2016 | 2017 | 2018 | 2019 | ab 2020")),
      Regelbeispiel(muster("2018 | 2019 | 2020")),
      Regelbeispiel(muster("2019 | 2020 | ab 2021")),
      Regelbeispiel(muster("2018")),
    ],
    schlecht: [
      Regelbeispiel(muster("2016 | ⟦2018⟧ | 2019")),
      Regelbeispiel(muster("2018 | ⟦2018⟧ | ab 2019")),
      Regelbeispiel(muster("2018 | 2019 | ⟦ab 2019⟧")),
      Regelbeispiel(muster("ab 2018 | ⟦2019⟧")),
      Regelbeispiel(muster("⟦2014⟧ | 2015 | 2016")),
      Regelbeispiel(muster("⟦2021⟧ | 2022")),
    ])

  private static func muster(_ jahre: String) -> String {
    let spalten = jahre.split(separator: "|").count
    return """
      finanzielle-auswirkungen: ja

      ## Mittelbereitstellung

      ### Ergebnishaushalt

      | Position | \(jahre) |
      |---|\(String(repeating: "--:|", count: spalten))
      | Bedarf: Sachaufwand | 5.000 € \(String(repeating: "| ", count: spalten))
      """
  }

  package static let betrifft: Merkmale = [.mittel]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let lage = kontext.haushalt else { return [] }
    return lage.bloecke.compactMap { block in
      if let falsch = Self.sprung(block.jahre) {
        return Self.blatt.befund(
          kontext.pfad, falsch.span, Self.satz(block.jahre.map(\.text)),
          rat: [Fix("Bitte die Jahre in der Kopfzeile berichtigen.")])
      }
      guard let jahr = lage.vorlagenjahr, let erstes = block.jahre.first, Self.fehlt(jahr, block),
        !Self.istErklaert(block, lage)
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, erstes.span, Self.satz(block.jahre.map(\.text), ohne: jahr),
        weil: "Das Formular stammt vielleicht aus einem anderen Jahr.",
        notizen: [
          Note(span: kontext.dokument.kopf.span(Vorlage.datum), text: "Das Vorlagendatum.")
        ],
        rat: [Fix("Bitte die Jahre in der Kopfzeile prüfen.")], stufe: .warnung)
    }
  }

  /// The first column that does not follow its neighbour; `nil` where each does.
  static func sprung(_ jahre: [Jahresspalte]) -> Jahresspalte? {
    zip(jahre, jahre.dropFirst()).first { $0.undSpaeter || $1.jahr != $0.jahr + 1 }?.1
  }

  /// Whether the paper's year should be among the columns and is not: before it nothing is needed any more,
  /// and what is needed later is told the year before.
  private static func fehlt(_ jahr: Int, _ block: Mittelblock) -> Bool {
    guard let erstes = block.jahre.first, let letztes = block.jahre.last else { return false }
    return (letztes.jahr < jahr && !letztes.undSpaeter || erstes.jahr > jahr + 1)
      && !block.zellen(.bedarf).isEmpty
  }

  /// Whether „zeitliche Umsetzung“ has the later years, too: then they are meant.
  private static func istErklaert(_ block: Mittelblock, _ lage: Haushaltslage) -> Bool {
    guard block.haushalt == .finanz, lage.wirktFinanz.count == 1, let erstes = block.jahre.first,
      let letztes = block.jahre.last, let jahr = lage.vorlagenjahr, erstes.jahr > jahr,
      let genannt = Jahresspanne(lage.wirktFinanz[0].text(AuswirkungFinanz.umsetzung))
    else { return false }
    return erstes.jahr <= genannt.von && genannt.bis <= letztes.jahr
  }

  /// Whether nothing is told about the columns of this table.
  static func passt(_ block: Mittelblock, _ lage: Haushaltslage) -> Bool {
    sprung(block.jahre) == nil
      && (!(lage.vorlagenjahr.map { fehlt($0, block) } ?? false) || istErklaert(block, lage))
  }

  static func satz(_ jahre: [String]) -> String {
    "Jahresspalten sind nicht fortlaufend: \(jahre.joined(separator: ", "))"
  }

  static func satz(_ jahre: [String], ohne jahr: Int) -> String {
    "Jahr der Vorlage (\(jahr)) ist unter den Jahresspalten nicht dabei: "
      + jahre.joined(separator: ", ")
  }
}
