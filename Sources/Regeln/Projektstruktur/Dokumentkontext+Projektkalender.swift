import Fachmodell
import Kalender
import Terminplan

extension Dokumentkontext {
  var projektkalender: Arbeitskalender { dokument.projektkalender(mandant, register.feiertage) }

  var projektauftrag: Dokument? { dokument.projektauftrag(in: ordner) }
}
