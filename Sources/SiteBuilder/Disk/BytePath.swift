#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A path that is compared as the system compares it: by bytes.
///
/// A Swift String takes „ä“ and „a“ + U+0308 for the same text; for Linux these are two files.
package struct BytePath: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: BytePath, b: BytePath) -> Bool { order(a.text, b.text) == 0 }

  package static func < (a: BytePath, b: BytePath) -> Bool { order(a.text, b.text) < 0 }

  package func hash(into hasher: inout Hasher) {
    // Nearly all paths are contiguous, and need not be copied to be lent.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    guard isDone == nil else { return }
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Negative, zero or positive, as `memcmp` has it.
  package static func order(_ a: String, _ b: String) -> Int {
    // Nearly all paths are contiguous here too.
    let known: Int?? = a.utf8.withContiguousStorageIfAvailable { first in
      b.utf8.withContiguousStorageIfAvailable { second in compare(first, second) }
    }
    if let known, let known { return known }
    var a = a
    var b = b
    return a.withUTF8 { first in b.withUTF8 { second in compare(first, second) } }
  }

  private static func compare(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let common = min(a.count, b.count)
    if let left = a.baseAddress, let right = b.baseAddress, common > 0 {
      let order = memcmp(left, right, common)
      if order != 0 { return Int(order) }
    }
    return a.count - b.count
  }
}
