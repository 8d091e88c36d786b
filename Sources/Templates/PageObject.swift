/// The named values of one thing on a page, in the order in which they were given.
///
/// A field without a value is given as `.absent` and never left out: a template that finds no
/// field here goes on looking in the surrounding objects, and would print the date of the paper
/// where the station has none.
package struct PageObject: Sendable {
  let fields: [PageField]

  package init(_ fields: [PageField]) { self.fields = fields }

  /// The value of the key; objects are so small that a loop beats any table.
  func value(_ key: Int32) -> PageValue? {
    for field in fields where field.key == key { return field.value }
    return nil
  }
}
