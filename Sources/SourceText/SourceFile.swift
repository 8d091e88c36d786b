/// One file of the project, as read from the disk.
package struct SourceFile: Sendable {
  /// Path from the project folder, with „/“: „Content/vorlagen/2018/139/vorlage.md“.
  package let path: String
  /// The bytes of the file, nothing converted.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of the span; bytes that are no UTF-8 become U+FFFD.
  package func text(_ span: Span) -> String {
    let low = max(0, min(span.start, bytes.count))
    let high = max(low, min(span.end, bytes.count))
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// Builds the table of lines: one pass over the file, so keep it where several places are asked.
  package func lineIndex() -> LineIndex { LineIndex(bytes) }
}
