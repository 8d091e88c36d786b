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
  @usableFromInline var nodes = PageNodes()
  /// The bytes of all texts; between `beginText` and `endText` of one of them, whoever writes it
  /// appends to the buffer and takes nothing away that stood there before.
  public var bytes: ByteWriter

  package init() { bytes = ByteWriter(capacity: 1 << 10) }

  /// Forgets the page and keeps the memory.
  package mutating func reset() {
    nodes.reset()
    bytes.reset()
  }

  // MARK: Values

  @inlinable public mutating func absent(_ key: PageKey = .item) { nodes.absent(key) }

  @inlinable public mutating func flag(_ key: PageKey = .item, _ flag: Bool) {
    nodes.flag(key, flag)
  }

  @inlinable public mutating func text(_ key: PageKey = .item, _ text: String) {
    let start = bytes.count
    bytes.put(text)
    nodes.text(key, start..<bytes.count)
  }

  /// Printed in decimal digits without grouping. True in a section, also where it is 0.
  @inlinable public mutating func number(_ key: PageKey = .item, _ number: Int) {
    let start = bytes.count
    bytes.put(decimal: number)
    nodes.text(key, start..<bytes.count)
  }

  /// A text that the caller writes to `bytes` until it calls `endText` or `endMarkup`.
  ///
  /// - Returns: where the text starts.
  @inlinable public func beginText() -> Int { bytes.count }

  @inlinable public mutating func endText(_ key: PageKey = .item, from start: Int) {
    nodes.text(key, start..<bytes.count)
  }

  /// Markup without content is absent.
  @inlinable public mutating func endMarkup(_ key: PageKey = .item, from start: Int) {
    nodes.markup(key, start..<bytes.count)
  }

  // MARK: Values that hold others

  /// Its fields follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginObject(_ key: PageKey = .item) -> Int {
    nodes.beginObject(key)
  }

  /// Its items follow, until `end` is called with the number that is returned.
  @inlinable public mutating func beginList(_ key: PageKey = .item) -> Int {
    nodes.beginList(key)
  }

  @inlinable public mutating func end(_ node: Int) { nodes.end(node) }
}
