import Kalender
import SourceText

extension ByteWriter {
  /// „2018-06-20“.
  mutating func put(iso datum: Datum) {
    put(jahr: datum)
    put(byte: 0x2D)
    put(zwei: datum.monat)
    put(byte: 0x2D)
    put(zwei: datum.tag)
  }

  /// „20180620“.
  mutating func put(ziffern datum: Datum) {
    put(jahr: datum)
    put(zwei: datum.monat)
    put(zwei: datum.tag)
  }

  /// „20.06.2018“.
  mutating func put(text datum: Datum) {
    put(zwei: datum.tag)
    put(byte: 0x2E)
    put(zwei: datum.monat)
    put(byte: 0x2E)
    put(jahr: datum)
  }

  /// Two digits of a number from 0 to 99.
  mutating func put(zwei zahl: Int) {
    // In half the room: numbers that are known to be small are cheap to divide.
    let ziffern = UInt32(truncatingIfNeeded: zahl)
    let platz = room(2)
    platz[0] = UInt8(truncatingIfNeeded: 0x30 + ziffern / 10)
    platz[1] = UInt8(truncatingIfNeeded: 0x30 + ziffern % 10)
    take(2)
  }

  private mutating func put(jahr datum: Datum) {
    put(zwei: datum.jahr / 100)
    put(zwei: datum.jahr % 100)
  }
}
