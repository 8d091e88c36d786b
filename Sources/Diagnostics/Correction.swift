internal import SourceText

/// Applies mechanical fixes to the bytes of a file.
package enum Correction {
  /// - Parameters:
  ///   - findings: of this file; in the order of the report.
  ///   - bytes: of the file, as they were checked.
  /// - Returns: the new bytes, and how many findings were mended; `nil` where there was nothing to
  ///   do. Of fixes that touch each other only the first is applied: the next run sees the rest.
  package static func apply(
    _ findings: [LocatedFinding], to bytes: [UInt8]
  ) -> (bytes: [UInt8], count: Int)? {
    var edits: [(span: Span, text: String)] = []
    for finding in findings {
      guard let fix = finding.fixes.first(where: \.isMechanical), let text = fix.replacement else {
        continue
      }
      let span = fix.place.span
      guard span.start >= 0, span.start <= span.end, span.end <= bytes.count,
        !Array(bytes[span.range]).elementsEqual(text.utf8),
        !edits.contains(where: { touches($0.span, span) })
      else { continue }
      edits.append((span, text))
    }
    guard !edits.isEmpty else { return nil }
    edits.sort { $0.span < $1.span }
    var result: [UInt8] = []
    var end = 0
    for edit in edits {
      result += bytes[end..<edit.span.start]
      result += Array(edit.text.utf8)
      end = edit.span.end
    }
    result += bytes[end...]
    return (result, edits.count)
  }

  private static func touches(_ a: Span, _ b: Span) -> Bool {
    a.start <= b.end && b.start <= a.end
  }
}
