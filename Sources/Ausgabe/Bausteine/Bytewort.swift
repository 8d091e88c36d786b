/// Eight bytes of a text, looked at in one step.
struct Bytewort: Equatable {
  private let bytes: UInt64

  /// Those from `stelle` on; `nil` where there are fewer.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>, _ stelle: Int) {
    guard let anfang = text.baseAddress, stelle + 8 <= text.count else { return nil }
    bytes = UInt64(
      littleEndian: UnsafeRawPointer(anfang + stelle).loadUnaligned(as: UInt64.self))
  }

  private static let hoechste: UInt64 = 0x8080_8080_8080_8080

  /// Whether all are signs of ASCII or blanks.
  @inline(__always)
  var istDruckbar: Bool {
    let zuKlein = bytes &- 0x2020_2020_2020_2020
    let zuGross = bytes &+ 0x0101_0101_0101_0101
    return (zuKlein | zuGross | bytes) & Self.hoechste == 0
  }

  /// The highest bit of each byte that is a blank, where all are ASCII; the first byte is the lowest.
  @inline(__always)
  var blanks: UInt64 {
    let rest = bytes ^ 0x2020_2020_2020_2020
    return ~((rest &+ 0x7F7F_7F7F_7F7F_7F7F) | rest) & Self.hoechste
  }
}
