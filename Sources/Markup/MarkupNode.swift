package import SourceText

/// One node of a `MarkupTree`: plain numbers, so that a tree is two allocations.
package struct MarkupNode: Sendable, BitwiseCopyable {
  package var kind: MarkupKind
  var flags: UInt8 = 0
  var style: UInt8 = 0
  /// Heading level, start of an ordered list, or alignment of a cell.
  package var level: Int32 = 0
  /// Index of the parent; -1 for the document.
  var parentIndex: Int32
  var firstIndex: Int32 = -1
  var nextIndex: Int32 = -1
  var spanStart: Int32
  var spanEnd: Int32
  var literalStart: Int32 = 0
  var literalCount: Int32 = 0
  var secondStart: Int32 = 0
  var secondCount: Int32 = 0

  init(_ kind: MarkupKind, parent: Int32, start: Int, end: Int) {
    self.kind = kind
    parentIndex = parent
    spanStart = Int32(truncatingIfNeeded: start)
    spanEnd = Int32(truncatingIfNeeded: max(start, end))
  }

  static let tight: UInt8 = 1
  static let headerRow: UInt8 = 2
  static let taskOpen: UInt8 = 4
  static let taskDone: UInt8 = 8
  static let fenced: UInt8 = 16

  func has(_ flag: UInt8) -> Bool { flags & flag != 0 }

  /// UTF-8 bytes from the start of the file.
  package var span: Span { Span(Int(spanStart), Int(spanEnd)) }
  package var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
  package var firstChild: Int? { firstIndex < 0 ? nil : Int(firstIndex) }
  package var next: Int? { nextIndex < 0 ? nil : Int(nextIndex) }

  /// Of a list: no empty lines between its items.
  package var isTight: Bool { has(MarkupNode.tight) }
  /// Of a table row: the first one.
  package var isHeader: Bool { has(MarkupNode.headerRow) }
  /// Of a list item: `false` for `[ ]`, `true` for `[x]`, `nil` where it has no tick box.
  package var task: Bool? {
    has(MarkupNode.taskDone) ? true : has(MarkupNode.taskOpen) ? false : nil
  }
  /// Of a list.
  package var listStyle: ListStyle { ListStyle(rawValue: style) ?? .bullet }
  /// Of a table cell.
  package var alignment: CellAlignment {
    CellAlignment(rawValue: UInt8(truncatingIfNeeded: level)) ?? .none
  }
}
