package enum Version {
  /// Of the program; see CHANGELOG.md.
  package static let text = "0.1.0"
}
