/// When a report is coloured.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never

  /// `auto`: where people see it and nobody has objected (no-color.org).
  func isColoured(in environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      environment.outputIsTerminal() && (environment.variable("NO_COLOR") ?? "").isEmpty
        && environment.variable("TERM") != "dumb"
    }
  }
}
