import SourceText
import Templates

/// A drawing of what a table beside it says: as SVG in the page, as a file in Markdown, in characters in
/// plain text.
struct Bildsicht {
  /// „Terminplan“.
  var titel: String
  /// Whether it needs more room than the text beside it.
  var istBreit = false
  /// Path of the same drawing as a file of the site; `nil` where there is none.
  var datei: String?
  /// Drawn once, for all pages and for the file.
  var zeichnung: Druckstock
  /// Begins every id in the SVG: unique in the page.
  var kennung: String
  /// Writes lines of 80 columns; `nil` where characters cannot draw it.
  var text: ((inout ByteWriter) -> Void)?
}

extension Shape {
  static let bild = Shape.satz([
    (.titel, .text), (.lang, .flag), (.bild, .markup), (.adresse, .text),
  ])
}

extension Seitenbau {
  mutating func bilder(_ feld: Seitenfeld?, _ bilder: [Bildsicht]) {
    liste(feld) { bau in
      for bild in bilder where bau.zeigt(bild) {
        bau.satz(nil) { bau in
          bau.text(.titel, bild.titel)
          bau.flagge(.lang, bild.istBreit)
          bau.bild(bild)
          bau.weg(.adresse, bild.datei)
        }
      }
    }
  }

  private func zeigt(_ bild: Bildsicht) -> Bool {
    switch format {
    case .html: true
    case .md: bild.datei != nil
    case .txt: bild.text != nil
    }
  }

  private mutating func bild(_ bild: Bildsicht) {
    guard format != .md else { return fehlt(.bild) }
    let start = bank.modell.beginText()
    if format == .html {
      bild.zeichnung.schreibe(
        id: bild.kennung, eigenstaendig: false, into: &bank.modell.bytes)
    } else {
      bild.text?(&bank.modell.bytes)
    }
    beendeMarkup(.bild, ab: start)
  }
}
