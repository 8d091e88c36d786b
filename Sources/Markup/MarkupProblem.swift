package import SourceText

/// A fact about a document that someone should be told; others make sentences of it.
package struct MarkupProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    // What a writer gets wrong.
    /// More cells than the header has; the span is the first surplus cell.
    case surplusCells(found: Int, columns: Int)
    /// Fewer cells than the header has; the span is the row.
    case missingCells(found: Int, columns: Int)
    /// A text line stands directly above the table; the span is that line.
    case textAboveTable
    /// A text line stands directly below the table and was taken as a row; the span is that line.
    case textBelowTable
    /// Head and delimiter row differ in their cells: no table; the span is the delimiter row. Without
    /// delimiters, the row is missing, and the span is the head.
    case noTable(header: Int, delimiters: Int)
    /// Raw HTML other than a comment; printed as text.
    case rawHTML
    /// „<!--“ without „-->“: everything behind it is left out.
    case unclosedComment
    /// A scheme other than http, https, mailto, tel; printed as text.
    case unsafeLink(destination: String)
    case unsafeImage(destination: String)

    // Limits. Beyond them lines, or the whole file, are not read.
    /// The file is not read.
    case fileTooLarge(bytes: Int, limit: Int)
    /// The line is not read.
    case lineTooManyPipes(found: Int, limit: Int)
    /// Short rows under a wide header; rows from here on are not read.
    case tooManyFilledCells(limit: Int)
    /// The line is not read.
    case paragraphTooLong(limit: Int)
    /// „![“, „<?“ or „<!“ in a file, „://“ in a word; lines with further ones are not read.
    case tooMany(token: String, limit: Int)
    /// Link definitions, long and often used; they are not read.
    case referencesTooLong(limit: Int)
    /// Quotes, lists or emphasis inside each other; what is deeper is left out or shown flat.
    case nestedTooDeep(limit: Int)
  }

  package let kind: Kind
  /// UTF-8 bytes from the start of the file.
  package let span: Span

  package init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}
