internal import CArena
internal import CCMarkGFM

/// The library, made safe for many threads, once in the life of the process.
///
/// cmark-gfm sets and clears the characters of its extensions in one global table for every document:
/// two threads at once lose links. So autolink's characters are entered once and for all, and the
/// extension is made to forget that it has any. Strikethrough would then loop forever: it is not used.
struct CMark: Sendable {
  // Addresses, since pointers are not Sendable. The extensions live as long as the process.
  private let table: UInt
  private let autolink: UInt
  let tableType: UInt32
  let rowType: UInt32
  let cellType: UInt32

  static let shared = CMark()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let table = cmark_find_syntax_extension("table")
    let autolink = cmark_find_syntax_extension("autolink")
    if let parser = cmark_parser_new_with_mem(0, arena_mem()), let autolink {
      cmark_parser_attach_syntax_extension(parser, autolink)
      cmark_manage_extensions_special_characters(parser, 1)
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
      cmark_parser_free(parser)
    }
    self.table = UInt(bitPattern: table)
    self.autolink = UInt(bitPattern: autolink)
    tableType = gfm_table()
    rowType = gfm_table_row()
    cellType = gfm_table_cell()
  }

  /// Lends the document's root, or `nil` where the library gave none; it is gone after the call.
  ///
  /// `hasAddresses` is false where the bytes hold nothing that could be a bare address.
  func withDocument<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, hasAddresses: Bool,
    _ body: (OpaquePointer?) -> Result
  ) -> Result {
    defer { arena_reset() }
    guard let parser = cmark_parser_new_with_mem(0, arena_mem()) else { return body(nil) }
    if let table = OpaquePointer(bitPattern: table) {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    // It goes through all texts of the document once more.
    if hasAddresses, let autolink = OpaquePointer(bitPattern: autolink) {
      cmark_parser_attach_syntax_extension(parser, autolink)
    }
    bytes.withMemoryRebound(to: CChar.self) { chars in
      if let base = chars.baseAddress { cmark_parser_feed(parser, base, chars.count) }
    }
    return body(cmark_parser_finish(parser))
  }
}
