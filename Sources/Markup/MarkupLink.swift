package import SourceText

/// A link or an image of a document, for those who check where it leads.
package struct MarkupLink: Sendable, Hashable {
  /// Index into `MarkupTree.nodes`.
  package let node: Int
  /// As written, entities and escapes resolved.
  package let destination: String
  package let span: Span
  package let isImage: Bool
}
