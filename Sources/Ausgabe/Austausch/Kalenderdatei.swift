import Fachmodell
import Kalender
import Markup
import SourceText
import Terminplan

/// The dates of a plan as iCalendar (RFC 5545): whole days, work packages as spans, milestones as one
/// day, and the political dates around them.
///
/// Whoever imports the file again gets the same events and not second ones: the UID holds the project,
/// the code and the host of the site, and nothing that is counted or drawn by lot.
enum Kalenderdatei {
  static func schreibe(_ mappe: Austauschplan, into out: inout ByteWriter) {
    var zeilen = Zeilen(stand: mappe.stand)
    zeilen.zeile("BEGIN", "VCALENDAR", &out)
    zeilen.zeile("VERSION", "2.0", &out)
    zeilen.zeile("PRODID", "-//vorlagenwerk//Projektplan//DE", &out)
    zeilen.zeile("CALSCALE", "GREGORIAN", &out)
    zeilen.text("X-WR-CALNAME", mappe.name, &out)
    let kennung = slug(mappe.kennung)
    let domain = mappe.domain ?? kennung
    let vorgaenger = mappe.plan.nachNachfolgern
    for (index, element) in mappe.plan.elemente.enumerated() {
      guard element.istBlatt, let tage = element.kalendertage else { continue }
      let titel = "\(element.code) \(element.name)"
      zeilen.ereignis(
        uid: "\(kennung)-\(slug(element.code))", domain, titel: titel, tage: tage,
        beschreibung: beschreibung(element, mappe.plan.vorgaengertext(index, vorgaenger[index])),
        art: element.art.rawValue, &out)
    }
    for ereignis in mappe.ereignisse {
      zeilen.ereignis(
        uid: "\(kennung)-\(slug(ereignis.kennung))", domain, titel: ereignis.titel,
        tage: ereignis.tage, beschreibung: "", art: ereignis.art, &out)
    }
    zeilen.zeile("END", "VCALENDAR", &out)
  }

  /// Whether the calendar would hold anything: an empty one is none by the RFC.
  static func gibtEs(_ mappe: Austauschplan) -> Bool {
    !mappe.ereignisse.isEmpty
      || mappe.plan.elemente.contains { $0.istBlatt && $0.kalendertage != nil }
  }

  private static func beschreibung(_ element: Planelement, _ vorgaenger: String) -> String {
    var zeilen: [String] = []
    func zeile(_ titel: String, _ text: String) {
      if !text.isEmpty { zeilen.append("\(titel): \(text.einzeilig)") }
    }
    zeile("Verantwortlich", element.verantwortlich)
    zeile("Ergebnis", element.ergebnis)
    zeile("Abnahme", element.abnahme)
    zeile("Vorgänger", vorgaenger)
    if let termine = element.termine {
      if termine.istKritisch { zeilen.append("Kritisch: ja") }
      zeile("Gesamtpuffer", "\(termine.gesamtpuffer) AT")
    }
    return zeilen.joined(separator: "\n")
  }
}

extension Planelement {
  /// The days that a calendar shows; of a milestone the day that it is reached.
  fileprivate var kalendertage: Datumsbereich? {
    guard let ende = ende ?? beginn else { return nil }
    return istMeilenstein ? Datumsbereich(ende) : Datumsbereich(von: beginn ?? ende, bis: ende)
  }
}

/// Content lines: escaped, and folded at 75 bytes.
private struct Zeilen {
  let stand: Datum
  private var vergeben: [String: Int] = [:]

  init(stand: Datum) { self.stand = stand }

  mutating func ereignis(
    uid: String, _ domain: String, titel: String, tage: Datumsbereich, beschreibung: String,
    art: String, _ out: inout ByteWriter
  ) {
    zeile("BEGIN", "VEVENT", &out)
    zeile("UID", "\(einmalig(uid))@\(domain)", &out)
    zeile("DTSTAMP", "\(ziffern(stand))T000000Z", &out)
    zeile("DTSTART;VALUE=DATE", ziffern(tage.von), &out)
    // The day after: the end of an event of whole days does not belong to it.
    zeile("DTEND;VALUE=DATE", ziffern(tage.bis.adding(tage: 1)), &out)
    text("SUMMARY", titel, &out)
    if !beschreibung.isEmpty { text("DESCRIPTION", beschreibung, &out) }
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

  private func ziffern(_ datum: Datum) -> String { datum.iso.filter { $0 != "-" } }

  /// A value of type TEXT, RFC 5545 section 3.3.11; only line feeds stay line breaks.
  func text(_ name: String, _ wert: String, _ out: inout ByteWriter) {
    guard wert.utf8.contains(where: { $0 == 0x5C || $0 == 0x3B || $0 == 0x2C || $0 == 0x0A }) else {
      return zeile(name, wert.einzeilig, &out)
    }
    var maskiert = ""
    for zeichen in wert.unicodeScalars {
      switch zeichen {
      case "\\", ";", ",": maskiert += "\\" + String(zeichen)
      case "\n": maskiert += "\\n"
      default: maskiert.unicodeScalars.append(zeichen)
      }
    }
    zeile(name, maskiert.einzeilig, &out)
  }

  /// Folds at 75 bytes without their line end, and never inside a character.
  func zeile(_ name: String, _ wert: String, _ out: inout ByteWriter) {
    if name.utf8.count + wert.utf8.count < 75 {
      out.put(name)
      out.put(byte: 0x3A)
      out.put(wert)
      out.put("\r\n" as StaticString)
      return
    }
    var bytes = 0
    for zeichen in "\(name):\(wert)".unicodeScalars {
      let laenge = UTF8.width(zeichen)
      if bytes + laenge > 75 {
        out.put("\r\n " as StaticString)
        bytes = 1
      }
      for byte in UTF8.encode(zeichen) ?? UTF8.encodedReplacementCharacter { out.put(byte: byte) }
      bytes += laenge
    }
    out.put("\r\n" as StaticString)
  }
}
