/// How a run of blocks becomes HTML.
package struct HTMLOptions {
  /// Added to the level of headings; the result stays within h1 to h6.
  package var headingShift = 0
  /// Gives headings their ids; `nil`: none.
  package var anchors: Anchors?
  /// The first cell of a body row names the row.
  package var rowHeaders = false
  /// For the first table of the run.
  package var caption: String?
  /// Tables without a caption take the text of the heading before them.
  package var captionsFromHeadings = false
  /// Where a link or image leads from the page that is written; `nil`: no link, only its text.
  /// Asked for every destination, also those that leave the site.
  package var resolveLink: ((String) -> String?)?

  package init(
    headingShift: Int = 0, anchors: Anchors? = nil, rowHeaders: Bool = false,
    caption: String? = nil, captionsFromHeadings: Bool = false,
    resolveLink: ((String) -> String?)? = nil
  ) {
    self.headingShift = headingShift
    self.anchors = anchors
    self.rowHeaders = rowHeaders
    self.caption = caption
    self.captionsFromHeadings = captionsFromHeadings
    self.resolveLink = resolveLink
  }
}
