/// The name of a value in a page model, as a number: lookups compare integers.
///
/// Whoever builds page models lists the names in an enum of raw type `Int32` and makes the
/// `KeyTable` of it; `PageKey(Feld.titel.rawValue)` is then the name of a field.
public struct PageKey: Hashable, Sendable {
  public let id: Int32

  @inlinable public init(_ id: Int32) { self.id = id }

  /// Of the items of lists, and of the page model itself: they have no name.
  @inlinable public static var item: PageKey { PageKey(.min) }
}
