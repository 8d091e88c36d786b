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
    let liste = beginneListe(feld)
    bilder.verleihe { bild in
      nur(Self.formate(bild)) { $0.bild(bild) }
    }
    beende(liste)
  }

  /// The outputs that can show it.
  private static func formate(_ bild: borrowing Bildsicht) -> Formate {
    var formate = Formate.html
    if bild.datei != nil { formate.insert(.markdown) }
    if bild.text != nil { formate.insert(.klartext) }
    return formate
  }

  private mutating func bild(_ bild: borrowing Bildsicht) {
    let satz = beginneSatz(nil)
    text(.titel, bild.titel)
    flagge(.lang, bild.istBreit)
    if formate.contains(.html) {
      let start = bank.bytes.count
      bild.zeichnung.schreibe(id: bild.kennung, eigenstaendig: false, into: &bank.bytes)
      bank.html.markup(PageKey(.bild), start..<bank.bytes.count)
    }
    if formate.contains(.markdown) { bank.markdown.absent(PageKey(.bild)) }
    if formate.contains(.klartext) {
      let start = bank.bytes.count
      bild.text?(&bank.bytes)
      bank.klartext.markup(PageKey(.bild), ohneUmbruch(ab: start))
    }
    weg(.adresse, bild.datei)
    beende(satz)
  }
}
