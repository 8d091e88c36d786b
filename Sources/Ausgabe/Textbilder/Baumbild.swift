import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The structure of a plan as a tree in characters: code and name, and below who, how much and when.
enum Baumbild {
  /// Deeper levels stand under this one: else no room would be left for their names.
  private static let tiefste = 12

  static func schreibe(_ plan: Projektplan, into out: inout ByteWriter) {
    /// What stands before the parts of each open level: „│  “ where more will follow, else blanks.
    var linien: [String] = []
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      let ebene = min(stelle.ebene, tiefste)
      linien.removeLast(max(0, linien.count - max(0, ebene - 1)))
      let davor = linien.joined()
      let ast = ebene == 0 ? "" : stelle.istLetztes ? "└─ " : "├─ "
      let darunter = ebene == 0 ? "" : stelle.istLetztes ? "   " : "│  "
      if ebene > 0 { linien.append(darunter) }
      let zweig = element.kinder.isEmpty ? "   " : "│  "
      let raute = element.istMeilenstein ? "◆ " : ""
      Textspalten.umbrochen(
        "\(element.code) \(raute)\(element.name)".einzeilig, erste: davor + ast,
        rest: davor + darunter + zweig, into: &out)
      let angaben = angaben(element)
      guard !angaben.isEmpty else { continue }
      let einzug = davor + darunter + zweig
      Textspalten.umbrochen(
        angaben.joined(separator: " · ").einzeilig, erste: einzug, rest: einzug, into: &out)
    }
  }

  private static func angaben(_ element: Planelement) -> [String] {
    var angaben: [String] = []
    if !element.verantwortlich.isEmpty { angaben.append(element.verantwortlich) }
    var tage: [String] = []
    if let pt = element.ptIntern, pt.wert != 0 { tage.append("\(pt.text)\u{A0}PT\u{A0}intern") }
    if let pt = element.ptExtern, pt.wert != 0 { tage.append("\(pt.text)\u{A0}PT\u{A0}extern") }
    if !tage.isEmpty { angaben.append(tage.joined(separator: ", ")) }
    if let kosten = element.kosten { angaben.append(kosten.text) }
    if element.istMeilenstein {
      if let tag = element.ende ?? element.beginn { angaben.append(tag.text) }
    } else if let beginn = element.beginn, let ende = element.ende,
      let tage = Datumsbereich(von: beginn, bis: ende)
    {
      angaben.append(tage.text)
    } else if let tag = element.beginn ?? element.ende {
      angaben.append(element.beginn == nil ? "bis \(tag.text)" : "ab \(tag.text)")
    }
    return angaben
  }
}
