import Regeln
import SiteBuilder
import TestSupport

/// Papers made of what the examples of all rules are made of, good and bad ones together.
struct Vorlagenbau: Sendable {
  /// Lines of heads, sections with their headings, and whole other files by path, each once.
  private let koepfe: [String]
  private let abschnitte: [String]
  private let andere: [String: [String]]

  init() {
    var koepfe: Set<String> = []
    var abschnitte: Set<String> = []
    var andere: [String: Set<String>] = [:]
    for blatt in Regelwerk.blaetter {
      for datei in (blatt.gut + blatt.schlecht).flatMap(\.dateien) {
        let text = Marked(datei.text).text
        guard datei.pfad.hasSuffix("/vorlage.md") else {
          andere[datei.pfad, default: []].insert(text)
          continue
        }
        var teile = text.components(vor: "\n## ")
        let kopf = teile.isEmpty ? "" : teile.removeFirst()
        koepfe.formUnion(
          kopf.split(separator: "\n").filter { $0 != "---" && !$0.hasPrefix("art:") }
            .map { String($0) })
        abschnitte.formUnion(teile)
      }
    }
    self.koepfe = koepfe.sorted()
    self.abschnitte = abschnitte.sorted()
    self.andere = andere.mapValues { $0.sorted() }
  }

  /// A project: one paper with what lies around it. The same seed gives the same project.
  func projekt(_ saat: UInt64) -> [String: [UInt8]] {
    var zufall = Zufall(saat: saat)
    var dateien: [String: [UInt8]] = [:]
    for pfad in andere.keys.sorted() {
      // Most papers have few annexes, all have the configuration.
      guard pfad == "Content/mandant.yml" || zufall.unter(3) == 0 else { continue }
      dateien[pfad] = zufall.eines(andere[pfad] ?? []).map { Array($0.utf8) }
    }
    var text = "---\nart: \(zufall.eines(Self.arten) ?? "")\n"
    for _ in 0..<(4 + zufall.unter(16)) { text += (zufall.eines(koepfe) ?? "") + "\n" }
    text += "---\n"
    for _ in 0..<(2 + zufall.unter(10)) {
      text += "\n## " + (zufall.eines(abschnitte) ?? "") + "\n"
    }
    dateien["Content/vorlagen/139-beispiel/vorlage.md"] = Array(text.utf8)
    return dateien
  }

  private static let arten = [
    "Beschlussvorlage", "Beschlussvorlage", "Informationsvorlage", "Antrag", "Anfrage",
    "Dringlichkeitsvorlage", "Tischvorlage", "Ergänzungsvorlage", "Änderungsantrag", "Gremium",
    "Projektauftrag", "Seite", "?",
  ]
}

extension String {
  /// The parts between the places where a line begins with the mark, without it.
  fileprivate func components(vor marke: String) -> [String] {
    split(separator: marke, omittingEmptySubsequences: false).map { String($0) }
  }
}
