import Diagnostics
import Fachmodell
import Kalender
import Regeln
import SourceText
import TestSupport

/// The files of an example or of a folder, read and checked as `check` does it.
struct Beispielprojekt {
  /// Path and text without marks, in the order of the paths.
  let dateien: [(pfad: String, text: String)]
  /// Marked places, sorted.
  let marken: [Ort]
  let baudatum: Datum

  /// A place that can be compared and read.
  struct Ort: Hashable, Comparable, CustomStringConvertible {
    let pfad: String
    let span: Span
    let text: String

    var description: String { "\(pfad)@\(span.start): „\(text)“" }
    static func < (a: Ort, b: Ort) -> Bool { (a.pfad, a.span) < (b.pfad, b.span) }
  }

  init(_ dateien: [(pfad: String, text: String)], baudatum: Datum) {
    let gelesen = dateien.sorted { $0.pfad < $1.pfad }.map { ($0.pfad, Marked($0.text)) }
    self.dateien = gelesen.map { ($0.0, $0.1.text) }
    marken = gelesen.flatMap { pfad, marked in
      marked.spans.map { Ort(pfad: pfad, span: $0, text: Self.text(marked.text, $0)) }
    }
    self.baudatum = baudatum
  }

  init(_ beispiel: Regelbeispiel) throws {
    self.init(beispiel.dateien, baudatum: try Datumsleser.datum(beispiel.baudatum).get())
  }

  /// All findings of reading, documents and stock, in no particular order.
  var befunde: [Finding] {
    let gelesen = gelesen
    var befunde = gelesen.befunde
    for kontext in gelesen.kontexte { befunde += Katalog.pruefe(kontext) }
    befunde += Katalog.pruefe(
      Bestand(
        register: gelesen.register,
        steckbriefe: gelesen.kontexte.map {
          $0.dokument.steckbrief(gelesen.register.gremien, baudatum: baudatum)
        },
        dateien: dateien.map { Dateieintrag(pfad: $0.pfad, groesse: $0.text.utf8.count) }))
    return befunde
  }

  /// The documents as their rules see them.
  var kontexte: [Dokumentkontext] { gelesen.kontexte }

  private var gelesen: (register: Register, kontexte: [Dokumentkontext], befunde: [Finding]) {
    let quellen = dateien.map { SourceFile(path: $0.pfad, text: $0.text) }
    var befunde: [Finding] = []
    var mandant = Mandant()
    if let datei = quellen.first(where: { $0.path.hasSuffix("mandant.yml") }) {
      let gelesen = Mandantleser.lies(datei)
      mandant = gelesen.mandant
      befunde += Katalog.lesebefunde(gelesen.befunde, datei)
    }
    let leser = Dokumentleser(mandant: mandant)
    let dokumente = quellen.filter { $0.path.hasSuffix(".md") }.map { leser.lies($0) }
    let register = Register(
      mandant: mandant, dokumente: dokumente.filter { $0.art != .vorlage && !$0.art.istAnlage },
      baudatum: baudatum)
    let kontexte = dokumente.map { dokument in
      Dokumentkontext(
        dokument: dokument, register: register,
        ordner: dokumente.filter { $0.ordner == dokument.ordner })
    }
    return (register, kontexte, befunde)
  }

  /// Where a finding points at.
  func ort(_ befund: Finding) -> Ort {
    let text = dateien.first { $0.pfad == befund.path }?.text ?? ""
    return Ort(pfad: befund.path, span: befund.span, text: Self.text(text, befund.span))
  }

  private static func text(_ text: String, _ span: Span) -> String {
    SourceFile(path: "", text: text).text(span)
  }
}
