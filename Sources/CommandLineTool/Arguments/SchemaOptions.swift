/// What „schema“ was asked for.
package struct SchemaOptions: Hashable, Sendable {
  /// The folder for all schemas, as given; relative to the working folder.
  package var output: String?
  /// The kind as given; `nil` for their names.
  package var kind: String?

  package init(output: String? = nil, kind: String? = nil) {
    self.output = output
    self.kind = kind
  }
}
