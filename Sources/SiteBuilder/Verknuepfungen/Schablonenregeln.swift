import Diagnostics
import Regeln
import SourceText
import Templates

/// Rules about which files lie in Templates/; what stands in them is the business of the compiler.
enum Schablonenregeln {
  static let blaetter = [unbenutztblatt, luecke]

  static let unbenutztblatt = Regelblatt(
    "TP-006", .warnung, "Jede Datei in Templates/ wird gebraucht",
    warum: "Eine verschriebene Datei wirkt nicht, und die Website bliebe, wie sie war.",
    stattdessen: "Bitte den Namen prüfen: Seitenvorlagen heißen „name.html.mustache“, "
      + "„name.md.mustache“ oder „name.txt.mustache“. Was nicht auf die Website soll, gehört in "
      + "einen anderen Ordner oder bekommt einen Namen mit „_“ am Anfang.",
    gut: [vorlage("_entwurf.html.mustache", "Text.")],
    schlecht: [vorlage("seiten.html.mustache", "⟦⟧Text.")])

  static let luecke = Regelblatt(
    "TP-007", .warnung, "Seitenvorlagen haben Inhalt, und was sie einbinden, ist da",
    warum: "Sonst ist die Seite leer oder ohne Gestaltung.",
    stattdessen: "Bitte die Datei aus der vorigen Fassung zurückholen oder neu anlegen.",
    gut: [vorlage("seite.md.mustache", "{{<layout}}{{$inhalt}}{{titel}}{{/inhalt}}{{/layout}}")],
    schlecht: [vorlage("seite.md.mustache", "⟦⟧")])

  private static func vorlage(_ name: String, _ text: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [.datei("Templates/\(name)", text + "\n")])
  }

  /// Files that belong on a site beside its pages.
  private static let endungen: Set<String> = [
    "css", "js", "mjs", "json", "webmanifest", "xml", "txt", "svg", "png", "jpg", "jpeg", "gif",
    "webp", "avif", "ico", "woff", "woff2", "ttf", "otf", "pdf",
  ]

  /// Whether a file that is no template goes to the site as it is.
  static func istBeigabe(_ pfad: String) -> Bool {
    guard let punkt = pfad.lastIndex(of: ".") else { return pfad == "CNAME" }
    return endungen.contains(pfad[pfad.index(after: punkt)...].lowercased())
  }

  static func keineBeigabe(_ pfad: String) -> Finding {
    unbenutztblatt.befund(
      pfad, .fileStart, "Datei ist weder Seitenvorlage noch etwas, das auf eine Website gehört",
      weil: "Sie wird nicht gelesen und nicht kopiert.",
      rat: [Fix("Bitte den Namen und seine Endung prüfen oder die Datei woanders ablegen.")])
  }

  static func unbenutzt(_ pfad: String) -> Finding {
    unbenutztblatt.befund(
      pfad, .fileStart, "Seitenvorlage wird von keiner Seite gebraucht",
      rat: [Fix("Bitte den Namen prüfen oder die Datei löschen.")])
  }

  /// What is missing in the templates that are used.
  static func luecken(
    _ dateien: [SourceFile], unbenutzt: Set<String>, beigaben: Set<String>
  ) -> [Finding] {
    dateien.filter { !unbenutzt.contains($0.path) }.flatMap { datei in
      if datei.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
        return [
          luecke.befund(
            datei.path, .fileStart, "Seitenvorlage ist leer", rat: [Fix(luecke.stattdessen)])
        ]
      }
      return fehlendeDateien(datei, beigaben)
    }
  }

  /// Style sheets and scripts beside the root of the site: „{{wurzel}}stil.css“.
  private static func fehlendeDateien(_ datei: SourceFile, _ beigaben: Set<String>) -> [Finding] {
    let anfang = Array("{{wurzel}}".utf8)
    let bytes = datei.bytes
    var befunde: [Finding] = []
    var index = 0
    while index + anfang.count < bytes.count {
      guard bytes[index] == anfang[0], bytes[index...].starts(with: anfang) else {
        index += 1
        continue
      }
      index += anfang.count
      let name = bytes[index...].prefix { byte in
        switch byte {
        case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
      }
      let pfad = String(decoding: name, as: UTF8.self)
      if pfad.hasSuffix(".css") || pfad.hasSuffix(".js"), !beigaben.contains(pfad) {
        befunde.append(
          luecke.befund(
            datei.path, Span(name.startIndex, name.endIndex),
            "Datei „\(pfad)“ fehlt in Templates/", rat: [Fix(luecke.stattdessen)]))
      }
    }
    return befunde
  }
}
