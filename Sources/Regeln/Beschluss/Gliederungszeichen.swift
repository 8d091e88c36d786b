import Markup
import SourceText

/// A marker at the beginning of a line: „a)“, „(2)“, „3.“, „bb)“, „IV.“.
struct Gliederungszeichen: Hashable {
  enum Art: Hashable {
    case zahlPunkt, zahlKlammer, zahlKlammern, buchstabe, buchstabeKlammern, doppelt
  }

  let art: Art
  /// 1 for „a)“, „1.“, „aa)“.
  let ordnung: Int
  let span: Span

  /// Whether Markdown makes a list of it: then its indentation is its level.
  var istListe: Bool { art == .zahlPunkt || art == .zahlKlammer }

  /// „i)“, „v)“ and „x)“ may be Roman numbers.
  var kannRoemischSein: Bool { art == .buchstabe && [9, 22, 24].contains(ordnung) }

  /// The marker that begins at a place, followed by a blank.
  static func lies(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ende: Int)
    -> Gliederungszeichen?
  {
    var index = start
    let offen = index < ende && bytes[index] == 0x28
    if offen { index += 1 }
    let anfang = index
    while index < ende, index - anfang < 4, Textstelle.istZiffer(bytes, index) { index += 1 }
    let istZahl = index > anfang
    if !istZahl {
      while index < ende, index - anfang < 2, bytes[index] >= 0x61, bytes[index] <= 0x7A {
        index += 1
      }
    }
    guard index > anfang, index < ende else { return nil }
    let zeichen = bytes[anfang..<index]
    let punkt = bytes[index] == 0x2E
    guard punkt && istZahl && !offen || bytes[index] == 0x29 else { return nil }
    let nach = index + 1
    guard nach >= ende || bytes[nach] <= 0x20 || bytes[nach] == 0xC2 else { return nil }
    let span = Span(start, nach)
    if istZahl {
      let zahl = zeichen.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return Gliederungszeichen(
        art: offen ? .zahlKlammern : punkt ? .zahlPunkt : .zahlKlammer, ordnung: zahl, span: span)
    }
    guard let erstes = zeichen.first, zeichen.allSatisfy({ $0 == erstes }) else { return nil }
    let art: Art = zeichen.count == 2 ? .doppelt : offen ? .buchstabeKlammern : .buchstabe
    return Gliederungszeichen(art: art, ordnung: Int(erstes) - 0x60, span: span)
  }
}
