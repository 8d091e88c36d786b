import Fachmodell
import Kalender
import SourceText
import Terminplan

/// The plan as Microsoft Project XML (MSPDI), which ProjectLibre reads too: outline, dates, links with
/// their kind and lag, constraints, the project calendar, and who is responsible.
///
/// The order of the elements is that of Microsoft's schema; readers that validate refuse another one.
///
/// A class, so that what writes a group of elements holds one reference and not a copy of the plan.
final class MSProjectdatei {
  let mappe: Austauschplan
  let tag: Arbeitstag
  let folge: Planfolge
  let vorgaenger: [[Anordnung]]
  /// Who is responsible, in the order of the tree.
  let verantwortliche: [String]
  /// Whether anything has happened yet.
  let nenntIst: Bool

  var plan: Projektplan { mappe.plan }

  static func schreibe(_ mappe: Austauschplan, into out: inout ByteWriter) {
    let datei = MSProjectdatei(mappe)
    var xml = XMLSchreiber(ByteWriter(capacity: 1 << 16))
    datei.projekt(&xml)
    out.put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" as StaticString)
    out.put("<Project xmlns=\"http://schemas.microsoft.com/project\">\n" as StaticString)
    xml.out.withBytes { out.put($0) }
    out.put("</Project>\n" as StaticString)
  }

  private init(_ mappe: Austauschplan) {
    self.mappe = mappe
    tag = Arbeitstag(minuten: mappe.minutenJeTag)
    folge = Planfolge(mappe.plan)
    vorgaenger = mappe.plan.nachNachfolgern
    var namen: [String] = []
    var gesehen: Set<String> = []
    for stelle in folge.stellen {
      let name = mappe.plan.elemente[stelle.element].verantwortlich
      if !name.isEmpty, gesehen.insert(name).inserted { namen.append(name) }
    }
    verantwortliche = namen
    nenntIst = mappe.plan.elemente.contains {
      $0.fertig != nil || $0.istBeginn != nil || $0.istEnde != nil
    }
  }

  private func projekt(_ xml: inout XMLSchreiber) {
    xml.feld("SaveVersion", 12)
    xml.feld("Name", "\(mappe.kennung).xml")
    xml.feld("Title", mappe.name)
    if !mappe.haus.isEmpty { xml.feld("Company", mappe.haus) }
    xml.zeit("CreationDate", mappe.stand, minute: tag.beginn)
    xml.zeit("LastSaved", mappe.stand, minute: tag.beginn)
    xml.feld("ScheduleFromStart", true)
    xml.zeit("StartDate", plan.beginn, minute: tag.beginn)
    xml.zeit("FinishDate", plan.ende, minute: tag.ende)
    xml.feld("CurrencyDigits", 2)
    xml.feld("CurrencySymbol", "€")
    xml.feld("CurrencyCode", "EUR")
    xml.feld("CurrencySymbolPosition", 3)
    xml.feld("CalendarUID", 1)
    xml.uhrzeit("DefaultStartTime", tag.beginn)
    xml.uhrzeit("DefaultFinishTime", tag.ende)
    xml.feld("MinutesPerDay", tag.minuten)
    xml.feld("MinutesPerWeek", tag.minuten * 5)
    xml.feld("DaysPerMonth", 20)
    // Fixed duration: whoever adds people must not shorten what the plan has dated.
    xml.feld("DefaultTaskType", 1)
    xml.feld("DurationFormat", 7)
    xml.feld("WorkFormat", 3)
    xml.feld("HonorConstraints", true)
    xml.feld("NewTasksEffortDriven", false)
    xml.feld("WeekStartDay", 1)
    xml.zeit("StatusDate", plan.stichtag, minute: tag.ende)
    kalender(&xml)
    xml.gruppe("Tasks") { xml in
      // The places from the root down to the element.
      var nummern: [Int] = []
      for (zeile, stelle) in folge.stellen.enumerated() {
        nummern.removeLast(max(0, nummern.count - stelle.ebene))
        nummern.append(stelle.platz)
        vorgang(stelle, zeile + 1, nummern, &xml)
      }
    }
    ressourcen(&xml)
  }

  /// Offices as resources, and the own days of work of their packages. Days of work of others are only
  /// a note: the program would add them up, and nothing is the sum of the two.
  private func ressourcen(_ xml: inout XMLSchreiber) {
    xml.gruppe("Resources") { xml in
      for (nummer, name) in verantwortliche.enumerated() {
        xml.gruppe("Resource") { xml in
          xml.feld("UID", nummer + 1)
          xml.feld("ID", nummer + 1)
          xml.feld("Name", name)
          xml.feld("Type", 1)
          xml.feld("IsNull", false)
          xml.feld("MaxUnits", "1.00")
        }
      }
    }
    let nummern = Dictionary(
      verantwortliche.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { a, _ in a })
    xml.gruppe("Assignments") { xml in
      var nummer = 0
      for stelle in folge.stellen {
        let element = plan.elemente[stelle.element]
        guard element.istBlatt, let wer = nummern[element.verantwortlich] else { continue }
        nummer += 1
        xml.gruppe("Assignment") { xml in
          xml.feld("UID", nummer)
          xml.feld("TaskUID", stelle.element + 1)
          xml.feld("ResourceUID", wer)
          xml.zeit("Finish", element.ende, minute: tag.ende)
          xml.zeit(
            "Start", element.beginn, minute: element.istMeilenstein ? tag.ende : tag.beginn)
          xml.feld("Units", Hundertstel(anteil(element)).punktText)
          xml.dauer("Work", minuten: arbeit(element))
        }
      }
    }
  }

  /// Minutes of own work.
  func arbeit(_ element: Planelement) -> Int {
    let pt = min(max(element.ptIntern?.wert ?? 0, 0), 1_000_000_000)
    return pt * tag.minuten / 100
  }

  /// Hundredths of a person; a whole one where nothing can be computed.
  private func anteil(_ element: Planelement) -> Int {
    guard let dauer = element.dauer, dauer > 0, let pt = element.ptIntern?.wert, pt > 0 else {
      return 100
    }
    return min(pt, 1_000_000_000) / dauer
  }
}

extension Hundertstel {
  /// „0.50“: programs of others read points, and two digits behind them.
  var punktText: String {
    let (ganze, rest) = (wert.magnitude / 100, wert.magnitude % 100)
    var text = String(ganze)
    if wert < 0 { text = "-" + text }
    return text + (rest < 10 ? ".0" : ".") + String(rest)
  }
}
