import Fachmodell
import Kalender
import SourceText
import Terminplan

/// All elements of a plan as a table for Excel: RFC 4180 with semicolons, which a German Excel expects,
/// and a byte order mark, without which it takes umlauts for two letters.
///
/// Each code begins with a tab in quotes, the first one as all others: a German Excel takes „1.2“ for the first
/// of February and saves it so, and a column that is half text and half numbers can be neither sorted nor looked
/// up. The tab is not seen, Excel and LibreOffice keep the cell as text, and a program that trims its cells gets
/// the code. `="1.2"`, which others write, is a formula: LibreOffice shows it as it stands, and every other
/// reader gets six characters instead of three.
enum Arbeitspaketliste {
  static let spalten = [
    "Code", "Element", "Art", "Ebene", "Verantwortlich", "Beginn", "Ende", "Dauer (AT)",
    "PT intern", "PT extern", "Kosten (EUR)", "Vorgänger", "Nicht vor", "Nicht nach", "Fertig %",
    "Ist-Beginn", "Ist-Ende", "Ergebnis", "Abnahme", "FAZ", "FEZ", "SAZ", "SEZ",
    "Gesamtpuffer (AT)", "Freier Puffer (AT)", "Kritisch",
  ]

  static func schreibe(_ mappe: Austauschplan, into out: inout ByteWriter) {
    let plan = mappe.plan
    out.put("\u{FEFF}" as StaticString)
    zeile(spalten.map { .text($0) }, &out)
    let vorgaenger = plan.nachNachfolgern
    for (index, element) in plan.elemente.enumerated() {
      let termine = element.termine
      zeile(
        [
          .code(element.code), .text(element.name), .text(element.art.rawValue),
          .zahl(element.ebene), .text(element.verantwortlich), .datum(element.beginn),
          .datum(element.ende), .zahl(element.dauer), .fest(element.ptIntern?.text),
          .fest(element.ptExtern?.text), .fest(element.kosten?.ohnePunkte),
          .text(plan.vorgaengertext(index, vorgaenger[index])), .datum(element.nichtVor),
          .datum(element.nichtNach), .zahl(element.fertig), .datum(element.istBeginn),
          .datum(element.istEnde), .text(element.ergebnis), .text(element.abnahme),
          .datum(termine?.faz), .datum(termine?.fez), .datum(termine?.saz), .datum(termine?.sez),
          .zahl(termine?.gesamtpuffer), .zahl(termine?.freierPuffer),
          .fest(termine.map { $0.istKritisch ? "ja" : "nein" }),
        ], &out)
    }
  }

  private enum Zelle {
    /// What people wrote.
    case text(String)
    /// A code, which must stay text.
    case code(String)
    /// What this program has formatted.
    case fest(String?)

    static func zahl(_ zahl: Int?) -> Zelle { .fest(zahl.map(String.init)) }
    static func datum(_ datum: Datum?) -> Zelle { .fest(datum?.text) }
  }

  private static func zeile(_ zellen: [Zelle], _ out: inout ByteWriter) {
    for (spalte, zelle) in zellen.enumerated() {
      if spalte > 0 { out.put(byte: 0x3B) }
      switch zelle {
      case .fest(let text): feld(text ?? "", &out)
      case .text(let text): feld(entschaerft(text.einzeilig), &out)
      case .code(let code):
        feld(code.isEmpty ? "" : "\t" + entschaerft(code.einzeilig), &out)
      }
    }
    out.put("\r\n" as StaticString)
  }

  /// What begins like a formula gets an apostrophe, also behind spaces: a table of others must not
  /// compute anything. Source: OWASP, „CSV Injection“.
  private static func entschaerft(_ text: String) -> String {
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": "'" + text
    default: text
    }
  }

  private static func feld(_ text: String, _ out: inout ByteWriter) {
    let brauchtZeichen = text.utf8.contains { $0 == 0x3B || $0 == 0x22 || $0 == 0x2C || $0 == 0x09 }
    guard brauchtZeichen else { return out.put(text) }
    out.put(byte: 0x22)
    out.put(text.replacing("\"", with: "\"\""))
    out.put(byte: 0x22)
  }
}

extension Betrag {
  /// „20000,50“: spreadsheets take the points of „20.000“ for text in some languages.
  fileprivate var ohnePunkte: String { ziffern.replacing(".", with: "") }
}
