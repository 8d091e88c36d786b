import Fachmodell

/// The files that `check PFAD…` asks for.
struct Auswahlpfade: Sendable {
  private let pfade: [String]

  init(_ auftrag: Auftrag, _ aufnahme: Bestandsaufnahme) throws(Abbruch) {
    pfade = auftrag.pfade
    let bekannte = aufnahme.dokumente.map(\.pfad) + [Bestandsaufnahme.mandant]
    for pfad in pfade
    where !bekannte.contains(where: { Self.liegt($0, in: pfad) }) && !pfad.hasPrefix("Templates") {
      throw .pfadFehlt(pfad)
    }
  }

  private static func liegt(_ datei: String, in pfad: String) -> Bool {
    datei == pfad || pfad.isEmpty || datei.hasPrefix(pfad + "/")
  }

  func enthaelt(_ pfad: String) -> Bool {
    pfade.isEmpty || pfade.contains { Self.liegt(pfad, in: $0) }
  }

  var enthaeltSchablonen: Bool {
    pfade.isEmpty || pfade.contains { $0 == Schablonen.ordner || $0.hasPrefix("Templates/") }
  }

  func betrifft(_ aufnahme: Bestandsaufnahme, _ einheit: Bestandsaufnahme.Einheit) -> Bool {
    if pfade.isEmpty { return true }
    let alle = (einheit.vorlage.map { [$0] } ?? []) + einheit.anlagen + einheit.kandidaten
    return alle.contains { enthaelt(aufnahme.dokumente[$0].pfad) }
  }

  func anzahl(_ aufnahme: Bestandsaufnahme) -> Int {
    aufnahme.dokumente.lazy.filter { enthaelt($0.pfad) }.count
  }
}
