import Fachmodell
import SourceText

/// Looks for the words of `Stichwort` by their first letter.
struct Stichwortleser {
  let bytes: UnsafeBufferPointer<UInt8>

  /// More than any paper has; a file made of such words must cost no more than others.
  private static let hoechstens = 500

  func alle(ab start: Int) -> [Stichwort] {
    var gefunden: [Stichwort] = []
    var index = start
    while index < bytes.count, gefunden.count < Self.hoechstens {
      guard Self.istKandidat(bytes[index]), beginntWort(index) else {
        index += 1
        continue
      }
      if bytes[index] == 0x3C, beginnt("<!--", index) {
        index = Textstelle.kommentarende(bytes, index, bytes.count)
      } else if let treffer = stichwort(index) {
        gefunden.append(treffer)
        index = max(index + 1, treffer.span.end)
      } else {
        index += 1
      }
    }
    return gefunden
  }

  /// Whether one of the words, or a comment, can begin with the byte: one of „<ABEFILPSVZgj“. Asked for
  /// every byte of the text, hence bits and no table.
  @inline(__always)
  private static func istKandidat(_ byte: UInt8) -> Bool {
    byte >= 64 ? byte < 128 && buchstaben >> UInt64(byte - 64) & 1 == 1 : byte == 0x3C
  }

  /// The letters, by their numbers less 64.
  private static var buchstaben: UInt64 {
    1 << 0x01 | 1 << 0x02 | 1 << 0x05 | 1 << 0x06 | 1 << 0x09 | 1 << 0x0C | 1 << 0x10 | 1 << 0x13
      | 1 << 0x16 | 1 << 0x1A | 1 << 0x27 | 1 << 0x2A
  }

  /// Whether the letter behind the first one fits: most words with these letters end here.
  @inline(__always)
  private func beginntWort(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let zweiter = bytes[index + 1]
    let dritter = index + 2 < bytes.count ? bytes[index + 2] : 0
    return switch bytes[index] {
    case 0x3C: zweiter == 0x21  // <!
    case 0x41: zweiter == 0x6E || zweiter == 0x4B  // An, AK
    case 0x42: zweiter == 0x75 || zweiter == 0x65  // Bu, Be
    case 0x45: zweiter == 0x55 || zweiter == 0x53  // EU, ES
    case 0x46: zweiter == 0xC3  // Fö
    case 0x4C: zweiter == 0x61  // La
    case 0x49: zweiter == 0x6E && dritter == 0x74  // Int
    case 0x50: zweiter == 0x6C  // Pl
    case 0x53: zweiter == 0x74 && dritter == 0x65  // Ste
    case 0x56: zweiter == 0x5A || zweiter == 0x6F  // VZ, Vo
    case 0x5A: zweiter == 0x75  // Zu
    case 0x67: zweiter == 0x65 && dritter == 0x66  // gef
    default: zweiter == 0x65  // je
    }
  }

  private func stichwort(_ index: Int) -> Stichwort? {
    guard Textstelle.istWortanfang(bytes, index) else { return nil }
    switch bytes[index] {
    case 0x41:  // A
      if beginnt("Anlage", index) { return anlage(index) }
      return beginnt("AK", index) ? stelle(index, "AK", nurMitKomma: true) : nil
    case 0x50: return stelle(index, "Plan")
    case 0x53: return stelle(index, "")
    case 0x56:  // V
      for einheit in ["VZÄ", "VZK", "VZW"] as [StaticString] where beginnt(einheit, index) {
        return stelle(index, einheit)
      }
      return beginnt("Vollzeit", index) ? vollzeit(index) : nil
    case 0x6A: return fassung(index)
    default: return foerderung(index)
    }
  }

  func beginnt(_ wort: StaticString, _ index: Int) -> Bool {
    Textstelle.beginnt(wort, bytes, index)
  }

  private func anlage(_ index: Int) -> Stichwort? {
    let ende = index + (beginnt("Anlagen", index) ? 7 : 6)
    guard !Textstelle.istWortteil(bytes, ende), ende >= bytes.count || bytes[ende] != 0x2D else {
      return nil
    }
    return Stichwort(art: .anlage, span: Span(index, ende))
  }

  private func fassung(_ index: Int) -> Stichwort? {
    guard beginnt("jeweils", index) else { return nil }
    let wort = Textstelle.nachLeerraum(bytes, index + 7)
    guard wort > index + 7 else { return nil }
    for art in ["gültigen", "geltenden", "fortgeschriebenen", "aktuellen"] as [StaticString]
    where beginnt(art, wort) {
      let fassung = Textstelle.nachLeerraum(bytes, wort + art.utf8CodeUnitCount)
      guard beginnt("Fassung", fassung) else { return nil }
      let start = index >= 7 && beginnt("in der ", index - 7) ? index - 7 : index
      return Stichwort(art: .jeweiligeFassung, span: Span(start, fassung + 7))
    }
    return nil
  }
}
