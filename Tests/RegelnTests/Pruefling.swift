import Diagnostics
import Fachmodell
import Kalender
import Regeln
import SourceText
import TestSupport
import Testing

/// A document as all rules about one document see it.
struct Pruefling {
  let befunde: [Finding]
  let datei: SourceFile

  init(_ text: String, pfad: String = "Content/vorlagen/probe/vorlage.md", mandant: String = "")
    throws
  {
    try self.init(bytes: Array(text.utf8), pfad: pfad, mandant: mandant)
  }

  init(bytes: [UInt8], pfad: String = "Content/vorlagen/probe/vorlage.md", mandant: String = "")
    throws
  {
    let haus =
      mandant.isEmpty
      ? Mandant()
      : Mandantleser.lies(SourceFile(path: "Content/mandant.yml", text: mandant)).mandant
    let baudatum = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    datei = SourceFile(path: pfad, bytes: bytes)
    let dokument = Dokumentleser(mandant: haus).lies(datei)
    let register = Register(mandant: haus, dokumente: [], baudatum: baudatum)
    befunde = Katalog.pruefe(
      Dokumentkontext(dokument: dokument, register: register, ordner: [dokument]))
  }

  /// „BV-ST-001 «Text» 17“ for each finding of the families that reading and structure raise, in the
  /// order of their places.
  var orte: [String] {
    befunde.filter { $0.rule.hasPrefix("LE-") || $0.rule.hasPrefix("BV-ST-") }
      .sorted { ($0.span, $0.rule, $0.summary) < ($1.span, $1.rule, $1.summary) }
      .map { "\($0.rule) «\(datei.text($0.span))» \($0.span.start)" }
  }

  /// The file with all mechanical fixes of a rule put in, from the end to the start.
  func behoben(_ regel: String) -> String {
    var bytes = datei.bytes
    let ersetzungen = befunde.filter { $0.rule == regel }.flatMap { befund in
      befund.fixes.compactMap { fix in fix.replacement.map { (fix.span ?? befund.span, $0) } }
    }
    for (span, ersatz) in ersetzungen.sorted(by: { $0.0 > $1.0 }) {
      bytes.replaceSubrange(span.range, with: Array(ersatz.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
