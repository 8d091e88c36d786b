import Fachmodell
import Kalender
import SourceText

/// Writes JSON (RFC 8259) as it is told: objects in objects, one element of a list a line.
struct JSONSchreiber: ~Copyable {
  var out: ByteWriter
  private var istErstes = true

  init(_ out: consuming ByteWriter) { self.out = out }

  mutating func objekt(_ name: StaticString? = nil, _ inhalt: (inout JSONSchreiber) -> Void) {
    if let name { schluessel(name) }
    out.put(byte: 0x7B)
    istErstes = true
    inhalt(&self)
    out.put(byte: 0x7D)
    istErstes = false
  }

  mutating func liste<Teil>(
    _ name: StaticString, _ teile: [Teil], _ inhalt: (inout JSONSchreiber, Teil) -> Void
  ) {
    schluessel(name)
    out.put(byte: 0x5B)
    for (index, teil) in teile.enumerated() {
      out.put(index > 0 ? ",\n" : "\n")
      inhalt(&self, teil)
    }
    out.put(byte: 0x5D)
    istErstes = false
  }

  mutating func feld(_ name: StaticString, _ text: String) {
    schluessel(name)
    wert(text)
  }

  mutating func feld(_ name: StaticString, _ zahl: Int?) { roh(name, zahl.map(String.init)) }
  mutating func feld(_ name: StaticString, _ flagge: Bool) { roh(name, flagge ? "true" : "false") }
  mutating func feld(_ name: StaticString, _ zahl: Hundertstel?) { roh(name, zahl?.punktText) }
  mutating func feld(_ name: StaticString, _ datum: Datum?) {
    roh(name, datum.map { "\"\($0.iso)\"" })
  }
  mutating func leer(_ name: StaticString) { roh(name, nil) }

  /// The text in quotes; control characters and line separators are escaped.
  mutating func wert(_ text: String) {
    out.put(byte: 0x22)
    for zeichen in text.unicodeScalars {
      switch zeichen.value {
      case 0x22: out.put("\\\"" as StaticString)
      case 0x5C: out.put("\\\\" as StaticString)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
        let hex = String(zeichen.value, radix: 16)
        out.put("\\u" as StaticString)
        out.put(0x30, times: 4 - hex.utf8.count)
        out.put(hex)
      default:
        for byte in UTF8.encode(zeichen) ?? UTF8.encodedReplacementCharacter { out.put(byte: byte) }
      }
    }
    out.put(byte: 0x22)
  }

  private mutating func schluessel(_ name: StaticString) {
    if !istErstes { out.put(byte: 0x2C) }
    istErstes = false
    out.put(byte: 0x22)
    out.put(name)
    out.put("\":" as StaticString)
  }

  private mutating func roh(_ name: StaticString, _ wert: String?) {
    schluessel(name)
    out.put(wert ?? "null")
  }
}
