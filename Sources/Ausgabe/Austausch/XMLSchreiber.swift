import Kalender
import SourceText

/// Elements of an XML document, one a line, without attributes.
struct XMLSchreiber: ~Copyable {
  private var ebene = 0
  var out: ByteWriter

  init(_ out: consuming ByteWriter) { self.out = out }

  mutating func gruppe(_ name: StaticString, _ inhalt: (inout XMLSchreiber) -> Void) {
    zeile { out in
      out.put(byte: 0x3C)
      out.put(name)
      out.put(byte: 0x3E)
    }
    ebene += 1
    inhalt(&self)
    ebene -= 1
    zeile { out in
      out.put("</" as StaticString)
      out.put(name)
      out.put(byte: 0x3E)
    }
  }

  mutating func feld(_ name: StaticString, _ text: String) {
    zeile { out in
      out.put(byte: 0x3C)
      out.put(name)
      out.put(byte: 0x3E)
      out.putEscaped(text.einzeilig)
      out.put("</" as StaticString)
      out.put(name)
      out.put(byte: 0x3E)
    }
  }

  mutating func feld(_ name: StaticString, _ zahl: Int) { feld(name, String(zahl)) }
  mutating func feld(_ name: StaticString, _ flagge: Bool) { feld(name, flagge ? 1 : 0) }

  /// „2018-09-03T08:00:00“; nothing where there is no day.
  mutating func zeit(_ name: StaticString, _ tag: Datum?, minute: Int) {
    guard let tag else { return }
    feld(name, "\(tag.iso)T\(Self.uhrzeit(minute))")
  }

  /// „PT16H30M0S“.
  mutating func dauer(_ name: StaticString, minuten: Int) {
    feld(name, "PT\(minuten / 60)H\(minuten % 60)M0S")
  }

  /// „08:00:00“; minutes from midnight.
  static func uhrzeit(_ minute: Int) -> String {
    func zwei(_ zahl: Int) -> String { zahl < 10 ? "0\(zahl)" : String(zahl) }
    return "\(zwei(minute / 60)):\(zwei(minute % 60)):00"
  }

  private mutating func zeile(_ inhalt: (inout ByteWriter) -> Void) {
    out.put(0x20, times: ebene)
    inhalt(&out)
    out.put(byte: 0x0A)
  }
}
