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

  mutating func feld(_ name: StaticString, text: String?) {
    if let text { feld(name, text) } else { roh(name, nil) }
  }

  mutating func feld(_ name: StaticString, _ zahl: Int?) {
    guard let zahl else { return leer(name) }
    schluessel(name)
    out.put(decimal: zahl)
  }
  mutating func feld(_ name: StaticString, _ flagge: Bool) { roh(name, flagge ? "true" : "false") }
  mutating func feld(_ name: StaticString, _ zahl: Hundertstel?) { roh(name, zahl?.punktText) }
  mutating func feld(_ name: StaticString, _ datum: Datum?) {
    guard let datum else { return leer(name) }
    schluessel(name)
    out.put(byte: 0x22)
    out.put(iso: datum)
    out.put(byte: 0x22)
  }
  mutating func leer(_ name: StaticString) { roh(name, nil) }

  /// The text in quotes; control characters and line separators are escaped.
  mutating func wert(_ text: String) {
    out.put(byte: 0x22)
    text.verleiheBytes { bytes in
      var (von, stelle) = (0, 0)
      while stelle < bytes.count {
        let istZeichen = bytes[stelle] == 0x22 || bytes[stelle] == 0x5C
        let laenge = istZeichen ? 1 : bytes.stoerung(stelle)
        guard laenge > 0 else {
          stelle += 1
          continue
        }
        out.put(UnsafeBufferPointer(rebasing: bytes[von..<stelle]))
        maskiere(bytes[stelle..<stelle + laenge])
        stelle += laenge
        von = stelle
      }
      out.put(UnsafeBufferPointer(rebasing: bytes[von...]))
    }
    out.put(byte: 0x22)
  }

  /// One character, with the escape that it has; U+FFFE and U+FFFF may stand as they are.
  private mutating func maskiere(_ zeichen: Slice<UnsafeBufferPointer<UInt8>>) {
    let wert = String(decoding: zeichen, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
    switch wert {
    case 0x22: out.put("\\\"" as StaticString)
    case 0x5C: out.put("\\\\" as StaticString)
    case 0xFFFE, 0xFFFF: out.put(UnsafeBufferPointer(rebasing: zeichen))
    default:
      let hex = String(wert, radix: 16)
      out.put("\\u" as StaticString)
      out.put(0x30, times: 4 - hex.utf8.count)
      out.put(hex)
    }
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
