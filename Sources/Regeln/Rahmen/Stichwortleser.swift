import Fachmodell
import SourceText

/// Reads the words of `Stichwort`; `Bytegang` says where one may begin.
struct Stichwortleser {
  let bytes: UnsafeBufferPointer<UInt8>
  /// In the order of the text.
  private(set) var gefunden: [Stichwort] = []

  /// More than any paper has; a file made of such words must cost no more than others.
  private static let hoechstens = 500

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Looks at a place where a word or a comment may begin; where to go on.
  mutating func pruefe(_ stelle: Int) -> Int {
    guard gefunden.count < Self.hoechstens else { return .max }
    if bytes[stelle] == 0x3C, beginnt("<!--", stelle) {
      return Textstelle.kommentarende(bytes, stelle, bytes.count)
    }
    guard let treffer = stichwort(stelle) else { return stelle + 1 }
    gefunden.append(treffer)
    return max(stelle + 1, treffer.span.end)
  }

  /// Whether a word may begin with the two bytes. By the first two only, since the second and third are
  /// those of many words: „an“, „un“, „te“.
  static func istAnlass(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    switch erstes {
    case UInt8(ascii: "<"): zweites == UInt8(ascii: "!")
    case UInt8(ascii: "A"): zweites == UInt8(ascii: "n") || zweites == UInt8(ascii: "K")
    case UInt8(ascii: "B"): zweites == UInt8(ascii: "u") || zweites == UInt8(ascii: "e")
    case UInt8(ascii: "E"): zweites == UInt8(ascii: "U") || zweites == UInt8(ascii: "S")
    case UInt8(ascii: "F"): zweites == 0xC3  // Fö
    case UInt8(ascii: "I"): zweites == UInt8(ascii: "n")
    case UInt8(ascii: "L"): zweites == UInt8(ascii: "a")
    case UInt8(ascii: "P"): zweites == UInt8(ascii: "l")
    case UInt8(ascii: "S"): zweites == UInt8(ascii: "t")
    case UInt8(ascii: "V"): zweites == UInt8(ascii: "Z") || zweites == UInt8(ascii: "o")
    case UInt8(ascii: "Z"): zweites == UInt8(ascii: "u")
    case UInt8(ascii: "g"), UInt8(ascii: "j"): zweites == UInt8(ascii: "e")
    default: false
    }
  }

  /// Whether the first three bytes fit: most other words end here.
  static func beginntWort(_ erstes: UInt8, _ zweites: UInt8, _ drittes: UInt8) -> Bool {
    switch erstes {
    case 0x3C: zweites == 0x21  // <!
    case 0x41: zweites == 0x6E && drittes == 0x6C || zweites == 0x4B  // Anl, AK
    case 0x42: zweites == 0x75 && drittes == 0x6E || zweites == 0x65 && drittes == 0x77  // Bun, Bew
    case 0x45: zweites == 0x55 && drittes == 0x2D || zweites == 0x53 && drittes == 0x46  // EU-, ESF
    case 0x46: zweites == 0xC3 && drittes == 0xB6  // Fö
    case 0x49: zweites == 0x6E && drittes == 0x74  // Int
    case 0x4C: zweites == 0x61 && drittes == 0x6E  // Lan
    case 0x50: zweites == 0x6C && drittes == 0x61  // Pla
    case 0x53: zweites == 0x74 && drittes == 0x65  // Ste
    case 0x56: zweites == 0x5A || zweites == 0x6F && drittes == 0x6C  // VZ, Vol
    case 0x5A: zweites == 0x75 && (drittes == 0x73 || drittes == 0x77)  // Zus, Zuw
    case 0x67: zweites == 0x65 && drittes == 0x66  // gef
    case 0x6A: zweites == 0x65 && drittes == 0x77  // jew
    default: false
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
