/// A value in a page model: everything that a template can print or ask for, ready formatted.
package enum PageValue: Sendable {
  /// Declared, but not given: prints as nothing and is false in a section.
  case absent
  case bool(Bool)
  /// Printed in decimal digits without grouping. True in a section, also where it is 0.
  case number(Int)
  /// Escaped in HTML unless printed by `{{{x}}}`. The empty text is false in a section.
  case text(String)
  /// UTF-8 that is finished for its output type. `{{{x}}}` prints it as it is; `{{x}}` in an HTML
  /// template escapes it, as Mustache says.
  case markup([UInt8])
  /// The same, where it is a text that holds nothing to escape: short ones need no memory.
  case finished(String)
  /// False in a section where it is empty.
  case list([PageValue])
  case object(PageObject)

  /// Whether `{{#x}}` shows its content.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .bool(let flag): flag
    case .number, .object: true
    case .text(let text), .finished(let text): !text.isEmpty
    case .markup(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    }
  }

  /// The items of a list, `nil` for other values. Valid as long as the list is not changed.
  var items: UnsafeBufferPointer<PageValue>? {
    guard case .list(let items) = self else { return nil }
    return items.withUnsafeBufferPointer { $0 }
  }

  /// Where the field of an object stands. Valid as long as the object is not changed.
  func place(of key: Int32) -> UnsafePointer<PageValue>? {
    guard case .object(let object) = self else { return nil }
    return object.fields.withUnsafeBufferPointer { fields in
      for index in 0..<fields.count where fields[index].key == key {
        return fields.baseAddress.map {
          UnsafeRawPointer($0 + index).assumingMemoryBound(to: PageValue.self)
        }
      }
      return nil
    }
  }
}
