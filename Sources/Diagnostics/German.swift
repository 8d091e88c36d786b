/// Numbers with their nouns.
enum German {
  /// „1 Fehler“, „3 Fehler“.
  static func fehler(_ count: Int) -> String { "\(count) Fehler" }

  /// „1 Warnung“, „0 Warnungen“.
  static func warnungen(_ count: Int) -> String {
    count == 1 ? "1 Warnung" : "\(count) Warnungen"
  }

  /// „1 Hinweis“, „2 Hinweise“.
  static func hinweise(_ count: Int) -> String { count == 1 ? "1 Hinweis" : "\(count) Hinweise" }

  /// „1 Ausnahme“, „2 Ausnahmen“.
  static func ausnahmen(_ count: Int) -> String { count == 1 ? "1 Ausnahme" : "\(count) Ausnahmen" }

  /// „1 weiterer Befund“, „12 weitere Befunde“.
  static func weitereBefunde(_ count: Int) -> String {
    count == 1 ? "1 weiterer Befund" : "\(count) weitere Befunde"
  }

  /// „in 1 Dokument“, „in 12 Dokumenten“.
  static func inDokumenten(_ count: Int) -> String {
    count == 1 ? "in 1 Dokument" : "in \(count) Dokumenten"
  }
}
