internal import SourceText

/// What a writer puts before its lines: the prefix of quotes and items, and before the first line of
/// an item its marker.
struct LineLead: ~Copyable {
  /// Before every line.
  private(set) var prefix = Store<UInt8>(capacity: 64)
  /// Before the next line.
  private(set) var lead = Store<UInt8>(capacity: 64)

  /// - Parameter indent: blanks before every line.
  init(indent: Int = 0) {
    push(blanks: indent)
    begin()
  }

  /// Bytes of the prefix, for `pop`.
  var count: Int { prefix.count }

  /// Before all lines from the next one on.
  mutating func push(_ byte: UInt8) {
    prefix.append(byte)
    lead.append(byte)
  }

  /// Before the next line only.
  mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>) { lead.append(contentsOf: bytes) }

  /// Before all lines but the next one.
  mutating func push(blanks: Int) {
    for _ in 0..<max(0, blanks) { prefix.append(0x20) }
  }

  /// Back to a prefix of `count` bytes, for the next line too.
  mutating func pop(to count: Int) {
    prefix.truncate(to: count)
    begin()
  }

  /// Writes the prefix, or the lead, without the blanks at its end.
  borrowing func putTrimmedPrefix(into out: inout ByteWriter) {
    prefix.withElements { putTrimmed($0, into: &out) }
  }

  borrowing func putTrimmedLead(into out: inout ByteWriter) {
    lead.withElements { putTrimmed($0, into: &out) }
  }

  /// A line was begun: the next one gets the prefix.
  mutating func begin() {
    lead.removeAll()
    prefix.withElements { lead.append(contentsOf: $0) }
  }

  /// Begins a line.
  mutating func put(into out: inout ByteWriter) {
    lead.withElements { out.put($0) }
    begin()
  }
}
