/// The commands that there are.
package enum KnownCommand: String, CaseIterable, Hashable, Sendable {
  case check
  case build
  case rules
  case schema

  /// The German names; all of them work.
  var aliases: [String] {
    switch self {
    case .check: ["prüfen", "pruefen"]
    case .build: ["bauen"]
    case .rules: ["regeln"]
    case .schema: ["schemata"]
    }
  }

  /// What may follow the options.
  var operands: String? {
    switch self {
    case .check: "[PFAD …]"
    case .build: nil
    case .rules: "[REGEL]"
    case .schema: "[ART]"
    }
  }

  var abstract: String {
    switch self {
    case .check: "Prüft die Vorlagen und zeigt, was zu ändern ist."
    case .build: "Prüft alles und erzeugt daraus die Website."
    case .rules: "Zeigt alle Regeln, mit REGEL eine davon ausführlich."
    case .schema: "Schreibt ein JSON-Schema für Editoren: welche Angaben ein Kopf haben kann."
    }
  }

  /// Paragraphs of the help, a line each.
  var discussion: [String] {
    switch self {
    case .check:
      [
        "Ohne PFAD wird das ganze Projekt geprüft. Mit PFAD, einer Datei oder einem Ordner, werden",
        "nur die Befunde dort gezeigt; die anderen Dateien werden so weit gelesen wie nötig.",
        "Beispiel: vorlagenwerk check Content/vorlagen/2018",
        "Mit --fix werden eindeutige Schreibweisen in den Dateien berichtigt; sonst ändert sich nichts.",
        "Ende mit 0: kein Fehler, 1: Fehler gefunden, 2: nicht ausführbar, 64: Aufruf falsch.",
      ]
    case .build:
      [
        "Gibt es Fehler, bleibt die bisherige Website, wie sie ist; mit --entwurf entsteht trotzdem",
        "eine, die auf jeder Seite als Entwurf gekennzeichnet ist.",
        "Ende mit 0: kein Fehler, 1: Fehler gefunden, 2: nicht ausführbar, 64: Aufruf falsch.",
      ]
    case .rules:
      [
        "Die Kennung steht in jedem Befund, zum Beispiel BV-BF-006.",
        "Mit --format markdown --output ORDNER entsteht das Handbuch, eine Seite je Regel.",
      ]
    case .schema:
      [
        "ART ist die Art des Dokuments, zum Beispiel Vorlage, oder mandant für mandant.yml. Ohne ART",
        "werden alle Arten genannt; mit --output ORDNER entstehen alle Schemata als Dateien.",
        "Gibt es im Projekt Content/mandant.yml, gelten auch die eigenen Namen und Pflichtangaben darin.",
      ]
    }
  }

  package var options: [KnownOption] {
    switch self {
    case .check:
      [
        .fix, .dryRun, .project, .output, .date, .format, .report, .baseline, .strict, .color,
        .jobs, .version, .help,
      ]
    case .build:
      [
        .project, .output, .entwurf, .date, .format, .report, .baseline, .strict, .color, .jobs,
        .version, .help,
      ]
    case .rules: [.format, .output, .version, .help]
    case .schema: [.project, .output, .version, .help]
    }
  }

  /// The command with this name or German name.
  static func named(_ name: String) -> KnownCommand? {
    allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
  }
}
