import SourceText

/// People to whom a Hauptsatzung gives amounts to decide on; they are no bodies.
enum Amtspersonen {
  static func nennt(_ text: String) -> Bool { schluessel.contains(FoldedKey(text)) }

  private static let schluessel: Set<FoldedKey> = Set(
    [
      "Landrat", "Landrätin", "Landrat/Landrätin", "Landrätin/Landrat", "Bürgermeister",
      "Bürgermeisterin", "Bürgermeister/in", "Oberbürgermeister", "Oberbürgermeisterin",
      "Oberbürgermeister/in", "Hauptverwaltungsbeamter", "Hauptverwaltungsbeamtin", "Verwaltung",
      "Dezernent", "Dezernentin", "Kämmerer", "Kämmerin", "Ortsvorsteher", "Ortsvorsteherin",
    ].map { FoldedKey($0) })
}
