/// A public holiday on its date in one year.
package struct Feiertag: Hashable, Sendable {
  package let datum: Datum
  /// „Karfreitag“.
  package let name: String
}
