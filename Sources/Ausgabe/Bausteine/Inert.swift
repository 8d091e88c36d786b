import Markup
import SourceText

/// Writes plain text as inert Markdown; most texts hold nothing that Markdown could mean, and stay.
func putInert(_ text: String, into puffer: inout ByteWriter) {
  text.verleiheBytes { putInert($0, into: &puffer) }
}

func putInert(_ text: UnsafeBufferPointer<UInt8>, into puffer: inout ByteWriter) {
  if isSurelyInert(text) {
    puffer.put(text)
  } else {
    puffer.put(escapeMarkdown(String(decoding: text, as: UTF8.self)))
  }
}
