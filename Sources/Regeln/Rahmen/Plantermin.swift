import Fachmodell
import Kalender
import Terminplan

/// When an element of a Projektstrukturplan begins and ends, as its page shows it: as written, else as
/// computed from durations and dependencies.
struct Plantermin: Sendable {
  let beginn: Datum?
  let ende: Datum?
  /// Whether nobody wrote the day.
  let istBeginnErrechnet: Bool
  let istEndeErrechnet: Bool

  init(_ element: Strukturplan.Element, _ gerechnet: Planelement? = nil) {
    beginn = gerechnet?.beginn ?? element.beginn
    ende = gerechnet?.ende ?? element.ende
    istBeginnErrechnet = beginn != element.beginn
    istEndeErrechnet = ende != element.ende
  }

  /// Of each element of a plan; a plan whose dates are all written needs no network.
  static func alle(
    _ plan: Strukturplan, _ dokument: Dokument, _ ordner: [Dokument], _ register: Register
  ) -> [Plantermin] {
    let istDatiert = plan.elemente.allSatisfy { element in
      !element.istBlatt || element.beginn != nil && element.ende != nil
    }
    guard !istDatiert else { return plan.elemente.map { Plantermin($0) } }
    let gerechnet = Projektplan.termine(
      plan, auftrag: dokument.projektauftrag(in: ordner),
      kalender: dokument.projektkalender(register.mandant, register.feiertage))
    guard gerechnet.count == plan.elemente.count else {
      return plan.elemente.map { Plantermin($0) }
    }
    return zip(plan.elemente, gerechnet).map { Plantermin($0, $1) }
  }
}
