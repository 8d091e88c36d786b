package import SourceText

/// What one worker reuses for page after page.
package struct Schreibpuffer: ~Copyable {
  var seite = ByteWriter(capacity: 1 << 16)
  /// `nil` while a page is being made.
  var bank: Werkbank? = Werkbank()

  package init() {}
}

/// A page that was given up because its template goes on without end.
package struct Seitenabbruch: Sendable {
  /// Path of the page below the folder of the site.
  package let seite: String
  /// Path of the template, and where in it the page was given up.
  package let vorlage: String
  package let span: Span
  package let grund: String
}

/// Takes a finished file: its path below the folder of the site, and its bytes, which are gone after
/// the call.
package typealias Seitenausgabe = (
  _ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>
) throws -> Void
