package import Diagnostics
import Fachmodell
import SourceText

/// Prüft dasselbe wie `DatumGibtEs`, in Absätzen, Überschriften, Zellen und Texten des Kopfes.
package struct DatumImTextGibtEs: Dokumentregel {
  package static let blatt = DatumGibtEs.blatt

  package static let betrifft: Merkmale = [.textdatum]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.auffaelligeTextdaten { $0.datum == nil }.map { datum in
      DatumGibtEs.befund(
        kontext.pfad, datum.span, kontext.dokument.datei.text(datum.span), datum)
    }
  }
}
