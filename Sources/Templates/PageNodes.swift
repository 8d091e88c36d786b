/// The values of one page in a row, without the bytes of its texts: outputs that say the same share the
/// bytes, and each has its own row of what they are to it.
///
/// A field without a value is written as absent and never left out: a template that finds no field here goes on
/// looking in the surrounding objects, and would print the date of the paper where the station has none.
///
/// Public and inlinable like the byte writer, and for the same reason: a page is hundreds of these calls, each of
/// a few stores, from another target.
public struct PageNodes: ~Copyable {
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

  package init() {
    capacity = 64
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  package var isEmpty: Bool { count == 0 }

  /// Forgets the page and keeps the memory.
  @inlinable public mutating func reset() { count = 0 }

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
        end: Int32(truncatingIfNeeded: end), next: Int32(truncatingIfNeeded: count &+ 1)))
    count &+= 1
  }

  @inlinable public mutating func absent(_ key: PageKey = .item) { add(key, .absent) }

  @inlinable public mutating func flag(_ key: PageKey = .item, _ flag: Bool) {
    add(key, flag ? .yes : .no)
  }

  /// A text that stands at that place of the bytes.
  @inlinable public mutating func text(_ key: PageKey = .item, _ place: Range<Int>) {
    add(key, .text, place.lowerBound, place.upperBound)
  }

  /// Markup without content is absent.
  @inlinable public mutating func markup(_ key: PageKey = .item, _ place: Range<Int>) {
    add(key, place.isEmpty ? .absent : .markup, place.lowerBound, place.upperBound)
  }

  /// Its fields follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginObject(_ key: PageKey = .item) -> Int {
    add(key, .object)
    return count &- 1
  }

  /// Its items follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginList(_ key: PageKey = .item) -> Int {
    add(key, .list)
    return count &- 1
  }

  @inlinable public mutating func end(_ node: Int) {
    guard node >= 0, node < count else { return }
    base[node].next = Int32(truncatingIfNeeded: count)
  }

  /// Lends the nodes; the pointer is valid inside the call only.
  borrowing func withNodes<Result>(_ body: (UnsafeBufferPointer<Node>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }
}
