import Fachmodell
import SourceText
import Terminplan

/// The drawings of a project. `ordner` is the folder of its page, which holds them as files; `nil` where the
/// project has no page.
extension Bildsicht {
  static func struktur(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(titel: "Projektstrukturplan", text: { Baumbild.schreibe(plan, into: &$0) })
  }

  static func termine(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(
      titel: "Terminplan", datei: ordner.map { $0 + "terminplan.svg" },
      svg: { Ganttbild.schreibe(plan, id: "bild-terminplan", eigenstaendig: $0, into: &$1) },
      text: { Balkenbild.schreibe(plan, into: &$0) })
  }

  static func last(_ plan: Projektplan, _ ordner: String?) -> Bildsicht {
    Bildsicht(titel: "Auslastung", text: { Lastbalken.schreibe(plan.lasten, into: &$0) })
  }
}

extension Projekt {
  var meilensteinbild: [Bildsicht] { [] }
  var organisationsbild: [Bildsicht] { [] }
  var risikobild: [Bildsicht] { [] }
}
