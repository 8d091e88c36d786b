/// How a run of blocks becomes Markdown again.
package struct MarkdownOptions {
  /// Added to the level of headings; the result stays within 1 to 6.
  package var headingShift = 0
  /// Where a link or image leads from the page that is written; `nil`: no link, only its text.
  package var resolveLink: ((String) -> String?)?

  package init(headingShift: Int = 0, resolveLink: ((String) -> String?)? = nil) {
    self.headingShift = headingShift
    self.resolveLink = resolveLink
  }
}
