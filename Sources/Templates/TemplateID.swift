/// A compiled template of one output type in its `TemplateSet`.
package struct TemplateID: Hashable, Sendable {
  let index: Int
}
