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
  if isSurelyInert(text) {
    puffer.put(text)
  } else {
    puffer.put(escapeMarkdown(String(decoding: text, as: UTF8.self)))
  }
}
