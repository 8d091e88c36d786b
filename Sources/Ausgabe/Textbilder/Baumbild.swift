import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The structure of a plan as a tree in characters: code and name, and below who, how much and when.
enum Baumbild {
  /// Deeper levels stand under this one: else no room would be left for their names.
  private static let tiefste = 12

  static func schreibe(_ plan: Projektplan, into out: inout ByteWriter) {
    // What stands before the parts of each open level: „│  “ where more will follow, else blanks.
    var raender = [""]
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      let ebene = min(stelle.ebene, tiefste)
      raender.removeLast(max(0, raender.count - max(1, ebene)))
      let davor = raender.last ?? ""
      let ast = ebene == 0 ? "" : stelle.istLetztes ? "└─ " : "├─ "
      let darunter = ebene == 0 ? "" : stelle.istLetztes ? "   " : "│  "
      if ebene > 0 { raender.append(davor + darunter) }
      let einzug = davor + darunter + (element.kinder.isEmpty ? "   " : "│  ")
      let raute = element.istMeilenstein ? " ◆ " : " "
      var name = ""
      name.reserveCapacity(96)
      name += element.code
      name += raute
      name += element.name
      Textspalten.umbrochen(
        name.einzeilig, erste: davor + ast, rest: einzug,
        into: &out)
      let angaben = angaben(element)
      guard !angaben.isEmpty else { continue }
      Textspalten.umbrochen(angaben.einzeilig, erste: einzug, rest: einzug, into: &out)
    }
  }

  private static func angaben(_ element: Planelement) -> String {
    var angaben = ""
    angaben.reserveCapacity(128)
    angaben += element.verantwortlich
    func fuege(_ angabe: String, nach zeichen: String = " · ") {
      if !angaben.isEmpty { angaben += zeichen }
      angaben += angabe
    }
    var nach = " · "
    if let pt = element.ptIntern, pt.wert != 0 {
      fuege(pt.text + "\u{A0}PT\u{A0}intern")
      nach = ", "
    }
    if let pt = element.ptExtern, pt.wert != 0 {
      fuege(pt.text + "\u{A0}PT\u{A0}extern", nach: nach)
    }
    if let kosten = element.kosten { fuege(kosten.text) }
    if element.istMeilenstein {
      if let tag = element.ende ?? element.beginn { fuege(tag.text) }
    } else if let beginn = element.beginn, let ende = element.ende,
      let tage = Datumsbereich(von: beginn, bis: ende)
    {
      fuege(tage.text)
    } else if let tag = element.beginn ?? element.ende {
      fuege((element.beginn == nil ? "bis " : "ab ") + tag.text)
    }
    return angaben
  }
}
