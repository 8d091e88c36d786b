/// How much a template may ask for: a hostile or mistaken one must end with a finding.
enum TemplateLimits {
  /// Bytes of a template file.
  static let fileSize = 1 << 20
  /// Bytes of all template files; offsets into them are 32-bit numbers.
  static let totalSize = 32 << 20
  /// Sections, blocks and parents inside each other in one file.
  static let nesting = 32
  /// Partials, parents and replaced blocks inside each other while a page is made.
  static let calls = 64
  /// Calls and loop turns of one page.
  static let turns = 5_000_000
  /// Bytes of one page.
  static let pageSize = 64 << 20
  /// Faults of one file; behind that many it is no template.
  static let faults = 200
  /// Blocks that one parent tag replaces.
  static let arguments = 100
  /// Steps that the name check goes through before it gives up.
  static let checkedSteps = 5_000_000
}
