import Diagnostics
import SourceText

@testable import Templates

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
/// For tests of the templates: whoever builds pages for several outputs has rows of nodes over one buffer.
struct PageModel: ~Copyable {
  var nodes = PageNodes()
  /// The bytes of all texts.
  var bytes: ByteWriter

  init() { bytes = ByteWriter(capacity: 1 << 10) }

  /// Forgets the page and keeps the memory.
  mutating func reset() {
    nodes.reset()
    bytes.reset()
  }

  // MARK: Values

  mutating func absent(_ key: PageKey = .item) { nodes.absent(key) }

  mutating func flag(_ key: PageKey = .item, _ flag: Bool) {
    nodes.flag(key, flag)
  }

  mutating func text(_ key: PageKey = .item, _ text: String) {
    let start = bytes.count
    bytes.put(text)
    nodes.text(key, start..<bytes.count)
  }

  /// Printed in decimal digits without grouping. True in a section, also where it is 0.
  mutating func number(_ key: PageKey = .item, _ number: Int) {
    let start = bytes.count
    bytes.put(decimal: number)
    nodes.text(key, start..<bytes.count)
  }

  /// Markup without content is absent.
  mutating func markup(_ key: PageKey = .item, _ markup: String) {
    let start = bytes.count
    bytes.put(markup)
    nodes.markup(key, start..<bytes.count)
  }

  // MARK: Values that hold others

  /// Its fields follow, until `end` is called with the number that is returned.
  mutating func beginObject(_ key: PageKey = .item) -> Int {
    nodes.beginObject(key)
  }

  /// Its items follow, until `end` is called with the number that is returned.
  mutating func beginList(_ key: PageKey = .item) -> Int {
    nodes.beginList(key)
  }

  mutating func end(_ node: Int) { nodes.end(node) }
}

extension TemplateSet {
  func render(
    _ template: TemplateID, _ model: borrowing PageModel, into out: inout ByteWriter
  ) -> Finding? {
    render(template, model.nodes, model.bytes, into: &out)
  }
}

extension ShapeMismatch {
  static func all(
    in model: borrowing PageModel, against shape: Shape, keys: KeyTable
  ) -> [ShapeMismatch] {
    all(in: model.nodes, against: shape, keys: keys)
  }
}
