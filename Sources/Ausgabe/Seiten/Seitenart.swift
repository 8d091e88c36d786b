import Templates

/// The kinds of pages, each with the template that makes it. The raw value is the template's name.
enum Seitenart: String, CaseIterable, Sendable {
  case vorlage, anlage, projekt, gremium, sitzung, seite, start, liste

  var formate: [OutputType] {
    switch self {
    case .vorlage, .anlage, .projekt: OutputType.allCases
    case .gremium, .sitzung, .seite, .start, .liste: [.html, .md]
    }
  }

  /// The name of its plain text, where it has one.
  var textdatei: String {
    switch self {
    case .vorlage: "vorlage.txt"
    case .projekt: "projekt.txt"
    case .anlage, .gremium, .sitzung, .seite, .start, .liste: "text.txt"
    }
  }

  var form: Shape {
    switch self {
    case .vorlage: Vorlagenseite.form
    case .anlage, .projekt, .gremium, .sitzung: Dokumentseite.form
    case .seite: Textseite.form
    case .start, .liste: Listenseite.form
    }
  }

  /// What the template set has to hold.
  static var vorgaben: [PageTemplate] {
    allCases.map { PageTemplate($0.rawValue, types: $0.formate, shape: $0.form) }
  }
}
