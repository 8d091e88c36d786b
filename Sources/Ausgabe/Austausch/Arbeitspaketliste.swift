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
    for (stelle, spalte) in spalten.enumerated() {
      if stelle > 0 { out.put(byte: 0x3B) }
      feld(spalte, &out)
    }
    out.put("\r\n" as StaticString)
    let vorgaenger = plan.nachNachfolgern
    for (index, element) in plan.elemente.enumerated() {
      zeile(element, vorgaenger: plan.vorgaengertext(index, vorgaenger[index]), &out)
    }
  }

  private static func zeile(
    _ element: Planelement, vorgaenger: String, _ out: inout ByteWriter
  ) {
    if !element.code.isEmpty { feld("\t" + entschaerft(element.code.einzeilig), &out) }
    text(element.name, &out)
    text(element.art.rawValue, &out)
    zahl(element.ebene, &out)
    text(element.verantwortlich, &out)
    datum(element.beginn, &out)
    datum(element.ende, &out)
    zahl(element.dauer, &out)
    fest(element.ptIntern?.text, &out)
    fest(element.ptExtern?.text, &out)
    fest(element.kosten?.ohnePunkte, &out)
    text(vorgaenger, &out)
    datum(element.nichtVor, &out)
    datum(element.nichtNach, &out)
    zahl(element.fertig, &out)
    datum(element.istBeginn, &out)
    datum(element.istEnde, &out)
    text(element.ergebnis, &out)
    text(element.abnahme, &out)
    let termine = element.termine
    datum(termine?.faz, &out)
    datum(termine?.fez, &out)
    datum(termine?.saz, &out)
    datum(termine?.sez, &out)
    zahl(termine?.gesamtpuffer, &out)
    zahl(termine?.freierPuffer, &out)
    fest(termine.map { $0.istKritisch ? "ja" : "nein" }, &out)
    out.put("\r\n" as StaticString)
  }

  // MARK: Cells behind the first one

  /// What people wrote.
  private static func text(_ text: String, _ out: inout ByteWriter) {
    out.put(byte: 0x3B)
    feld(entschaerft(text.einzeilig), &out)
  }

  /// What this program has formatted.
  private static func fest(_ text: String?, _ out: inout ByteWriter) {
    out.put(byte: 0x3B)
    if let text { feld(text, &out) }
  }

  private static func zahl(_ zahl: Int?, _ out: inout ByteWriter) {
    out.put(byte: 0x3B)
    if let zahl { out.put(decimal: zahl) }
  }

  private static func datum(_ datum: Datum?, _ out: inout ByteWriter) {
    out.put(byte: 0x3B)
    if let datum { out.put(text: datum) }
  }

  /// What begins like a formula gets an apostrophe, also behind spaces: a table of others must not
  /// compute anything. Source: OWASP, „CSV Injection“.
  private static func entschaerft(_ text: String) -> String {
    // Nearly all begin with a letter or a digit.
    if let erstes = text.utf8.first, (erstes | 0x20) &- 0x61 < 26 || erstes &- 0x30 < 10 {
      return text
    }
    return switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": "'" + text
    default: text
    }
  }

  private static func feld(_ text: String, _ out: inout ByteWriter) {
    text.verleiheBytes { bytes in
      guard bytes.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x2C || $0 == 0x09 }) else {
        return out.put(bytes)
      }
      out.put(byte: 0x22)
      var von = 0
      for stelle in bytes.indices where bytes[stelle] == 0x22 {
        out.put(UnsafeBufferPointer(rebasing: bytes[von...stelle]))
        von = stelle
      }
      out.put(UnsafeBufferPointer(rebasing: bytes[von...]))
      out.put(byte: 0x22)
    }
  }
}

extension Betrag {
  /// „20000,50“: spreadsheets take the points of „20.000“ for text in some languages.
  fileprivate var ohnePunkte: String {
    String(decoding: ziffern.utf8.lazy.filter { $0 != 0x2E }, as: UTF8.self)
  }
}
