/// A block's replacement while a page is made, with the replacements that hold inside it.
struct TemplateBinding {
  let name: Int32
  let content: TemplateRange
  /// The bindings of the template that wrote it, as a range of the renderer's table.
  let scope: Range<Int>
}
