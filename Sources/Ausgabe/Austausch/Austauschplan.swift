import Fachmodell
import Kalender
import SourceText
import Terminplan

/// A computed plan with what its exchange files say besides: whose it is, and of which day.
struct Austauschplan {
  var plan: Projektplan
  /// „teilhabeplan-v“, as the Projektauftrag writes it.
  var kennung: String
  var name: String
  /// Who publishes it; empty where unknown.
  var haus = ""
  /// The host of the house's site; `nil` where none is known.
  var domain: String?
  /// The day of the build: no file may say when it was really made.
  var stand: Datum
  /// Hours of a day of work.
  var stundenJeTag = Hundertstel(800)
  /// Dates around the plan that are certain: sessions, elections.
  var ereignisse: [Kalenderereignis] = []

  /// Minutes of a day of work; eight hours where the house says something that is no day.
  var minutenJeTag: Int {
    (100...1100).contains(stundenJeTag.wert) ? stundenJeTag.wert * 60 / 100 : 480
  }

  /// The host in an address such as „https://kreistag.example.org/x“.
  static func domain(_ adresse: String?) -> String? {
    guard let adresse, let schema = adresse.firstRange(of: "://") else { return nil }
    let host = adresse[schema.upperBound...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    return host.isEmpty ? nil : host.lowercased()
  }
}

extension Projektplan {
  /// „1.2.2 EA + 5 AT, 1.1.2 EE“: the predecessors of an element, as a plan would write them.
  func vorgaengertext(_ element: Int, _ anordnungen: [Anordnung]) -> String {
    var text = ""
    for anordnung in anordnungen {
      if !text.isEmpty { text += ", " }
      text += elemente[anordnung.vorgaenger].code
      text += " "
      text += anordnung.art.rawValue
      guard anordnung.abstand != 0 else { continue }
      text += anordnung.abstand < 0 ? " - " : " + "
      text += String(anordnung.abstand.magnitude)
      text += " AT"
    }
    return text
  }

  /// For each element what it waits for; what names no element is left out.
  var nachNachfolgern: [[Anordnung]] {
    var ergebnis = [[Anordnung]](repeating: [], count: elemente.count)
    for anordnung in anordnungen
    where elemente.indices.contains(anordnung.vorgaenger)
      && elemente.indices.contains(anordnung.nachfolger)
    {
      ergebnis[anordnung.nachfolger].append(anordnung)
    }
    return ergebnis
  }
}
