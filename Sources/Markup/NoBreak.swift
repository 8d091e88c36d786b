/// Spaces between what belongs on one line: „20.000 €“, „§ 35“, „z. B.“, „Abs. 2“, „15 Uhr“, „18. Juli“.
///
/// Sure patterns only. HTML gets U+00A0 for such a space; plain text keeps the space, since people paste
/// it elsewhere, and never breaks a line there; Markdown stays as it was written. Source: DIN 5008.
package enum NoBreak {
  /// Abbreviations of several words, as people type them and as they are spaced.
  package static let abbreviations: [(tight: StaticString, spaced: StaticString)] = [
    ("z.B.", "z. B."), ("d.h.", "d. h."), ("i.d.R.", "i. d. R."), ("i.V.m.", "i. V. m."),
    ("u.a.", "u. a."), ("z.T.", "z. T."), ("u.U.", "u. U."), ("o.g.", "o. g."), ("o.ä.", "o. ä."),
    ("i.S.d.", "i. S. d."), ("i.H.v.", "i. H. v."), ("s.o.", "s. o."), ("s.u.", "s. u."),
  ]

  /// What stands before a number.
  private static let beforeNumbers: [StaticString] = [
    "Abs.", "Nr.", "Nrn.", "Art.", "S.", "Ziff.", "Rn.", "Kap.", "Bd.", "Tz.", "Buchst.",
  ]

  private static let months: [StaticString] = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  /// Whether the space at a place must not be where a line ends.
  static func holds(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    holds(text, place, at: place + 1) || holds(text, place, at: place - 1)
      || holds(text, place, at: place - 2)
  }

  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Int, at sign: Int
  ) -> Bool {
    text.indices.contains(sign) && space(text, at: sign) == place
  }

  /// The space that a sign holds fast: „%“, „€“ and „Uhr“ the one before, „§“ and a full stop the one
  /// behind.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - index: of the first byte of the sign.
  /// - Returns: the place of the space, `nil` for most signs.
  static func space(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let reader = Reader(text: text)
    switch text[index] {
    case 0x25: return reader.behindNumber(index)
    case 0xE2: return reader.stands("€", at: index) ? reader.behindNumber(index) : nil
    case 0x55:
      return reader.stands("Uhr", at: index) && !reader.isLetter(index + 3)
        ? reader.behindNumber(index) : nil
    case 0xC2:
      return reader.stands("§ ", at: index) && reader.isDigit(index + 3) ? index + 2 : nil
    case 0x2E: return reader[index + 1] == 0x20 ? reader.behindStop(index) : nil
    default: return nil
    }
  }

  /// Whether a sign is worth a closer look, seen at its neighbour: a full stop in a number, or at the end of a
  /// text, holds nothing. True of all other bytes.
  @inline(__always)
  static func mayHold(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0x2E: index + 2 < text.count && text[index + 1] == 0x20
    case 0xE2: index + 2 < text.count && text[index + 1] == 0x82
    case 0xC2: index + 1 < text.count && text[index + 1] == 0xA7
    case 0x25: index > 0 && text[index - 1] == 0x20
    default: true
    }
  }

  /// Bytes with nothing before the first and behind the last.
  private struct Reader {
    let text: UnsafeBufferPointer<UInt8>

    subscript(index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0 }

    func isDigit(_ index: Int) -> Bool { 0x30...0x39 ~= self[index] }

    /// Letters of every language, since all their bytes are above ASCII.
    func isLetter(_ index: Int) -> Bool {
      let byte = self[index]
      return byte >= 0x80 || 0x61...0x7A ~= byte | 0x20
    }

    func stands(_ word: StaticString, at index: Int) -> Bool {
      guard index >= 0, index + word.utf8CodeUnitCount <= text.count else { return false }
      return word.withUTF8Buffer { word in
        word.indices.allSatisfy { word[$0] == text[index + $0] }
      }
    }

    /// The space before a sign that follows a number.
    func behindNumber(_ index: Int) -> Int? {
      self[index - 1] == 0x20 && isDigit(index - 2) ? index - 1 : nil
    }

    /// The space behind a full stop, where both belong to something.
    func behindStop(_ stop: Int) -> Int? {
      let next = stop + 2
      let holds =
        if isDigit(next) {
          NoBreak.beforeNumbers.contains { ends($0, at: stop) }
        } else if isDigit(stop - 1) {
          isDay(stop)
            && NoBreak.months.contains {
              stands($0, at: next) && !isLetter(next + $0.utf8CodeUnitCount)
            }
        } else if 0x41...0x5A ~= self[next], isTitle(stop) {
          true
        } else {
          !isLetter(stop - 2) && NoBreak.abbreviations.contains { isInside($0.spaced, stop) }
        }
      return holds ? stop + 1 : nil
    }

    private func isTitle(_ stop: Int) -> Bool {
      switch self[stop - 1] {
      case UInt8(ascii: "r"): ends("Dr.", at: stop)
      case UInt8(ascii: "f"): ends("Prof.", at: stop)
      default: false
      }
    }

    /// Whether the word, full stop included, ends here.
    private func ends(_ word: StaticString, at stop: Int) -> Bool {
      let start = stop + 1 - word.utf8CodeUnitCount
      return stands(word, at: start) && !isLetter(start - 1)
    }

    /// „18.“ and not „2018.“ or „1.18.“.
    private func isDay(_ stop: Int) -> Bool {
      let start = isDigit(stop - 2) ? stop - 2 : stop - 1
      return !isDigit(start - 1) && self[start - 1] != 0x2E && self[start - 1] != 0x2C
    }

    /// Whether the abbreviation stands around a full stop that is not its last.
    private func isInside(_ spaced: StaticString, _ stop: Int) -> Bool {
      // All parts have one letter: stops are at 1, 4, 7.
      stride(from: 1, to: spaced.utf8CodeUnitCount - 2, by: 3).contains { offset in
        stands(spaced, at: stop - offset) && !isLetter(stop - offset - 1)
      }
    }
  }
}
