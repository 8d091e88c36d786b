package import SourceText

/// Breaks plain text into lines of at most `width` columns.
///
/// Line feeds in the text stay, no-break spaces hold words together, a word wider than a line is
/// broken, an address is not.
/// - Parameters:
///   - text: plain text.
///   - width: in code points, indents included.
///   - indent: blanks before every line.
///   - hanging: further blanks before all lines but the first.
/// - Returns: the lines, joined by line feeds, without one at the end.
package func wrapText(_ text: String, width: Int = 80, indent: Int = 0, hanging: Int = 0) -> String
{
  var text = text
  var out = ByteWriter(capacity: text.utf8.count + 64)
  text.withUTF8 { bytes in
    let first = [UInt8](repeating: 0x20, count: max(0, indent))
    let rest = [UInt8](repeating: 0x20, count: max(0, indent + hanging))
    first.withUnsafeBufferPointer { first in
      rest.withUnsafeBufferPointer { rest in
        putWrapped(bytes, width: width, first: first, rest: rest, into: &out)
      }
    }
  }
  if out.last == 0x0A { out.truncate(to: out.count - 1) }
  return out.string()
}

/// Writes the text as `wrapText` breaks it; before the first line stand `taken` columns already, and
/// the others get as many blanks.
package func putWrapped(
  _ text: String, width: Int = 80, taken: Int = 0, into out: inout ByteWriter
) {
  let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
    putWrapped($0, width: width, taken: taken, into: &out)
  }
  guard isDone == nil else { return }
  var text = text
  text.withUTF8 { putWrapped($0, width: width, taken: taken, into: &out) }
}

package func putWrapped(
  _ text: UnsafeBufferPointer<UInt8>, width: Int = 80, taken: Int = 0, into out: inout ByteWriter
) {
  if text.count + taken <= width, !hasLineFeed(text) { return out.put(text) }
  let start = out.count
  let blanks = [UInt8](repeating: 0x20, count: max(0, taken))
  blanks.withUnsafeBufferPointer { blanks in
    let none = UnsafeBufferPointer(rebasing: blanks[..<0])
    putWrapped(text, width: width, taken: taken, first: none, rest: blanks, into: &out)
  }
  if out.count > start, out.last == 0x0A { out.truncate(to: out.count - 1) }
}

/// Whether the text has more than one line.
package func hasLineFeed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress else { return false }
  var index = 0
  while index < text.count {
    let size = min(ByteBlock.count, text.count - index)
    let block =
      size == ByteBlock.count ? ByteBlock(base + index) : ByteBlock(base + index, count: size)
    if ByteBlock.isSet(block == 0x0A) { return true }
    index += size
  }
  return false
}

/// Writes the text in lines with a prefix before each; every line ends with a line feed.
///
/// `taken` columns of the first line hold something else.
func putWrapped(
  _ text: UnsafeBufferPointer<UInt8>, width: Int, taken: Int = 0,
  first: UnsafeBufferPointer<UInt8>, rest: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
) {
  var from = 0
  var isFirst = true
  var prefix = first
  var room = max(8, width - taken - TextLine.width(first, 0..<first.count))
  while true {
    let line = TextLine.next(
      text, from: from, to: text.count, width: room, breaksAddresses: false)
    guard let line else { break }
    if line.range.isEmpty { putTrimmed(prefix, into: &out) } else { out.put(prefix) }
    out.put(UnsafeBufferPointer(rebasing: text[line.range]))
    out.put(byte: 0x0A)
    from = line.next
    guard isFirst else { continue }
    isFirst = false
    prefix = rest
    room = max(8, width - TextLine.width(rest, 0..<rest.count))
  }
  guard isFirst, first.contains(where: { $0 != 0x20 }) else { return }
  putTrimmed(first, into: &out)
  out.put(byte: 0x0A)
}

/// A prefix without the blanks at its end.
func putTrimmed(_ prefix: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
  var end = prefix.count
  while end > 0, prefix[end - 1] == 0x20 { end -= 1 }
  out.put(UnsafeBufferPointer(rebasing: prefix[..<end]))
}
