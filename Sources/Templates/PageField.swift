/// One name of a page model with its value.
package struct PageField: Sendable {
  // The value comes first, so that the place of the field is that of its value.
  let value: PageValue
  let key: Int32

  package init(_ key: PageKey, _ value: PageValue) {
    self.init(key.id, value)
  }

  /// The field of a `PageKey` with this number.
  package init(_ key: Int32, _ value: PageValue) {
    self.key = key
    self.value = value
  }
}
