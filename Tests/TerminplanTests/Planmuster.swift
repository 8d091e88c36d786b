import Fachmodell
import Kalender
import SourceText
import Terminplan

/// A plan as somebody writes it.
enum Planmuster {
  /// `zeilen` begin with the header row, cells between „|“.
  static func plan(_ zeilen: [String], auftrag: String? = nil, stichtag: Datum? = nil)
    -> Projektplan?
  {
    let leser = Dokumentleser(mandant: Mandant())
    var tabelle = zeilen.map { "| \($0) |" }
    let spalten = (zeilen.first ?? "").split(separator: "|").count
    tabelle.insert("|" + String(repeating: "---|", count: spalten), at: 1)
    let text =
      "---\nart: Projektstrukturplan\nkennung: p\nprojekt: p\nkalender: BW\n---\n\n## Struktur\n\n"
      + tabelle.joined(separator: "\n") + "\n"
    return Projektplan(
      leser.lies(SourceFile(path: "a/psp.md", text: text)),
      auftrag: auftrag.map { leser.lies(SourceFile(path: "a/auftrag.md", text: $0)) },
      mandant: Mandant(), feiertage: Feiertage(land: .bw), stichtag: stichtag)
  }

  static func tag(_ text: String) -> Datum? { try? Datumsleser.datum(text).get() }
}
