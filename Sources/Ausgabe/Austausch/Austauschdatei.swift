import SourceText

/// The files that take a plan to other programs. The raw value is the name beside the page.
enum Austauschdatei: String, CaseIterable {
  case kalender = "termine.ics"
  case arbeitspakete = "arbeitspakete.csv"
  case msProject = "msproject.xml"
  case mermaidTerminplan = "terminplan.mmd"
  case mermaidStruktur = "strukturplan.mmd"
  case json = "projektplan.json"

  /// What the link says.
  var titel: String {
    switch self {
    case .kalender: "Termine als Kalender"
    case .arbeitspakete: "Arbeitspakete als Tabelle"
    case .msProject: "Projektplan für MS Project"
    case .mermaidTerminplan: "Terminplan als Mermaid-Text"
    case .mermaidStruktur: "Struktur als Mermaid-Text"
    case .json: "Projektplan als Daten"
    }
  }

  /// Who needs the file for what.
  var zweck: String {
    switch self {
    case .kalender: "für Outlook, Thunderbird und andere Kalender (iCalendar)"
    case .arbeitspakete: "für Excel und LibreOffice (CSV)"
    case .msProject: "für Microsoft Project und ProjectLibre (XML)"
    case .mermaidTerminplan: "für Wikis und Git-Server, die Mermaid zeichnen"
    case .mermaidStruktur: "für Wikis und Git-Server, die Mermaid zeichnen"
    case .json: "für eigene Programme (JSON)"
    }
  }

  /// Whether the file would hold anything.
  func gibtEs(_ mappe: Austauschplan) -> Bool {
    self == .kalender ? Kalenderdatei.gibtEs(mappe) : !mappe.plan.elemente.isEmpty
  }

  func schreibe(_ mappe: Austauschplan, into out: inout ByteWriter) {
    switch self {
    case .kalender: Kalenderdatei.schreibe(mappe, into: &out)
    case .arbeitspakete: Arbeitspaketliste.schreibe(mappe, into: &out)
    case .msProject: MSProjectdatei.schreibe(mappe, into: &out)
    case .mermaidTerminplan: Mermaidtext.terminplan(mappe, into: &out)
    case .mermaidStruktur: Mermaidtext.struktur(mappe, into: &out)
    case .json: Planjson.schreibe(mappe, into: &out)
    }
  }
}
