import Fachmodell
import SourceText
import Terminplan

/// The drawings of a project.
extension Projekt {
  func strukturbild(_ plan: Projektplan) -> Bildsicht {
    Bildsicht(titel: "Projektstrukturplan", text: { Baumbild.schreibe(plan, into: &$0) })
  }

  func terminbild(_ plan: Projektplan) -> Bildsicht {
    Bildsicht(titel: "Terminplan", text: { Balkenbild.schreibe(plan, into: &$0) })
  }

  func lastbild(_ plan: Projektplan) -> Bildsicht {
    Bildsicht(titel: "Auslastung", text: { Lastbalken.schreibe(plan.lasten, into: &$0) })
  }

  var meilensteinbild: [Bildsicht] { [] }
  var organisationsbild: [Bildsicht] { [] }
  var risikobild: [Bildsicht] { [] }
}
