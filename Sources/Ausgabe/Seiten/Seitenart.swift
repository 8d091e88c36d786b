import Templates

/// The kinds of pages, each with the template that makes it. The raw value is the template's name.
enum Seitenart: String, CaseIterable, Sendable {
  case vorlage, anlage, gremium, sitzung, seite, start, liste

  var formate: [OutputType] {
    switch self {
    case .vorlage, .anlage: OutputType.allCases
    case .gremium, .sitzung, .seite, .start, .liste: [.html, .md]
    }
  }

  var form: Shape {
    switch self {
    case .vorlage: Vorlagenseite.form
    case .anlage, .gremium, .sitzung: Dokumentseite.form
    case .seite: Textseite.form
    case .start, .liste: Listenseite.form
    }
  }

  /// What the template set has to hold.
  static var vorgaben: [PageTemplate] {
    allCases.map { PageTemplate($0.rawValue, types: $0.formate, shape: $0.form) }
  }
}
