/// A growing row of plain values with one owner: an array without counts of references and copies.
///
/// What a document is built in; `array` makes of it what is kept.
struct Store<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter capacity: elements to reserve; the room doubles when it is full.
  init(capacity: Int) {
    self.capacity = max(8, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// A copy, behind which `padding` more elements can be read.
  init(copying elements: [Element], padding: Int, of filler: Element) {
    self.init(capacity: elements.count + padding)
    elements.withUnsafeBufferPointer { append(contentsOf: $0) }
    (base + count).initialize(repeating: filler, count: padding)
  }

  private mutating func grow(_ more: Int) {
    let wanted = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(1) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let from = elements.baseAddress else { return }
    if elements.count > capacity - count { grow(elements.count) }
    (base + count).initialize(from: from, count: elements.count)
    count += elements.count
  }

  mutating func append(_ element: Element, times: Int) {
    guard times > 0 else { return }
    if times > capacity - count { grow(times) }
    (base + count).initialize(repeating: element, count: times)
    count += times
  }

  @inline(__always)
  mutating func removeLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  mutating func removeAll() { count = 0 }

  /// Keeps the first `count` elements.
  mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

  /// Stops the program where the index is none, as arrays do.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &base[index]
    }
  }

  /// The last element; only where there is one.
  @inline(__always)
  var last: Element {
    get { self[count - 1] }
    _modify { yield &self[count - 1] }
  }

  /// Lends the elements; the pointer is valid inside the call only.
  @inline(__always)
  borrowing func withElements<Result>(
    _ body: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Lends the elements to be changed; the pointer is valid inside the call only.
  @inline(__always)
  mutating func withMutableElements<Result>(
    _ body: (UnsafeMutableBufferPointer<Element>) -> Result
  ) -> Result {
    body(UnsafeMutableBufferPointer(start: base, count: count))
  }

  /// A copy of the elements, no larger than they are.
  var array: [Element] {
    // All empty arrays share one object, which the initializer below would write to.
    guard count > 0 else { return [] }
    // `Array(…)` would copy one element after the other.
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      buffer.baseAddress?.initialize(from: base, count: count)
      initialized = count
    }
  }
}
