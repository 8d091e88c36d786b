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
    out.put("    title " as StaticString)
    out.put(zeilentext: [mappe.name])
    out.put(byte: 0x0A)
    out.put("    dateFormat YYYY-MM-DD\n" as StaticString)
    out.put("    axisFormat %d.%m.%Y\n" as StaticString)
    for stelle in Planfolge(plan).stellen {
      let element = plan.elemente[stelle.element]
      guard element.istBlatt else {
        out.put("    section " as StaticString)
        out.put(zeilentext: [element.code, " ", element.name])
        out.put(byte: 0x0A)
        continue
      }
      guard let ende = element.ende ?? element.beginn else { continue }
      let beginn = element.istMeilenstein ? ende : element.beginn ?? ende
      guard beginn <= ende else { continue }
      out.put("    " as StaticString)
      out.put(aufgabe: element)
      out.put(" :" as StaticString)
      if element.istMeilenstein { out.put("milestone, " as StaticString) }
      if element.termine?.istKritisch == true { out.put("crit, " as StaticString) }
      if element.istEnde != nil || element.fertig == 100 { out.put("done, " as StaticString) }
      out.put(knoten: stelle.element)
      out.put(", " as StaticString)
      out.put(iso: beginn)
      out.put(", " as StaticString)
      // The end is the first moment that does not belong to the bar.
      if element.istMeilenstein {
        out.put("0d" as StaticString)
      } else {
        out.put(iso: ende.adding(tage: 1))
      }
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
      out.put("    " as StaticString)
      out.put(knoten: stelle.element)
      out.put(element.istMeilenstein ? "{{\"" as StaticString : "[\"")
      out.put(knotentext: element.code)
      out.put(byte: 0x20)
      out.put(knotentext: element.name)
      out.put(element.istMeilenstein ? "\"}}\n" as StaticString : "\"]\n")
    }
    for stelle in folge.stellen {
      guard let eltern = plan.elemente[stelle.element].eltern else { continue }
      out.put("    " as StaticString)
      out.put(knoten: eltern)
      out.put(" --> " as StaticString)
      out.put(knoten: stelle.element)
      out.put(byte: 0x0A)
    }
    for anordnung in plan.nachNachfolgern.joined() {
      out.put("    " as StaticString)
      out.put(knoten: anordnung.vorgaenger)
      out.put(" -.->|\"" as StaticString)
      out.put(anordnung.art.rawValue)
      if anordnung.abstand != 0 {
        out.put(anordnung.abstand < 0 ? " - " as StaticString : " + ")
        out.put(String(anordnung.abstand.magnitude))
        out.put(" AT" as StaticString)
      }
      out.put("\"| " as StaticString)
      out.put(knoten: anordnung.nachfolger)
      out.put(byte: 0x0A)
    }
  }
}

extension ByteWriter {
  /// The name that an element has in a diagram.
  fileprivate mutating func put(knoten index: Int) {
    put(byte: 0x65)
    put(decimal: index + 1)
  }

  /// The name of a bar: one that begins with a word such as „section“ would be taken for an instruction.
  fileprivate mutating func put(aufgabe element: Planelement) {
    let teile = [element.code, " ", element.name]
    let start = count
    put(zeilentext: teile)
    let erstes = withBytes { $0[start] }
    guard !(0x30...0x39 ~= erstes) else { return }
    truncate(to: start)
    put("· " as StaticString)
    put(zeilentext: teile)
  }

  /// A title or the name of a bar: it ends at „:“, „#“ or „;“, and „<“ begins a tag. Blanks at its ends go,
  /// several become one.
  fileprivate mutating func put(zeilentext teile: [String]) {
    let start = count
    var blank = false
    for var teil in teile {
      teil.withUTF8 { bytes in
        var stelle = 0
        while stelle < bytes.count {
          let laenge = bytes[stelle] == 0x20 ? 1 : bytes.stoerung(stelle)
          if laenge > 0 {
            blank = true
            stelle += laenge
            continue
          }
          if blank, count > start { put(byte: 0x20) }
          blank = false
          switch bytes[stelle] {
          case 0x3A: put("∶" as StaticString)
          case 0x3B: put(byte: 0x2C)
          case 0x23: put("＃" as StaticString)
          case 0x3C: put("‹" as StaticString)
          case 0x3E: put("›" as StaticString)
          case 0x25: put("％" as StaticString)
          case let byte: put(byte: byte)
          }
          stelle += 1
        }
      }
    }
    if count == start { put("–" as StaticString) }
  }

  /// Text in quotes, with the entities of Mermaid for what would end them or be HTML.
  fileprivate mutating func put(knotentext text: String) {
    var text = text
    text.withUTF8 { bytes in
      var stelle = 0
      while stelle < bytes.count {
        let laenge = bytes.stoerung(stelle)
        switch bytes[stelle] {
        case _ where laenge > 0: put(byte: 0x20)
        case 0x22, 0x23, 0x26, 0x3C, 0x3E, 0x60, 0x5C:
          put(byte: 0x23)
          put(decimal: Int(bytes[stelle]))
          put(byte: 0x3B)
        case let byte: put(byte: byte)
        }
        stelle += max(1, laenge)
      }
    }
  }
}
