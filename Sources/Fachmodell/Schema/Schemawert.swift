import Diagnostics

/// A JSON value whose keys keep their order.
indirect enum Schemawert: Sendable {
  case text(String)
  case zahl(Int)
  case falsch
  case nichts
  case liste([Schemawert])
  case objekt([(String, Schemawert)])

  func json(einzug: String) -> String {
    let innen = einzug + "  "
    switch self {
    case .text(let text): return quotedJSON(text)
    case .zahl(let zahl): return String(zahl)
    case .falsch: return "false"
    case .nichts: return "null"
    case .liste(let werte):
      if werte.allSatisfy(\.istEinfach) {
        return "[" + werte.map { $0.json(einzug: "") }.joined(separator: ", ") + "]"
      }
      return "[\n" + werte.map { innen + $0.json(einzug: innen) }.joined(separator: ",\n")
        + "\n\(einzug)]"
    case .objekt(let felder):
      if felder.isEmpty { return "{}" }
      return "{\n"
        + felder.map { "\(innen)\(quotedJSON($0.0)): \($0.1.json(einzug: innen))" }
        .joined(separator: ",\n") + "\n\(einzug)}"
    }
  }

  private var istEinfach: Bool {
    switch self {
    case .text, .zahl, .falsch, .nichts: true
    case .liste, .objekt: false
    }
  }
}
