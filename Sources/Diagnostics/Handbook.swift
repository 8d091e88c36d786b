/// Where the pages about rules are, as far as the house has said: „vorlagenwerk rules ID“ prints the
/// same texts everywhere.
package struct Handbook: Hashable, Sendable {
  /// A URL or a path from the project folder, „{regel}“ where the ID goes; `nil`: no pages.
  private let form: String?

  /// No pages that a reader of the report could open.
  package static let none = Handbook(place: nil)

  /// - Parameter place: the address or the folder of the pages as `vorlagenwerk rules` writes them, or
  ///   an address with „{regel}“ for pages that are made otherwise.
  package init(place: String?) {
    guard var form = place, !form.isEmpty else {
      self.form = nil
      return
    }
    if !form.contains(Self.mark) {
      while form.hasSuffix("/") { form.removeLast() }
      form += "/\(Self.mark).md"
    }
    self.form = form
  }

  /// Whether the place is an address of the web and no folder.
  package static func isAddress(_ place: String) -> Bool {
    place.hasPrefix("https://") || place.hasPrefix("http://")
  }

  /// Where the page of a rule is: a URL, or a path from the project folder.
  func page(of rule: String) -> String? { form?.replacing(Self.mark, with: rule) }

  /// The page, where it is an absolute URI.
  func uri(of rule: String) -> String? {
    page(of: rule).flatMap { Self.isAddress($0) ? $0 : nil }
  }

  /// The page, or else the command that prints it.
  func reference(for rule: String) -> String { page(of: rule) ?? "vorlagenwerk rules \(rule)" }

  private static let mark = "{regel}"
}
