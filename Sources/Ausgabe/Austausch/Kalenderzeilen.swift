import Kalender
import SourceText

/// Content lines of a calendar file: escaped, and folded at 75 bytes.
struct Kalenderzeilen: ~Copyable {
  private let stand: Datum
  private var vergeben: [String: Int] = [:]
  /// The line that is being made.
  private var offen = ByteWriter(capacity: 1 << 10)

  init(stand: Datum) { self.stand = stand }

  /// The lines of a description, as one value of type TEXT.
  struct Beschreibung: ~Copyable {
    fileprivate var wert = ByteWriter(capacity: 1 << 9)

    /// Nothing where there is no text.
    mutating func zeile(_ titel: StaticString, _ text: String) {
      guard !text.isEmpty else { return }
      if wert.count > 0 { wert.put("\\n" as StaticString) }
      wert.put(titel)
      wert.put(": " as StaticString)
      wert.put(maskiert: text, mitZeilen: false)
    }
  }

  mutating func ereignis(
    uid: String, _ domain: String, titel: String, tage: Datumsbereich, art: String,
    _ out: inout ByteWriter, beschreibe: (inout Beschreibung) -> Void
  ) {
    zeile("BEGIN", "VEVENT", &out)
    zeile("UID", einmalig(uid) + "@" + domain, &out)
    offen.put("DTSTAMP:" as StaticString)
    offen.put(ziffern: stand)
    offen.put("T000000Z" as StaticString)
    beende(&out)
    offen.put("DTSTART;VALUE=DATE:" as StaticString)
    offen.put(ziffern: tage.von)
    beende(&out)
    // The day after: the end of an event of whole days does not belong to it.
    offen.put("DTEND;VALUE=DATE:" as StaticString)
    offen.put(ziffern: tage.bis.adding(tage: 1))
    beende(&out)
    text("SUMMARY", titel, &out)
    var beschreibung = Beschreibung()
    beschreibe(&beschreibung)
    if beschreibung.wert.count > 0 {
      offen.put("DESCRIPTION:" as StaticString)
      beschreibung.wert.withBytes { offen.put($0) }
      beende(&out)
    }
    text("CATEGORIES", art, &out)
    zeile("TRANSP", "TRANSPARENT", &out)
    zeile("END", "VEVENT", &out)
  }

  /// Two elements of one code are told apart by their order.
  private mutating func einmalig(_ uid: String) -> String {
    vergeben[uid, default: 0] += 1
    guard let anzahl = vergeben[uid], anzahl > 1 else { return uid }
    return einmalig("\(uid)-\(anzahl)")
  }

  /// A value of type TEXT, RFC 5545 section 3.3.11; only line feeds stay line breaks.
  mutating func text(_ name: StaticString, _ wert: String, _ out: inout ByteWriter) {
    offen.put(name)
    offen.put(byte: 0x3A)
    offen.put(maskiert: wert, mitZeilen: true)
    beende(&out)
  }

  mutating func zeile(_ name: StaticString, _ wert: String, _ out: inout ByteWriter) {
    offen.put(name)
    offen.put(byte: 0x3A)
    offen.put(wert)
    beende(&out)
  }

  /// Folds at 75 bytes without their line end, and never inside a character.
  private mutating func beende(_ out: inout ByteWriter) {
    offen.withBytes { zeile in
      var anfang = 0
      var platz = 75
      while zeile.count - anfang > platz {
        var ende = anfang + platz
        while ende > anfang + 1, zeile[ende] & 0xC0 == 0x80 { ende -= 1 }
        out.put(UnsafeBufferPointer(rebasing: zeile[anfang..<ende]))
        out.put("\r\n " as StaticString)
        anfang = ende
        platz = 74
      }
      out.put(UnsafeBufferPointer(rebasing: zeile[anfang...]))
    }
    out.put("\r\n" as StaticString)
    offen.reset()
  }
}

extension ByteWriter {
  /// `mitZeilen`: whether line feeds stay what they are; else they are blanks as all that disturbs.
  fileprivate mutating func put(maskiert text: String, mitZeilen: Bool) {
    text.verleiheBytes { bytes in
      var (von, stelle) = (0, 0)
      while stelle < bytes.count {
        let byte = bytes[stelle]
        let istZeichen = byte == 0x5C || byte == 0x3B || byte == 0x2C
        let laenge = istZeichen ? 1 : bytes.stoerung(stelle)
        guard laenge > 0 else {
          stelle += 1
          continue
        }
        put(UnsafeBufferPointer(rebasing: bytes[von..<stelle]))
        if istZeichen {
          put(byte: 0x5C)
          put(byte: byte)
        } else if mitZeilen, byte == 0x0A {
          put("\\n" as StaticString)
        } else {
          put(byte: 0x20)
        }
        stelle += laenge
        von = stelle
      }
      put(UnsafeBufferPointer(rebasing: bytes[von...]))
    }
  }
}
