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
}

/// The dates of all elements of a plan.
struct Plantermine: Sendable {
  let termine: [Plantermin]
  /// What the network says of each element; empty where it has not been asked.
  let netztermine: [Termine?]

  /// A plan whose dates are all written needs no network.
  init(_ plan: Strukturplan, _ dokument: Dokument, _ ordner: [Dokument], _ register: Register) {
    let istDatiert = plan.elemente.allSatisfy { element in
      !element.istBlatt || element.beginn != nil && element.ende != nil
    }
    let gerechnet =
      istDatiert
      ? []
      : Projektplan.termine(
        plan, auftrag: dokument.projektauftrag(in: ordner),
        kalender: dokument.projektkalender(register.mandant, register.feiertage))
    guard !gerechnet.isEmpty, gerechnet.count == plan.elemente.count else {
      termine = plan.elemente.map { Plantermin($0) }
      netztermine = []
      return
    }
    termine = zip(plan.elemente, gerechnet).map { Plantermin($0, $1) }
    netztermine = gerechnet.map(\.termine)
  }
}
