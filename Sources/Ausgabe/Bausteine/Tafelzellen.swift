import Markup

/// The cells of a table and the texts that they are made of, lent while the table is written.
struct Tafelzellen: ~Copyable {
  let spalten: Int
  let inhalte: UnsafeBufferPointer<Tafel.Inhalt>
  let adressen: [String]
  private let eigene: UnsafeBufferPointer<UInt8>
  private let fremde: UnsafeBufferPointer<UInt8>

  fileprivate init(
    _ tafel: Tafel, _ inhalte: UnsafeBufferPointer<Tafel.Inhalt>,
    eigene: UnsafeBufferPointer<UInt8>, fremde: UnsafeBufferPointer<UInt8>
  ) {
    spalten = tafel.spalten.count
    adressen = tafel.adressen
    self.inhalte = inhalte
    self.eigene = eigene
    self.fremde = fremde
  }

  /// A text of the table.
  func eigener(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: eigene[Int(start)..<Int(start + count)])
  }

  /// A text of the source.
  func quelle(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: fremde[Int(start)..<Int(start + count)])
  }
}

extension Tafel {
  /// `baum` is the one that the table was read from; the cells are valid inside the call only.
  func verleiheZellen(_ baum: MarkupTree, _ inhalt: (borrowing Tafelzellen) -> Void) {
    zellen.withUnsafeBufferPointer { zellen in
      texte.withUnsafeBufferPointer { eigene in
        baum.text.withUnsafeBufferPointer { fremde in
          inhalt(Tafelzellen(self, zellen, eigene: eigene, fremde: fremde))
        }
      }
    }
  }
}

/// Code points of a text, eight bytes at a time: all bytes but those that go on with one.
func codePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var inside = 0
  var index = 0
  while index + 8 <= bytes.count {
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    // Bytes from 0x80 to 0xBF have the first bit and not the second.
    let found = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
    inside += Int(truncatingIfNeeded: (found &* 0x0101_0101_0101_0101) >> 56)
    index += 8
  }
  while index < bytes.count {
    if base[index] & 0xC0 == 0x80 { inside += 1 }
    index += 1
  }
  return bytes.count - inside
}
