public import SourceText

/// All that one page says, ready formatted: a tree of values in one row of nodes, its texts in one
/// buffer. It is filled from the outside in, and reset for the next page without giving back memory.
///
///     var model = PageModel()
///     let page = model.beginObject()
///     model.text(PageKey(1), "139/2018")
///     model.absent(PageKey(2))
///     model.end(page)
///
/// A field without a value is written as absent and never left out: a template that finds no field
/// here goes on looking in the surrounding objects, and would print the date of the paper where the
/// station has none.
///
/// Public and inlinable like the byte writer, and for the same reason: a page is hundreds of these
/// calls, each of a few stores, from another target.
public struct PageModel: ~Copyable {
  @usableFromInline
  enum Kind: UInt8, BitwiseCopyable {
    /// Declared, but not given: prints as nothing and is false in a section.
    case absent
    case no, yes
    /// Escaped in HTML unless printed by `{{{x}}}`. The empty text is false in a section.
    case text
    /// UTF-8 that is finished for its output type. `{{{x}}}` prints it as it is; `{{x}}` in an HTML
    /// template escapes it, as Mustache says.
    case markup
    /// False in a section where it is empty.
    case list
    case object
  }

  @usableFromInline
  struct Node: BitwiseCopyable {
    @usableFromInline var key: Int32
    @usableFromInline var kind: Kind
    /// The bytes of a text or of markup.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    /// Index behind the value and all that it holds.
    @usableFromInline var next: Int32

    @inlinable @inline(__always)
    init(key: Int32, kind: Kind, start: Int32, end: Int32, next: Int32) {
      self.key = key
      self.kind = kind
      self.start = start
      self.end = end
      self.next = next
    }
  }

  @usableFromInline var base: UnsafeMutablePointer<Node>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0
  /// The bytes of all texts; between `beginText` and `endText` of one of them, whoever writes it
  /// appends to the buffer and takes nothing away that stood there before.
  public var bytes: ByteWriter

  package init() {
    capacity = 64
    base = .allocate(capacity: capacity)
    bytes = ByteWriter(capacity: 1 << 10)
  }

  deinit { base.deallocate() }

  /// Forgets the page and keeps the memory.
  package mutating func reset() {
    count = 0
    bytes.reset()
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  @inlinable @inline(__always)
  mutating func add(_ key: PageKey, _ kind: Kind, _ start: Int = 0, _ end: Int = 0) {
    if count == capacity { grow() }
    (base + count).initialize(
      to: Node(
        key: key.id, kind: kind, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), next: Int32(truncatingIfNeeded: count + 1)))
    count += 1
  }

  // MARK: Values

  @inlinable public mutating func absent(_ key: PageKey = .item) { add(key, .absent) }

  @inlinable public mutating func flag(_ key: PageKey = .item, _ flag: Bool) {
    add(key, flag ? .yes : .no)
  }

  @inlinable public mutating func text(_ key: PageKey = .item, _ text: String) {
    let start = bytes.count
    bytes.put(text)
    add(key, .text, start, bytes.count)
  }

  /// Printed in decimal digits without grouping. True in a section, also where it is 0.
  @inlinable public mutating func number(_ key: PageKey = .item, _ number: Int) {
    let start = bytes.count
    bytes.put(decimal: number)
    add(key, .text, start, bytes.count)
  }

  /// A text that the caller writes to `bytes` until it calls `endText` or `endMarkup`.
  ///
  /// - Returns: where the text starts.
  @inlinable public func beginText() -> Int { bytes.count }

  @inlinable public mutating func endText(_ key: PageKey = .item, from start: Int) {
    add(key, .text, start, bytes.count)
  }

  /// Markup without content is absent.
  @inlinable public mutating func endMarkup(_ key: PageKey = .item, from start: Int) {
    add(key, bytes.count > start ? .markup : .absent, start, bytes.count)
  }

  // MARK: Values that hold others

  /// Its fields follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginObject(_ key: PageKey = .item) -> Int {
    add(key, .object)
    return count - 1
  }

  /// Its items follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginList(_ key: PageKey = .item) -> Int {
    add(key, .list)
    return count - 1
  }

  @inlinable public mutating func end(_ node: Int) {
    guard node >= 0, node < count else { return }
    base[node].next = Int32(truncatingIfNeeded: count)
  }

  // MARK: Reading

  /// Lends nodes and bytes; the pointers are valid inside the call only.
  borrowing func withContent<Result>(
    _ body: (UnsafeBufferPointer<Node>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withBytes { body(UnsafeBufferPointer(start: base, count: count), $0) }
  }
}
