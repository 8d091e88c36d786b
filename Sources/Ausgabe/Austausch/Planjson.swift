import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The whole computed plan as JSON, for programs.
///
/// Dates are ISO 8601, days of work decimal numbers, money is in cents. `version` rises when a key changes
/// its meaning or goes; new keys may come at any time. Elements are named by their index, since a code may
/// be given twice.
enum Planjson {
  static func schreibe(_ mappe: Austauschplan, into out: inout ByteWriter) {
    let plan = mappe.plan
    var json = JSONSchreiber(ByteWriter(capacity: 1 << 16))
    json.objekt { json in
      json.feld("format", "vorlagenwerk-projektplan")
      json.feld("version", 1)
      json.feld("kennung", mappe.kennung)
      json.feld("name", mappe.name)
      json.feld("herausgeber", mappe.haus)
      json.feld("stand", mappe.stand)
      json.feld("stichtag", plan.stichtag)
      json.feld("beginn", plan.beginn)
      json.feld("ende", plan.ende)
      json.feld("minutenJeArbeitstag", mappe.minutenJeTag)
      json.objekt("kalender") { json in
        json.feld("land", plan.kalender.feiertage.land.rawValue)
        json.liste(
          "oertlicheFeiertage",
          plan.kalender.feiertage.oertliche.sorted {
            $0.rawValue < $1.rawValue
          }
        ) { json, feiertag in json.wert(feiertag.rawValue) }
        json.liste("freieTage", plan.kalender.freieTage) { json, frei in
          json.objekt { json in
            json.feld("von", frei.von)
            json.feld("bis", frei.bis)
          }
        }
      }
      json.liste("elemente", plan.elemente) { json, element in
        json.objekt { Self.element(element, &$0) }
      }
      json.liste("anordnungen", plan.nachNachfolgern.flatMap(\.self)) { json, anordnung in
        json.objekt { json in
          json.feld("vorgaenger", anordnung.vorgaenger)
          json.feld("nachfolger", anordnung.nachfolger)
          json.feld("art", anordnung.art.rawValue)
          json.feld("abstand", anordnung.abstand)
        }
      }
      json.liste("lasten", plan.lasten) { json, last in
        json.objekt { Self.last(last, &$0) }
      }
      json.liste("ereignisse", mappe.ereignisse) { json, ereignis in
        json.objekt { json in
          json.feld("kennung", ereignis.kennung)
          json.feld("titel", ereignis.titel)
          json.feld("von", ereignis.tage.von)
          json.feld("bis", ereignis.tage.bis)
          json.feld("art", ereignis.art)
        }
      }
    }
    json.out.put(byte: 0x0A)
    json.out.withBytes { out.put($0) }
  }

  private static func element(_ element: Planelement, _ json: inout JSONSchreiber) {
    json.feld("code", element.code)
    json.feld("name", element.name)
    json.feld("art", element.art.rawValue)
    json.feld("eltern", element.eltern)
    json.feld("ebene", element.ebene)
    json.feld("verantwortlich", element.verantwortlich)
    json.feld("ergebnis", element.ergebnis)
    json.feld("abnahme", element.abnahme)
    json.feld("beginn", element.beginn)
    json.feld("ende", element.ende)
    json.feld("dauer", element.dauer)
    json.feld("ptIntern", element.ptIntern)
    json.feld("ptExtern", element.ptExtern)
    json.feld("kostenCent", element.kosten?.cent)
    json.feld("fertig", element.fertig)
    json.feld("istBeginn", element.istBeginn)
    json.feld("istEnde", element.istEnde)
    json.feld("nichtVor", element.nichtVor)
    json.feld("nichtNach", element.nichtNach)
    json.feld("stand", text: element.stand?.rawValue)
    json.feld("rueckstand", element.rueckstand)
    guard let termine = element.termine else { return json.leer("termine") }
    json.objekt("termine") { json in
      json.feld("faz", termine.faz)
      json.feld("fez", termine.fez)
      json.feld("saz", termine.saz)
      json.feld("sez", termine.sez)
      json.feld("gesamtpuffer", termine.gesamtpuffer)
      json.feld("freierPuffer", termine.freierPuffer)
      json.feld("istKritisch", termine.istKritisch)
    }
  }

  private static func last(_ last: Stellenlast, _ json: inout JSONSchreiber) {
    json.feld("stelle", last.stelle)
    json.liste("monate", last.monate) { json, monat in
      json.objekt { json in
        json.feld("jahr", monat.jahr)
        json.feld("monat", monat.monat)
        json.feld("geplant", monat.geplant)
        json.feld("verfuegbar", monat.verfuegbar)
        json.feld("extern", monat.extern)
      }
    }
  }
}
