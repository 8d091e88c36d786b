/// The layouts in which the words of a paper can stand.
package enum WordForm: Sendable {
  /// Text extracted from the printed form: tabs between cells, „■“ before labels.
  case seed
  /// A page of the site; only what stands in `<main>` counts, or all of `<body>` without one.
  case html
  /// Markdown as GitHub and GitLab read it, with or without front matter.
  case markdown
  /// Plain text with aligned tables.
  case text
}
