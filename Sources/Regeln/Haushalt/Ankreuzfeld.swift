import Diagnostics
import Fachmodell
import SourceText

/// A line „nein ☐ ja ☐“ of the form.
struct Ankreuzfeld {
  enum Stand { case ja, nein, offen }

  let stand: Stand
  /// Whether the head has no such line at all.
  let fehlt: Bool
  /// The value, else the key, else what should be near it.
  let span: Span

  /// `nil` where the paper's form has no such line, or another rule has told what is wrong with it.
  ///
  /// A line that somebody has written is there. One that is missing counts as not ticked in papers that
  /// propose a resolution, unless the house lists its Pflichtangaben and this is none of them.
  init?(_ feld: Feld<Bool>, _ kontext: Dokumentkontext, nahe: Abschnittsdefinition? = nil) {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage else { return nil }
    if let eintrag = dokument.kopf.eintrag(feld) {
      switch eintrag.wert {
      case .jaNein(let ja): stand = ja ? .ja : .nein
      case .leer: stand = .offen
      default: return nil
      }
      fehlt = false
      span = dokument.kopf.span(feld)
      return
    }
    guard !dokument.kopfIstBeschaedigt, Self.wirdErwartet(feld, kontext),
      !dokument.unlesbareSchluessel.contains(feld.schluessel),
      !dokument.meint(schluessel: feld.name)
    else { return nil }
    stand = .offen
    fehlt = true
    span = nahe.flatMap { dokument.abschnitt($0)?.titelSpan } ?? dokument.artSpan
  }

  /// What to do where nothing is ticked.
  func rat(_ feld: Feld<Bool>) -> [Fix] {
    let eintragen = Fix("Bitte „\(feld.name): ja“ oder „nein“ schreiben.")
    guard fehlt else { return [eintragen] }
    return [
      eintragen,
      Fix(
        "Bitte in mandant.yml unter „vorlagearten“ die Pflichtangaben nennen, wenn das Formular des "
          + "Hauses nicht danach fragt."),
    ]
  }

  private static func wirdErwartet(_ feld: Feld<Bool>, _ kontext: Dokumentkontext) -> Bool {
    guard let art = kontext.dokument.vorlagenart else { return false }
    if let pflicht = kontext.mandant.vorlageart(art)?.pflicht {
      return pflicht.contains { FoldedKey($0) == feld.schluessel }
    }
    return switch art {
    case .beschlussvorlage, .dringlichkeitsvorlage, .tischvorlage, .ergaenzungsvorlage,
      .neufassung, .mittelbereitstellung:
      true
    case .informationsvorlage, .antrag, .anfrage, .stellungnahme, .aenderungsantrag, .offenlage:
      false
    }
  }
}
