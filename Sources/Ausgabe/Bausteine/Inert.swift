import Markup
import SourceText

/// Writes plain text as inert Markdown; most texts hold nothing that Markdown could mean, and stay.
func putInert(_ text: String, into puffer: inout ByteWriter) {
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
  var vorher: UInt8 = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"),
      UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "@"), 0x0A, 0x0D:
      return false
    case UInt8(ascii: "/") where vorher == UInt8(ascii: ":"): return false
    case UInt8(ascii: "w") where vorher == UInt8(ascii: "w"): return false
    default:
      if vorher == UInt8(ascii: "&"), byte != 0x20 { return false }
    }
    vorher = byte
  }
  return true
}

/// Digits that begin no list: „20.000 €“ and „139/2018“, but not „1. Halbjahr“.
private func istZahl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
  guard index > 0 else { return false }
  guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 else { return true }
  return index + 1 < bytes.count && bytes[index + 1] != 0x20
}
