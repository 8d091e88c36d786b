import SourceText
import Terminplan

/// The plan as diagrams in Mermaid, the language that wikis and Git servers draw.
///
/// Names come into it as people wrote them; what the language would read as its own is replaced by
/// characters that look alike.
enum Mermaidtext {
  /// Bars, milestones and the critical path.
  static func terminplan(_ mappe: Austauschplan, into out: inout ByteWriter) {
    let plan = mappe.plan
    out.put("gantt\n" as StaticString)
    out.put("    title \(zeilentext(mappe.name))\n")
    out.put("    dateFormat YYYY-MM-DD\n" as StaticString)
    out.put("    axisFormat %d.%m.%Y\n" as StaticString)
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      let titel = zeilentext("\(element.code) \(element.name)")
      guard element.istBlatt else {
        out.put("    section \(titel)\n")
        continue
      }
      guard let ende = element.ende ?? element.beginn else { continue }
      let beginn = element.istMeilenstein ? ende : element.beginn ?? ende
      guard beginn <= ende else { continue }
      out.put("    \(aufgabe(titel)) :")
      if element.istMeilenstein { out.put("milestone, " as StaticString) }
      if element.termine?.istKritisch == true { out.put("crit, " as StaticString) }
      if element.istEnde != nil || element.fertig == 100 { out.put("done, " as StaticString) }
      out.put("e\(stelle.element + 1), \(beginn.iso), ")
      // The end is the first moment that does not belong to the bar.
      out.put(element.istMeilenstein ? "0d" : ende.adding(tage: 1).iso)
      out.put(byte: 0x0A)
    }
  }

  /// The tree, and dotted arrows for what waits for what.
  static func struktur(_ mappe: Austauschplan, into out: inout ByteWriter) {
    let plan = mappe.plan
    out.put("flowchart LR\n" as StaticString)
    let folge = Planfolge(plan)
    for stelle in folge.stellen {
      let element = plan.elemente[stelle.element]
      let text = knotentext("\(element.code) \(element.name)")
      let (auf, zu) = element.istMeilenstein ? ("{{\"", "\"}}") : ("[\"", "\"]")
      out.put("    e\(stelle.element + 1)\(auf)\(text)\(zu)\n")
    }
    for stelle in folge.stellen {
      guard let eltern = plan.elemente[stelle.element].eltern else { continue }
      out.put("    e\(eltern + 1) --> e\(stelle.element + 1)\n")
    }
    for anordnung in plan.nachNachfolgern.joined() {
      var text = anordnung.art.rawValue
      if anordnung.abstand != 0 {
        text += " \(anordnung.abstand < 0 ? "-" : "+") \(anordnung.abstand.magnitude) AT"
      }
      out.put("    e\(anordnung.vorgaenger + 1) -.->|\"\(text)\"| e\(anordnung.nachfolger + 1)\n")
    }
  }

  /// A title or the name of a bar: it ends at „:“, „#“ or „;“, and „<“ begins a tag.
  private static func zeilentext(_ text: String) -> String {
    var ergebnis = ""
    for zeichen in text.einzeilig.unicodeScalars {
      switch zeichen {
      case ":": ergebnis += "∶"
      case ";": ergebnis += ","
      case "#": ergebnis += "＃"
      case "<": ergebnis += "‹"
      case ">": ergebnis += "›"
      case "%": ergebnis += "％"
      default: ergebnis.unicodeScalars.append(zeichen)
      }
    }
    let worte = ergebnis.split(separator: " ").joined(separator: " ")
    return worte.isEmpty ? "–" : worte
  }

  /// A bar that begins with a word such as „section“ would be taken for an instruction.
  private static func aufgabe(_ text: String) -> String {
    text.utf8.first.map { 0x30...0x39 ~= $0 } == true ? text : "· \(text)"
  }

  /// Text in quotes, with the entities of Mermaid for what would end them or be HTML.
  private static func knotentext(_ text: String) -> String {
    var ergebnis = ""
    for zeichen in text.einzeilig.unicodeScalars {
      switch zeichen {
      case "\"", "#", "&", "<", ">", "`", "\\": ergebnis += "#\(zeichen.value);"
      default: ergebnis.unicodeScalars.append(zeichen)
      }
    }
    return ergebnis
  }
}
