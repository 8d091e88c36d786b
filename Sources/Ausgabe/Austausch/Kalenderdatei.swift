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
    var zeilen = Kalenderzeilen(stand: mappe.stand)
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
      zeilen.ereignis(
        uid: kennung + "-" + slug(element.code), domain,
        titel: element.code + " " + element.name, tage: tage, art: element.art.rawValue, &out
      ) { beschreibung in
        beschreibung.zeile("Verantwortlich", element.verantwortlich)
        beschreibung.zeile("Ergebnis", element.ergebnis)
        beschreibung.zeile("Abnahme", element.abnahme)
        beschreibung.zeile("Vorgänger", mappe.plan.vorgaengertext(index, vorgaenger[index]))
        guard let termine = element.termine else { return }
        if termine.istKritisch { beschreibung.zeile("Kritisch", "ja") }
        beschreibung.zeile("Gesamtpuffer", String(termine.gesamtpuffer) + " AT")
      }
    }
    for ereignis in mappe.ereignisse {
      zeilen.ereignis(
        uid: kennung + "-" + slug(ereignis.kennung), domain, titel: ereignis.titel,
        tage: ereignis.tage, art: ereignis.art, &out
      ) { _ in }
    }
    zeilen.zeile("END", "VCALENDAR", &out)
  }

  /// Whether the calendar would hold anything: an empty one is none by the RFC.
  static func gibtEs(_ mappe: Austauschplan) -> Bool {
    !mappe.ereignisse.isEmpty
      || mappe.plan.elemente.contains { $0.istBlatt && $0.kalendertage != nil }
  }
}

extension Planelement {
  /// The days that a calendar shows; of a milestone the day that it is reached.
  fileprivate var kalendertage: Datumsbereich? {
    guard let ende = ende ?? beginn else { return nil }
    return istMeilenstein ? Datumsbereich(ende) : Datumsbereich(von: beginn ?? ende, bis: ende)
  }
}
