/// One call that changes the disk, announced before it is made.
package struct DiskChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case makeFolder
    case setMode
    case createFile
    case writeBytes
    case setTimes
    case link
    case makeSymlink
    case rename
    case exchange
    case removeFile
    case removeFolder
  }

  package var kind: Kind
  package var path: String

  /// Called before each change. Throwing takes the place of the change: so tests play a full disk
  /// (throw once) and a killed process (throw from then on).
  package typealias Probe = @Sendable (DiskChange) throws(DiskError) -> Void
}
