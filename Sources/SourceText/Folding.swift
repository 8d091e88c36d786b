/// A key, heading or column name after folding, as a number: comparing costs nothing and reading one
/// from a file allocates nothing.
///
/// FNV-1a, 64 bits, over the bytes that `fold` would give. Names come from a closed list of a few
/// hundred, so equal hashes are taken for equal names.
///
/// Public and inlinable where it is compared, like the calls of the byte writer: it is done a thousand times
/// a paper, from all other targets.
public struct FoldedKey: Hashable, Sendable {
  public let hash: UInt64

  package init(_ text: String) {
    var text = text
    hash = text.withUTF8 { fnv1a($0) }
  }

  init(hash: UInt64) { self.hash = hash }

  /// - Parameter bytes: UTF-8; bytes that are none are hashed as they are.
  package init(bytes: UnsafeBufferPointer<UInt8>) {
    hash = fnv1a(bytes)
  }

  // Written out: what the compiler makes is called through a table from other targets.
  @inlinable public static func == (a: FoldedKey, b: FoldedKey) -> Bool { a.hash == b.hash }
}

/// The form in which names are compared: lower case, „ä“ as „ae“ (also where it is written as „a“
/// and a combining diaeresis), „ß“ as „ss“, without spaces, hyphens and underscores of any width.
package func fold(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    // No letter becomes longer.
    String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      forEachFoldedByte(bytes) { byte in
        folded[count] = byte
        count += 1
      }
      return count
    }
  }
}

private func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  forEachFoldedByte(bytes) { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01B3 }
  return hash
}

@inline(__always)
private func forEachFoldedByte(
  _ bytes: UnsafeBufferPointer<UInt8>, _ emit: (UInt8) -> Void
) {
  let count = bytes.count
  var index = 0
  while index < count {
    let byte = bytes[index]
    var second: UInt8 { index + 1 < count ? bytes[index + 1] : 0 }
    var third: UInt8 { index + 2 < count ? bytes[index + 2] : 0 }
    switch byte {
    case 0x20, 0x2D, 0x5F:
      index += 1
    case 0x41...0x5A, 0x61...0x7A:
      let lower = byte | 0x20
      emit(lower)
      // A combining diaeresis (U+0308) as macOS writes it into file names and some editors into text.
      if second == 0xCC, third == 0x88, lower == 0x61 || lower == 0x6F || lower == 0x75 {
        emit(0x65)
        index += 2
      }
      index += 1
    case 0xC2 where second == 0xA0 || second == 0xAD:  // no-break space, soft hyphen
      index += 2
    case 0xC3:
      let base: UInt8 =
        switch second {
        case 0x84, 0xA4: 0x61
        case 0x96, 0xB6: 0x6F
        case 0x9C, 0xBC: 0x75
        case 0x9F: 0x73
        default: 0
        }
      if base == 0 {
        emit(byte)
        index += 1
      } else {
        emit(base)
        emit(base == 0x73 ? 0x73 : 0x65)
        index += 2
      }
    case 0xE1 where second == 0xBA && third == 0x9E:  // ẞ
      emit(0x73)
      emit(0x73)
      index += 3
    // Hyphen, no-break hyphen, narrow no-break space.
    case 0xE2 where second == 0x80 && (third == 0x90 || third == 0x91 || third == 0xAF):
      index += 3
    default:
      emit(byte)
      index += 1
    }
  }
}
