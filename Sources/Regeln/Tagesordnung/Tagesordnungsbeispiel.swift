/// Sessions for the examples of the rules about agendas.
enum Tagesordnungsbeispiel {
  /// Rows „TOP | Vorlage | Status“, and results „TOP | Ergebnis“ where there are any.
  static func sitzung(
    _ punkte: [String], ergebnisse: [String] = [], kopf: String = ""
  ) -> Beispieldatei {
    let tabelle =
      "## Tagesordnung\n\n| TOP | Vorlage | Titel | Status |\n|---|---|---|---|\n"
      + punkte.map { "| \($0) |" }.joined(separator: "\n")
    let ergebnistabelle =
      ergebnisse.isEmpty
      ? ""
      : "\n\n## Ergebnisse\n\n| TOP | Ergebnis |\n|---|---|\n"
        + ergebnisse.map { "| \($0) |" }.joined(separator: "\n")
    return .sitzung(kopf + "\n\n" + tabelle + ergebnistabelle)
  }
}
