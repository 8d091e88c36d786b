internal import SourceText

/// Applies mechanical fixes to the bytes of a file.
package enum Correction {
  /// - Parameters:
  ///   - findings: of this file; in the order of the report.
  ///   - bytes: of the file, as they were checked.
  /// - Returns: the new bytes, and how many places were mended; `nil` where there was nothing to
  ///   do. A collective finding has a fix for each of its places, and all are applied. Of fixes that
  ///   touch each other only the first is applied: the next run sees the rest.
  package static func apply(
    _ findings: [LocatedFinding], to bytes: [UInt8]
  ) -> (bytes: [UInt8], count: Int)? {
    // A file may have many thousands of places: in their order each is compared with one other.
    let fixes = findings.lazy.flatMap(\.fixes).filter(\.isMechanical).enumerated()
      .sorted { ($0.element.place.span, $0.offset) < ($1.element.place.span, $1.offset) }
    var result: [UInt8] = []
    var end = 0
    var count = 0
    for (_, fix) in fixes {
      guard let text = fix.replacement else { continue }
      let span = fix.place.span
      guard span.start >= 0, span.start <= span.end, span.end <= bytes.count,
        count == 0 || span.start > end, !bytes[span.range].elementsEqual(text.utf8)
      else { continue }
      result += bytes[end..<span.start]
      result += Array(text.utf8)
      end = span.end
      count += 1
    }
    guard count > 0 else { return nil }
    result += bytes[end...]
    return (result, count)
  }
}
