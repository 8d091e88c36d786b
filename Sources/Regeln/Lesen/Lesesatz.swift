import Diagnostics
import Fachmodell
import SourceText

/// What is said about one fact of reading: statement, reason, advice.
struct Lesesatz {
  let satz: String
  let weil: String
  let rat: [Fix]

  init(_ satz: String, _ weil: String, _ rat: Fix...) {
    self.satz = satz
    self.weil = weil
    self.rat = rat
  }
}

extension Regelblatt {
  func befund(
    _ pfad: String, _ span: Span, _ satz: Lesesatz, notizen: [Note] = [], stufe: Stufe? = nil
  ) -> Finding {
    befund(
      pfad, span, satz.satz, weil: satz.weil, notizen: notizen, rat: satz.rat, stufe: stufe)
  }
}

/// A text of the file as a message quotes it: one line, at most 60 characters.
func gekuerzt(_ text: String) -> String {
  var kurz = String.UnicodeScalarView()
  var zahl = 0
  for zeichen in text.unicodeScalars {
    guard zahl < 60 else {
      kurz.append("…")
      break
    }
    kurz.append(zeichen.value < 0x20 || zeichen.value == 0x7F ? " " : zeichen)
    zahl += 1
  }
  return trimmed(String(kurz))
}
