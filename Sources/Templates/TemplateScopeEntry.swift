/// A block's replacement as the name check sees it.
struct TemplateScopeEntry: Hashable {
  let name: Int32
  /// Its steps.
  let start: Int
  let end: Int
  /// Number of the scope of the template that wrote it.
  let scope: Int
}
