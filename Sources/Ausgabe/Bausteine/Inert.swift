import Markup
import SourceText

/// Writes plain text as inert Markdown; most texts hold nothing that Markdown could mean, and stay.
func putInert(_ text: String, into puffer: inout ByteWriter) {
  // Nearly all texts are contiguous, and need not be copied to be lent.
  let istFertig: Void? = text.utf8.withContiguousStorageIfAvailable { putInert($0, into: &puffer) }
  guard istFertig == nil else { return }
  var text = text
  text.withUTF8 { putInert($0, into: &puffer) }
}

func putInert(_ text: UnsafeBufferPointer<UInt8>, into puffer: inout ByteWriter) {
  if istInert(text) {
    puffer.put(text)
  } else {
    puffer.put(escapeMarkdown(String(decoding: text, as: UTF8.self)))
  }
}

/// Whether the text surely means nothing to Markdown, wherever it stands. In doubt it does.
private func istInert(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let erstes = bytes.first else { return true }
  let istBuchstabe = (erstes | 0x20 >= 0x61 && erstes | 0x20 <= 0x7A) || erstes >= 0x80
  guard istBuchstabe || istZahl(bytes) else { return false }
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    defer { index += 1 }
    guard byte < 0x80 else { continue }
    let auffaellig = byte < 0x40 ? auffaelligeZeichen : auffaelligeBuchstaben
    if auffaellig >> UInt64(byte & 0x3F) & 1 == 1, !istInert(bytes, index) { return false }
  }
  return true
}

// Bits of the bytes that are looked at closer: asked for every byte of every cell.
/// LF, CR, !, #, &, *, /, <
private let auffaelligeZeichen: UInt64 =
  1 << 0x0A | 1 << 0x0D | 1 << 0x21 | 1 << 0x23 | 1 << 0x26 | 1 << 0x2A | 1 << 0x2F | 1 << 0x3C
/// @, [, \, ], _, `, w, |, ~
private let auffaelligeBuchstaben: UInt64 =
  1 << 0x00 | 1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x37 | 1 << 0x3C
  | 1 << 0x3E

/// Of those bytes only „://“, „ww“ and an ampersand before a word mean something with others.
private func istInert(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  switch bytes[index] {
  case UInt8(ascii: "/"): index == 0 || bytes[index - 1] != UInt8(ascii: ":")
  case UInt8(ascii: "w"): index == 0 || bytes[index - 1] != UInt8(ascii: "w")
  case UInt8(ascii: "&"): index + 1 == bytes.count || bytes[index + 1] == 0x20
  default: false
  }
}

/// Digits that begin no list: „20.000 €“ and „139/2018“, but not „1. Halbjahr“.
private func istZahl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
  guard index > 0 else { return false }
  guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 else { return true }
  return index + 1 < bytes.count && bytes[index + 1] != 0x20
}
