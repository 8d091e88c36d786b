import Fachmodell
import Kalender
import Terminplan

extension MSProjectdatei {
  /// One row of the plan. The UID is its place in the file, the ID its place in the tree.
  func vorgang(
    _ stelle: Planfolge.Stelle, _ zeile: Int, _ nummern: [Int], _ xml: inout XMLSchreiber
  ) {
    let element = plan.elemente[stelle.element]
    xml.gruppe("Task") { xml in
      xml.feld("UID", stelle.element + 1)
      xml.feld("ID", zeile)
      xml.feld("Name", element.name)
      xml.feld("Type", 1)
      xml.feld("IsNull", false)
      xml.feld("WBS", element.code)
      xml.feld("OutlineNumber", nummern)
      xml.feld("OutlineLevel", stelle.ebene + 1)
      xml.feld("Priority", 500)
      termine(element, &xml)
      xml.feld("EffortDriven", false)
      xml.feld("Estimated", element.dauer == nil)
      xml.feld("Milestone", element.istMeilenstein)
      xml.feld("Summary", !element.istBlatt)
      if let termine = element.termine {
        xml.feld("Critical", termine.istKritisch)
        let beginn = element.istMeilenstein ? tag.ende : tag.beginn
        xml.zeit("EarlyStart", termine.faz, minute: beginn)
        xml.zeit("EarlyFinish", termine.fez, minute: tag.ende)
        xml.zeit("LateStart", termine.saz, minute: beginn)
        xml.zeit("LateFinish", termine.sez, minute: tag.ende)
        xml.feld("FreeSlack", zehntelminuten(termine.freierPuffer))
        xml.feld("TotalSlack", zehntelminuten(termine.gesamtpuffer))
      }
      // Both count cents.
      if element.istBlatt, let kosten = element.kosten { xml.feld("FixedCost", kosten.cent) }
      if let fertig = element.fertig { xml.feld("PercentComplete", min(max(fertig, 0), 100)) }
      if let kosten = element.kosten { xml.feld("Cost", kosten.cent) }
      xml.zeit("ActualStart", element.istBeginn, minute: tag.beginn)
      xml.zeit("ActualFinish", element.istEnde, minute: tag.ende)
      bedingung(stelle.element, &xml)
      if let notiz = notiz(element) { xml.feld("Notes", notiz) }
      for anordnung in vorgaenger[stelle.element] { verknuepfung(anordnung, &xml) }
      if nenntIst { basisplan(element, &xml) }
    }
  }

  /// The plan as it was meant: a program of others moves the dates where the work begins, and compares them with
  /// this.
  private func basisplan(_ element: Planelement, _ xml: inout XMLSchreiber) {
    guard let ende = element.ende ?? element.beginn else { return }
    let beginn = element.istMeilenstein ? ende : element.beginn ?? ende
    xml.gruppe("Baseline") { xml in
      xml.feld("Number", 0)
      xml.zeit("Start", beginn, minute: element.istMeilenstein ? tag.ende : tag.beginn)
      xml.zeit("Finish", ende, minute: tag.ende)
      if let dauer = element.dauer {
        xml.dauer("Duration", minuten: min(max(dauer, 0), 10_000_000) * tag.minuten)
      }
      xml.feld("DurationFormat", 7)
    }
  }

  private func termine(_ element: Planelement, _ xml: inout XMLSchreiber) {
    // A milestone stands at the end of its day: what ends on that day may lead to it.
    let ende = element.ende ?? element.beginn
    let beginn = element.istMeilenstein ? ende : element.beginn
    xml.zeit("Start", beginn, minute: element.istMeilenstein ? tag.ende : tag.beginn)
    xml.zeit("Finish", ende, minute: tag.ende)
    if let dauer = element.dauer {
      xml.dauer("Duration", minuten: min(max(dauer, 0), 10_000_000) * tag.minuten)
    }
    xml.feld("DurationFormat", 7)
    if element.istBlatt, element.ptIntern != nil { xml.dauer("Work", minuten: arbeit(element)) }
  }

  private func zehntelminuten(_ tage: Int) -> Int {
    min(max(tage, -10_000_000), 10_000_000) * tag.minuten * 10
  }

