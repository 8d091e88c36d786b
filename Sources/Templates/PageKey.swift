/// The name of a value in a page model, as a number: lookups compare integers.
///
/// Whoever builds page models lists the names in an enum of raw type `Int32` and makes the
/// `KeyTable` of it; two small functions over that enum then read as light as a literal:
///
///     enum Feld: Int32, CaseIterable { case nummer, titel }
///     extension PageValue {
///       static func record(_ fields: KeyValuePairs<Feld, PageValue>) -> PageValue {
///         .object(PageObject(fields.map { PageField($0.key.rawValue, $0.value) }))
///       }
///     }
///     let seite: PageValue = .record([.nummer: .text("139/2018"), .titel: .absent])
package struct PageKey: Hashable, Sendable {
  package let id: Int32

  package init(_ id: Int32) { self.id = id }
}
