/// What „schema“ was asked for.
package struct SchemaOptions: Hashable, Sendable {
  /// The folder that holds Content/, as given; the words of its house are words as well.
  package var project = "."
  /// The folder for all schemas, as given; relative to the working folder.
  package var output: String?
  /// The kind as given; `nil` for their names.
  package var kind: String?

  package init(project: String = ".", output: String? = nil, kind: String? = nil) {
    self.project = project
    self.output = output
    self.kind = kind
  }
}