  /// 0 as soon as possible, 4 not before, 7 not after; the latest end is a deadline as well, since a task
  /// has one constraint only.
  private func bedingung(_ index: Int, _ xml: inout XMLSchreiber) {
    let element = plan.elemente[index]
    let fruehestens = element.nichtVor ?? gesetzterBeginn(index)
    if element.istBlatt, let fruehestens {
      xml.feld("ConstraintType", 4)
      xml.feld("CalendarUID", -1)
      xml.zeit(
        "ConstraintDate", fruehestens, minute: element.istMeilenstein ? tag.ende : tag.beginn)
    } else if element.istBlatt, let spaetestens = element.nichtNach {
      xml.feld("ConstraintType", 7)
      xml.feld("CalendarUID", -1)
      xml.zeit("ConstraintDate", spaetestens, minute: tag.ende)
    } else {
      xml.feld("ConstraintType", 0)
      xml.feld("CalendarUID", -1)
    }
    xml.zeit("Deadline", element.nichtNach, minute: tag.ende)
  }

  /// The beginning, unless it follows from the predecessors alone: a date that somebody has set must
  /// stay when the program of others computes the plan again.
  private func gesetzterBeginn(_ index: Int) -> Datum? {
    let element = plan.elemente[index]
    guard let beginn = element.istMeilenstein ? element.ende ?? element.beginn : element.beginn
    else { return nil }
    let folgend = vorgaenger[index].compactMap { anordnung in
      plan.fruehesterBeginn(anordnung)
    }.max()
    return folgend == beginn ? nil : beginn
  }

  /// The lag counts from moment to moment, ours from day to day (`Anordnung.verzug`).
  private func verknuepfung(_ anordnung: Anordnung, _ xml: inout XMLSchreiber) {
    let abstand = anordnung.verzug(
      vonMeilenstein: plan.elemente[anordnung.vorgaenger].istMeilenstein,
      zuMeilenstein: plan.elemente[anordnung.nachfolger].istMeilenstein)
    xml.gruppe("PredecessorLink") { xml in
      xml.feld("PredecessorUID", anordnung.vorgaenger + 1)
      xml.feld("Type", anordnung.art.msProject)
      xml.feld("CrossProject", false)
      xml.feld("LinkLag", zehntelminuten(abstand))
      xml.feld("LagFormat", 7)
    }
  }

  private func notiz(_ element: Planelement) -> String? {
    var notiz = ""
    notiz.reserveCapacity(160)
    func fuege(_ titel: String, _ text: String) {
      if !notiz.isEmpty { notiz += " · " }
      notiz += titel
      notiz += text
    }
    if !element.ergebnis.isEmpty { fuege("Ergebnis: ", element.ergebnis) }
    if !element.abnahme.isEmpty { fuege("Abnahme: ", element.abnahme) }
    if let pt = element.ptIntern { fuege("PT intern: ", pt.text) }
    if let pt = element.ptExtern { fuege("PT extern: ", pt.text) }
    return notiz.isEmpty ? nil : notiz
  }
}

extension Anordnungsart {
  fileprivate var msProject: Int {
    switch self {
    case .endeEnde: 0
    case .endeAnfang: 1
    case .anfangEnde: 2
    case .anfangAnfang: 3
    }
  }
}

extension Projektplan {
  /// The first day on which the successor may begin for this one reason; `nil` where that is not known.
  fileprivate func fruehesterBeginn(_ anordnung: Anordnung) -> Datum? {
    let vorher = elemente[anordnung.vorgaenger]
    let element = elemente[anordnung.nachfolger]
    let abstand = anordnung.abstand
    guard let dauer = element.dauer else { return nil }
    switch anordnung.art {
    case .endeAnfang:
      // Into a milestone the end of the same day is early enough.
      return vorher.ende.map {
        kalender.adding(arbeitstage: abstand + (element.istMeilenstein ? 0 : 1), to: $0)
      }
    case .anfangAnfang:
      return vorher.beginn.map { kalender.adding(arbeitstage: abstand, to: $0) }
    case .endeEnde, .anfangEnde:
      let bezug = anordnung.art == .endeEnde ? vorher.ende : vorher.beginn
      return bezug.map {
        kalender.adding(arbeitstage: abstand - max(0, min(dauer, 1_000_000) - 1), to: $0)
      }
    }
  }
}
