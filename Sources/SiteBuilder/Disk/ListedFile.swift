/// One entry of a folder tree, as `listFiles` finds it.
package struct ListedFile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    /// Never followed, wherever it leads.
    case symlink
    /// A folder that was not entered (hidden), or, where asked for, one without content.
    case folder
    /// A pipe, a socket, a device.
    case other
  }

  /// Path from the listed folder, with „/“.
  package var path: String
  /// In bytes; 0 for what is no file.
  package var size: Int
  package var kind: Kind
  /// A part of the path begins with „.“.
  package var isHidden: Bool
  /// A part of the path begins with „_“.
  package var isUnderscored: Bool
  /// False where the name on the disk is no UTF-8; `path` then has U+FFFD and opens nothing.
  package var hasReadableName: Bool

  package init(
    path: String, size: Int, kind: Kind = .file, isHidden: Bool = false,
    isUnderscored: Bool = false, hasReadableName: Bool = true
  ) {
    self.path = path
    self.size = size
    self.kind = kind
    self.isHidden = isHidden
    self.isUnderscored = isUnderscored
    self.hasReadableName = hasReadableName
  }
}
