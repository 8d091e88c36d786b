import Fachmodell
import Terminplan

extension Textkasten {
  /// The box of one element: code, name, who answers for it, and how much work it is.
  init(_ element: Planelement, klasse: Zeichnung.Klasse, breite: Int) {
    var zusatz = [element.verantwortlich, Self.aufwand(element)]
    if element.istMeilenstein, let datum = element.ende ?? element.beginn {
      zusatz.append(datum.text)
    }
    let wort = element.istMeilenstein ? "Meilenstein" : ""
    let code = Umbruch.kurz(element.code)
    self.init(
      kopf: [code, wort].filter { !$0.isEmpty }.joined(separator: " · "), name: element.name,
      zusatz: zusatz, klasse: klasse == .kasten && element.istMeilenstein ? .gruppe : klasse,
      breite: breite, fett: klasse != .kasten,
      sechseckig: klasse == .kasten && element.istMeilenstein, mittig: false)
  }

  /// What stands at the head of a further column of the same element.
  static func fortsetzung(_ element: Planelement, breite: Int) -> Textkasten {
    Textkasten(
      kopf: "\(Umbruch.kurz(element.code)) (Fortsetzung)", name: element.name, zusatz: [],
      klasse: .gestrichelt, breite: breite)
  }

  /// „7 PT intern, 2 PT extern“: never added, since they are paid from different budgets.
  private static func aufwand(_ element: Planelement) -> String {
    var teile: [String] = []
    if let pt = element.ptIntern, pt.wert != 0 { teile.append("\(pt.text) PT intern") }
    if let pt = element.ptExtern, pt.wert != 0 { teile.append("\(pt.text) PT extern") }
    return teile.joined(separator: ", ")
  }
}
