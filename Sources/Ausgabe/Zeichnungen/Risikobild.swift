package import Fachmodell
package import SourceText

/// Risks in a table of three by three: how probable, how grave; and the list of their names.
package enum Risikobild {
  package struct Risiko: Sendable {
    package var name: String
    /// `nil` where it has not been rated.
    package var eintritt: Auswirkungsgrad?
    package var auswirkung: Auswirkungsgrad?

    package init(name: String, eintritt: Auswirkungsgrad?, auswirkung: Auswirkungsgrad?) {
      self.name = name
      self.eintritt = eintritt
      self.auswirkung = auswirkung
    }
  }

  /// Risks have the numbers of their rows, from 1. `id` begins every id in the drawing: unique in the page, an
  /// ASCII name.
  package static func schreibe(
    _ risiken: [Risiko], id: String, eigenstaendig: Bool, into puffer: inout ByteWriter
  ) {
    zeichnung(risiken).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  private static let rand = 12
  private static let achsenbreite = 92
  private static let zellenbreite = 130
  private static let listenbreite = 440
  private static let hoechstens = 100
  private static let grade = Auswirkungsgrad.allCases

  package static func zeichnung(_ risiken: [Risiko]) -> Zeichnung {
    let liste = rand + achsenbreite + 3 * zellenbreite + 30
    var bild = Zeichnung(
      breite: liste + listenbreite + rand, hoehe: 0, titel: "Risikomatrix",
      beschreibung: beschreibung(risiken))
    let gezeigt = Array(risiken.prefix(hoechstens))
    let matrix = zeichneMatrix(gezeigt, in: &bild)
    let unten = zeichneListe(gezeigt, weitere: risiken.count - gezeigt.count, x: liste, in: &bild)
    bild.hoehe = max(matrix, unten) + rand
    return bild
  }

  /// Returns the lower edge.
  private static func zeichneMatrix(_ risiken: [Risiko], in bild: inout Zeichnung) -> Int {
    let links = rand + achsenbreite
    let ziffern = Schrift(14, fett: true)
    bild.text("Eintritt", rand, rand + 14, Schrift(12, fett: true))
    var y = rand + 24
    for eintritt in grade.reversed() {
      let zellen = grade.map { auswirkung in
        let nummern = risiken.indices.filter {
          risiken[$0].eintritt == eintritt && risiken[$0].auswirkung == auswirkung
        }
        return Umbruch.zeilen(
          nummern.map { String($0 + 1) }.joined(separator: ", "), ziffern,
          breite: zellenbreite - 20)
      }
      let hoehe = max(72, 40 + (zellen.map(\.count).max() ?? 1) * ziffern.zeilenhoehe)
      bild.text(eintritt.rawValue, links - 10, y + hoehe / 2 + 4, Schrift(12), .schrift, .rechts)
      for (spalte, auswirkung) in grade.enumerated() {
        let x = links + spalte * zellenbreite
        let stufe = stufe(eintritt, auswirkung)
        bild.kasten(.init(x, y, zellenbreite, hoehe), stufe.klasse)
        bild.text(stufe.wort, x + 8, y + 16, Schrift(10), .leise)
        for (zeile, text) in zellen[spalte].enumerated() {
          bild.text(
            text, x + zellenbreite / 2, y + 38 + zeile * ziffern.zeilenhoehe, ziffern, .schrift,
            .mitte)
        }
      }
      y += hoehe
    }
    for (spalte, auswirkung) in grade.enumerated() {
      bild.text(
        auswirkung.rawValue, links + spalte * zellenbreite + zellenbreite / 2, y + 18, Schrift(12),
        .schrift, .mitte)
    }
    bild.text(
      "Auswirkung", links + 3 * zellenbreite / 2, y + 38, Schrift(12, fett: true), .schrift, .mitte)
    return y + 44
  }

  /// Returns the lower edge.
  private static func zeichneListe(
    _ risiken: [Risiko], weitere: Int, x: Int, in bild: inout Zeichnung
  ) -> Int {
    let schrift = Schrift(12)
    var y = rand + 24
    if risiken.isEmpty {
      bild.text("Es sind keine Risiken genannt.", x, y + schrift.groesse, schrift)
      return y + 20
    }
    for (index, risiko) in risiken.enumerated() {
      bild.text(
        String(index + 1), x + 24, y + schrift.groesse, Schrift(12, fett: true), .schrift, .rechts)
      let name = Umbruch.kurz(risiko.name)
      var text = name.isEmpty ? "(ohne Namen)" : name
      if risiko.eintritt == nil || risiko.auswirkung == nil { text += " (noch nicht bewertet)" }
      for zeile in Umbruch.zeilen(text, schrift, breite: listenbreite - 34) {
        bild.text(zeile, x + 34, y + schrift.groesse, schrift)
        y += schrift.zeilenhoehe
      }
      y += 8
    }
    if weitere > 0 {
      bild.text("… und \(weitere) weitere, siehe Tabelle", x + 34, y + 12, Schrift(12, fett: true))
      y += 22
    }
    return y
  }

  /// How much a field of the matrix weighs: the product of both grades.
  private static func stufe(
    _ eintritt: Auswirkungsgrad, _ auswirkung: Auswirkungsgrad
  ) -> (klasse: Zeichnung.Klasse, wort: String) {
    switch gewicht(eintritt) * gewicht(auswirkung) {
    case ...2: (.stufe1, "Risiko gering")
    case ...4: (.stufe2, "Risiko mittel")
    default: (.stufe3, "Risiko hoch")
    }
  }

  private static func gewicht(_ grad: Auswirkungsgrad) -> Int {
    switch grad {
    case .gering: 1
    case .mittel: 2
    case .hoch: 3
    }
  }

  private static func beschreibung(_ risiken: [Risiko]) -> String {
    guard !risiken.isEmpty else { return "Es sind keine Risiken genannt." }
    let saetze = risiken.prefix(20).enumerated().map { index, risiko in
      let eintritt = risiko.eintritt?.rawValue ?? "nicht bewertet"
      let auswirkung = risiko.auswirkung?.rawValue ?? "nicht bewertet"
      return "\(index + 1) \(Umbruch.kurz(risiko.name)): Eintritt \(eintritt), "
        + "Auswirkung \(auswirkung)."
    }
    return (saetze + ["Alle Angaben stehen auch in der Tabelle."]).joined(separator: " ")
  }
}
