import Kalender
import SourceText

/// Elements of an XML document, one a line, without attributes.
struct XMLSchreiber: ~Copyable {
  private var ebene = 0
  var out: ByteWriter

  init(_ out: consuming ByteWriter) { self.out = out }

  mutating func gruppe(_ name: StaticString, _ inhalt: (inout XMLSchreiber) -> Void) {
    beginne(name)
    out.put(byte: 0x0A)
    ebene += 1
    inhalt(&self)
    ebene -= 1
    out.put(0x20, times: ebene)
    schliesse(name)
  }

  mutating func feld(_ name: StaticString, _ text: String) {
    beginne(name)
    out.putEscaped(text.einzeilig)
    schliesse(name)
  }

  mutating func feld(_ name: StaticString, _ zahl: Int) {
    beginne(name)
    out.put(decimal: zahl)
    schliesse(name)
  }

  mutating func feld(_ name: StaticString, _ flagge: Bool) { feld(name, flagge ? 1 : 0) }

  /// „2.1“.
  mutating func feld(_ name: StaticString, _ nummern: [Int]) {
    beginne(name)
    for (stelle, nummer) in nummern.enumerated() {
      if stelle > 0 { out.put(byte: 0x2E) }
      out.put(decimal: nummer)
    }
    schliesse(name)
  }

  /// „2018-09-03T08:00:00“; nothing where there is no day.
  mutating func zeit(_ name: StaticString, _ tag: Datum?, minute: Int) {
    guard let tag else { return }
    beginne(name)
    out.put(iso: tag)
    out.put(byte: 0x54)
    put(uhrzeit: minute)
    schliesse(name)
  }

  /// „08:00:00“; minutes from midnight.
  mutating func uhrzeit(_ name: StaticString, _ minute: Int) {
    beginne(name)
    put(uhrzeit: minute)
    schliesse(name)
  }

  /// „PT16H30M0S“.
  mutating func dauer(_ name: StaticString, minuten: Int) {
    beginne(name)
    out.put("PT" as StaticString)
    out.put(decimal: minuten / 60)
    out.put(byte: 0x48)
    out.put(decimal: minuten % 60)
    out.put("M0S" as StaticString)
    schliesse(name)
  }

  private mutating func put(uhrzeit minute: Int) {
    out.put(zwei: minute / 60)
    out.put(byte: 0x3A)
    out.put(zwei: minute % 60)
    out.put(":00" as StaticString)
  }

  // Inlined, so that the length is known and the copy a few stores.
  @inline(__always)
  private mutating func beginne(_ name: StaticString) {
    out.put(0x20, times: ebene)
    out.put(byte: 0x3C)
    out.put(name)
    out.put(byte: 0x3E)
  }

  @inline(__always)
  private mutating func schliesse(_ name: StaticString) {
    out.put("</" as StaticString)
    out.put(name)
    out.put(">\n" as StaticString)
  }
}
