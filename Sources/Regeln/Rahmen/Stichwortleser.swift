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
      // Asked for every byte of the text: most are none of these.
      switch bytes[index] {
      case 0x3C:  // <
        if beginnt("<!--", index) {
          index = Textstelle.kommentarende(bytes, index, bytes.count)
          continue
        }
      case 0x41, 0x42, 0x45, 0x46, 0x49, 0x4C, 0x50, 0x53, 0x56, 0x5A, 0x67, 0x6A:
        if let treffer = stichwort(index) {
          gefunden.append(treffer)
          index = max(index + 1, treffer.span.end)
          continue
        }
      default: break
      }
      index += 1
    }
    return gefunden
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
