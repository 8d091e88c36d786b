/// A note with its place; unlike in `Note` the path is always there.
package struct LocatedNote: Hashable, Sendable {
  package let path: String
  package let place: Place
  package let text: String

  package init(path: String, place: Place, text: String) {
    self.path = path
    self.place = place
    self.text = text
  }
}
