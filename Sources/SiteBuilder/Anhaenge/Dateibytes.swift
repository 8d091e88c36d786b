/// The bytes of a file of unknown making: beyond their end all is 0.
struct Dateibytes: Sendable {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  subscript(index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// Two bytes, the lower one first.
  func klein16(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }

  /// Four bytes, the lowest one first.
  func klein32(_ index: Int) -> Int { klein16(index) | klein16(index + 2) << 16 }

  /// Two bytes, the higher one first.
  func gross16(_ index: Int) -> Int { Int(self[index]) << 8 | Int(self[index + 1]) }

  /// Four bytes, the highest one first.
  func gross32(_ index: Int) -> Int { gross16(index) << 16 | gross16(index + 2) }

  func steht(_ wort: StaticString, an index: Int) -> Bool {
    let laenge = wort.utf8CodeUnitCount
    guard index >= 0, index <= bytes.count - laenge else { return false }
    for stelle in 0..<laenge where bytes[index + stelle] != wort.utf8Start[stelle] { return false }
    return true
  }

  /// The next place of the word between two offsets.
  func suche(_ wort: StaticString, von start: Int = 0, bis ende: Int? = nil) -> Int? {
    let grenze = min(ende ?? bytes.count, bytes.count) - wort.utf8CodeUnitCount
    let erstes = wort.utf8Start[0]
    var index = max(0, start)
    while index <= grenze {
      if bytes[index] == erstes, steht(wort, an: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether an XML element of that name („dc:creator“) has any text in it; looked for in `bereich`.
  func hatText(_ element: StaticString, in bereich: Range<Int>) -> Bool {
    var stelle = bereich.lowerBound
    // More of them than any file has: each costs a look at what follows.
    for _ in 0..<100 {
      guard let name = suche(element, von: stelle, bis: bereich.upperBound) else {
        return false
      }
      stelle = name + element.utf8CodeUnitCount
      guard self[name - 1] == 0x3C, [0x20, 0x3E, 0x09, 0x0A, 0x0D].contains(self[stelle]) else {
        continue
      }
      var istMarke = true
      for index in stelle..<min(stelle + 2_000, bereich.upperBound) {
        if istMarke {
          if self[index] == 0x3E { istMarke = false }
        } else if self[index] == 0x3C {
          if self[index + 1] == 0x2F, steht(element, an: index + 2) { break }
          istMarke = true
        } else if self[index] > 0x20 {
          return true
        }
      }
    }
    return false
  }
}
